import GRDB

/// The words of names that a reader may mean by a word: "odonnell" is typed for "O'Donnell".
enum NameReadings {
  /// The words as they are, and with those cut in two that no name has, where names have both halves.
  static func readings(of words: [String], in db: Database) throws -> [[String]] {
    let cut = try words.prefix(8).flatMap { word in
      try isKnown(word, in: db) ? [word] : try halves(of: word, in: db) ?? [word]
    }
    return cut == words ? [words] : [words, cut]
  }

  private static func halves(of word: String, in db: Database) throws -> [String]? {
    let letters = Array(word)
    guard (4...24).contains(letters.count) else { return nil }
    for at in 1...letters.count - 2 {
      let halves = [String(letters[..<at]), String(letters[at...])]
      if try halves.allSatisfy({ try isKnown($0, in: db) }) { return halves }
    }
    return nil
  }

  private static func isKnown(_ word: String, in db: Database) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM name_word WHERE word = ? LIMIT 1")
    return try Int.fetchOne(statement, arguments: [word]) != nil
  }
}
