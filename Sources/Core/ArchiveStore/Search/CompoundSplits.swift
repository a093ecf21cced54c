import GRDB

/// The words in a row that a reader may mean by one word: "covid19" is typed for "COVID-19", "odonnell" for "O'Donnell",
/// "followup" for "follow-up", "1200" for "1,200".
///
/// Letters are split from digits, figures into thousands, and a name's first letter from the rest in every case; other
/// words only where the archive does not have them and has both halves, or all of three parts.
struct CompoundSplits {
  private let db: Database

  /// Splits by an archive's vocabulary.
  init(_ db: Database) { self.db = db }

  /// The readings of a folded word, itself left out.
  func splits(of word: String) throws -> [[String]] {
    let bytes = Array(word.utf8)
    guard (3...24).contains(bytes.count), bytes.allSatisfy({ $0 < 0x80 }) else { return [] }
    if bytes.allSatisfy(Self.isDigit) { return Self.thousands(bytes) }
    if bytes.contains(where: Self.isDigit) { return Self.runs(bytes) }
    var splits: [[String]] = []
    if bytes.count >= 5, "odl".utf8.contains(bytes[0]) { splits.append(Self.cut(bytes, at: 1)) }
    if let split = try lettered(bytes) { splits.append(split) }
    if bytes.last == UInt8(ascii: "t"), bytes.dropLast().last == UInt8(ascii: "n") {
      splits.append(Self.cut(bytes, at: bytes.count - 1))
    }
    guard bytes.count >= 4, try !isKnown(word) else { return splits }
    for at in 2...bytes.count - 2 {
      let halves = Self.cut(bytes, at: at)
      if try isKnown(halves[0]), try isKnown(halves[1]) { splits.append(halves) }
    }
    return splits.isEmpty ? try thirds(bytes) : splits
  }

  /// The readings of a phrase whose figures are printed with marks between thousands: "1099.99" is "1,099.99".
  static func figures(_ words: [String]) -> [String]? {
    let split = words.flatMap { word -> [String] in
      let bytes = Array(word.utf8)
      return bytes.allSatisfy(isDigit) ? thousands(bytes).first ?? [word] : [word]
    }
    return split == words ? nil : split
  }

  /// "email" as "e-mail", "xray" as "x-ray", "tshirt" as "T-shirt": a letter before a word of the archive. Letters that
  /// stand alone behind apostrophes, too, count only before what is no word of the archive ("don't all" is not "tall").
  private func lettered(_ bytes: [UInt8]) throws -> [String]? {
    guard bytes.count >= 4, !"adilmos".utf8.contains(bytes[0]) else { return nil }
    let split = Self.cut(bytes, at: 1)
    guard try isKnown(split[1]) else { return nil }
    if "ekux".utf8.contains(bytes[0]) { return split }
    return try isKnown(Self.text(bytes[...])) ? nil : split
  }

  /// Cuts in three, as "Al-Qa'ida" is: all of them are words of the archive.
  private func thirds(_ bytes: [UInt8]) throws -> [[String]] {
    guard bytes.count >= 6 else { return [] }
    var found: [[String]] = []
    for at in 2...bytes.count - 4 where try isKnown(Self.text(bytes[..<at])) {
      for next in at + 2...bytes.count - 2 {
        let parts = [bytes[..<at], bytes[at..<next], bytes[next...]].map(Self.text)
        if try isKnown(parts[1]), try isKnown(parts[2]) { found.append(parts) }
      }
    }
    return Array(found.prefix(4))
  }

  /// Whether a story has a word.
  func isKnown(_ word: String) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM vocabulary WHERE word = ? AND stories > 0")
    return try Int.fetchOne(statement, arguments: [word]) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func cut(_ bytes: [UInt8], at place: Int) -> [String] {
    [text(bytes[..<place]), text(bytes[place...])]
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Figures as they are printed with marks between thousands; four digits alone may be a year, which costs nothing.
  private static func thousands(_ bytes: [UInt8]) -> [[String]] {
    guard bytes.count >= 4 else { return [] }
    var groups: [String] = []
    var end = bytes.count
    while end > 0 {
      groups.insert(text(bytes[max(0, end - 3)..<end]), at: 0)
      end -= 3
    }
    return [groups]
  }

  /// Runs of letters and runs of digits.
  private static func runs(_ bytes: [UInt8]) -> [[String]] {
    var runs: [String] = []
    var start = 0
    for at in 1...bytes.count
    where at == bytes.count || isDigit(bytes[at]) != isDigit(bytes[at - 1]) {
      runs.append(text(bytes[start..<at]))
      start = at
    }
    return (2...4).contains(runs.count) ? [runs] : []
  }
}
