import CPostgres

extension PostgresConnection {
  /// Sends rows by a COPY from standard input in binary.
  ///
  /// - Parameters:
  ///   - statement: The COPY.
  ///   - bytes: What `CopyWriter` wrote.
  /// - Throws: `ShareError`.
  func copyIn(_ statement: StaticString, _ bytes: [UInt8]) throws(ShareError) {
    let result = try execute(statement, [])
    let status = cpostgres_result_status(result)
    cpostgres_clear(result)
    guard status == CPOSTGRES_COPY_IN else { throw .lost(reason: "the server takes no rows") }
    // Pieces of a size that libpq holds without growing its buffer much.
    for start in stride(from: 0, to: bytes.count, by: 1 << 18) {
      let end = min(bytes.count, start + 1 << 18)
      let isSent = bytes[start..<end].withUnsafeBytes {
        cpostgres_put(handle, $0.baseAddress, Int32($0.count))
      }
      guard isSent else { throw .lost(reason: message) }
    }
    guard cpostgres_end(handle, nil) else { throw .lost(reason: message) }
    try finishCopy()
  }

  /// Receives rows by a COPY to standard output in binary.
  ///
  /// A COPY takes no parameters: values are set in the session, under names of ours, where the statement reads them.
  ///
  /// - Parameters:
  ///   - statement: The COPY.
  ///   - values: What `current_setting('lede.first')` and so on answer.
  ///   - take: Takes a row's fields in order.
  /// - Throws: `ShareError`, and what `take` throws.
  func copyOut(
    _ statement: StaticString, first: String = "", second: String = "", third: String = "",
    fourth: String = "", take: (inout CopyReader) throws -> Void
  ) throws {
    try run(
      """
      SELECT set_config('lede.first', $1, false), set_config('lede.second', $2, false),
        set_config('lede.third', $3, false), set_config('lede.fourth', $4, false)
      """, [first, second, third, fourth])
    let result = try execute(statement, [])
    let status = cpostgres_result_status(result)
    cpostgres_clear(result)
    guard status == CPOSTGRES_COPY_OUT else {
      throw ShareError.lost(reason: "the server sends no rows")
    }
    var isFirst = true
    var failure: (any Error)?
    while let message = nextPiece() {
      guard failure == nil else { continue }
      var reader = CopyReader(message, hasHeader: isFirst)
      isFirst = false
      guard reader.beginRow() else { continue }
      do { try take(&reader) } catch { failure = error }
    }
    try finishCopy()
    if let failure { throw failure }
  }

  /// The next piece that the server sends; nil at the end.
  private func nextPiece() -> [UInt8]? {
    var bytes: UnsafeMutablePointer<CChar>?
    let count = cpostgres_get(handle, &bytes)
    defer { if let bytes { cpostgres_free(bytes) } }
    guard count > 0, let bytes else { return nil }
    return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }

  /// Takes what ends a COPY.
  private func finishCopy() throws(ShareError) {
    var failure: ShareError?
    while let result = cpostgres_next(handle) {
      do throws(ShareError) { cpostgres_clear(try checked(result)) } catch { failure = error }
    }
    if let failure { throw failure }
    guard cpostgres_is_open(handle) else { throw .lost(reason: message) }
  }
}
