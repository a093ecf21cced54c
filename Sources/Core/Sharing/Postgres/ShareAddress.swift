import CPostgres

/// The address of a database as libpq reads it (`postgresql://ada@db.example/news`, `service=newsroom`), without a password.
package struct ShareAddress: Hashable, Sendable {
  /// The address as given.
  package let text: String

  /// Takes an address.
  ///
  /// - Throws: `ShareError.malformedAddress` for what is none, `.passwordInAddress`, `.noLibrary`.
  package init(_ text: String) throws(ShareError) {
    try Postgres.load()
    let isAddress = text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
    guard isAddress || text.contains("="), !text.utf8.contains(0) else {
      throw .malformedAddress(
        reason: "it begins with postgresql:// or names a service, service=NAME.")
    }
    var message = [CChar](repeating: 0, count: 512)
    let found = cpostgres_check(text, &message, message.count)
    switch found {
    case CPOSTGRES_HAS_PASSWORD: throw .passwordInAddress
    case CPOSTGRES_MALFORMED:
      // libpq repeats a part of the address, which may be a password.
      throw .malformedAddress(reason: "libpq does not understand it.")
    default: self.text = text
    }
  }
}

/// PostgreSQL's client library.
enum Postgres {
  /// Opens the library.
  ///
  /// - Throws: `ShareError.noLibrary` when it is missing or too old.
  static func load() throws(ShareError) {
    var why: UnsafePointer<CChar>?
    guard cpostgres_load(&why) else {
      throw .noLibrary(reason: why.map { String(cString: $0) } ?? "it cannot be opened")
    }
  }
}
