import CCompression

/// A source of bytes that is unpacked on the way when it is gzipped (RFC 1952), member by member.
///
/// What is held is one piece of the packed bytes and the window of the method, however large the file is.
final class GzipStream {
  /// Whether the bytes were damaged or ended too early; what came before is good.
  private(set) var isDamaged = false
  /// Whether the source is gzipped at all; known once something was read.
  private(set) var isPacked = false

  private let source: (Int) -> [UInt8]
  private let state: OpaquePointer?
  private var packed: [UInt8] = []
  private var at = 0
  private var hasBegun = false
  private var isMemberOpen = false
  private var isAtEnd = false

  /// Bytes that `source` gives, up to so many at a time; none at its end.
  init(_ source: @escaping (Int) -> [UInt8]) {
    self.source = source
    state = compression_inflater_open()
  }

  deinit { compression_inflater_close(state) }

  /// Further bytes, unpacked, about `limit` of them; none at the end.
  func read(_ limit: Int) -> [UInt8] {
    if !hasBegun { begin(limit) }
    guard isPacked else {
      if !packed.isEmpty {
        defer { packed = [] }
        return packed
      }
      return source(limit)
    }
    while !isAtEnd {
      let plain = unpack(limit)
      if !plain.isEmpty { return plain }
    }
    return []
  }

  /// The first two bytes tell whether it is packed; a pipe may bring them one by one.
  private func begin(_ limit: Int) {
    hasBegun = true
    while packed.count < 2 {
      let bytes = source(limit)
      if bytes.isEmpty { break }
      packed += bytes
    }
    isPacked = packed.starts(with: [0x1F, 0x8B])
  }

  private func unpack(_ limit: Int) -> [UInt8] {
    if at >= packed.count {
      packed = source(1 << 16)
      at = 0
      if packed.isEmpty {
        isAtEnd = true
        isDamaged = isDamaged || isMemberOpen
        return []
      }
    }
    var (taken, written, status) = (0, 0, Int32(1))
    let plain = [UInt8](unsafeUninitializedCapacity: Swift.max(limit, 1)) { buffer, count in
      packed.withUnsafeBufferPointer { packed in
        guard let state, let start = packed.baseAddress, let output = buffer.baseAddress else {
          return
        }
        status = compression_inflate(
          state, start + at, packed.count - at, &taken, output, buffer.count, &written)
      }
      count = written
    }
    at += taken
    isMemberOpen = status == 0
    if status == 1 {
      isDamaged = true
      isAtEnd = true
    }
    return plain
  }
}
