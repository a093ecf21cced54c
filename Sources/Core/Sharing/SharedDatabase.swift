import ArchiveStore

/// A shared archive that is connected to, for one thread at a time.
final class SharedDatabase {
  let connection: PostgresConnection
  /// The number that it was given when it was made.
  let number: String

  /// Connects to a shared archive of this version.
  ///
  /// - Parameter expected: The number of the one that was joined; nil for any.
  /// - Throws: `ShareError.notShared`, `.newer`, `.older`, `.replaced`, and what connecting throws.
  init(_ address: ShareAddress, expecting expected: String? = nil) throws {
    connection = try PostgresConnection(address)
    guard case .present(let version, let number) = try SharedSchema.state(connection) else {
      throw ShareError.notShared
    }
    let newest = SharedSchema.newest
    guard version <= newest else { throw ShareError.newer(found: version, known: newest) }
    guard version == newest else { throw ShareError.older(found: version, known: newest) }
    if let expected, expected != number { throw ShareError.replaced }
    self.number = number
  }

  /// The newest position, and how many stories were ever published.
  func newest() throws -> (position: Int64, stories: Int64) {
    let row = try connection.run("SELECT last, stories FROM lede.position").first
    return (row?.number(0) ?? 0, row?.number(1) ?? 0)
  }

  /// Makes the partitions of this month and the next, where they are missing.
  func prepareMonths() throws { try connection.run("SELECT lede.prepare_months()") }

  /// Numbers what was written, and tells those who listen.
  func publish() throws { try connection.run("SELECT lede.publish()") }
}

extension [Int64] {
  /// The numbers as PostgreSQL writes an array.
  var postgresArray: String { "{" + map(String.init).joined(separator: ",") + "}" }
}

extension [String?] {
  /// The texts as PostgreSQL writes an array: every one between quotation marks, so that nothing in it is a sign.
  var postgresArray: String {
    "{"
      + map { text in
        guard let text else { return "NULL" }
        var quoted = "\""
        for letter in text.unicodeScalars {
          if letter == "\"" || letter == "\\" { quoted += "\\" }
          quoted.unicodeScalars.append(letter)
        }
        return quoted + "\""
      }.joined(separator: ",") + "}"
  }
}
