import Articles
import GRDB

/// Finds speakers by the words of their names.
enum SpeakerFinder {
  /// Speakers with a name one of whose words begins so.
  static func beginning(_ word: String, in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: "SELECT DISTINCT speaker FROM speaker_word WHERE word >= ? AND word < ? LIMIT 2000",
      arguments: [word, word + "\u{10FFFF}"])
  }

  /// Speakers whose names hold every word, and those who are the same entity by the reader's word.
  static func named(_ words: [String], in db: Database) throws -> [Int64] {
    guard !words.isEmpty else { return [] }
    let found = try NameReadings.readings(of: words, in: db).flatMap { try holding($0, in: db) }
    return Array(Set(found)).sorted()
  }

  /// The names of speakers, folded, with the shorter ones by which stories have what they say.
  static func foldedNames(of speakers: [Int64], in db: Database) throws -> Set<String> {
    try String.fetchSet(
      db, sql: "SELECT folded FROM speaker WHERE id IN (\(SQLFilter.list(speakers)))"
    ).union(ReassignedQuotations.shortNames(of: speakers, in: db))
  }

  private static func holding(_ words: [String], in db: Database) throws -> [Int64] {
    let clause = words.prefix(8).map { _ in
      "id IN (SELECT speaker FROM speaker_word WHERE word = ?)"
    }.joined(separator: " AND ")
    let direct = try Int64.fetchAll(
      db, sql: "SELECT id FROM speaker WHERE \(clause) AND quotes > 0 LIMIT 2000",
      arguments: StatementArguments(words.prefix(8)))
    let merged = try Int64.fetchAll(
      db,
      sql: """
        SELECT p.id FROM entity a JOIN entity m ON m.root = a.root AND a.root IN (
            SELECT root FROM entity WHERE root <> id UNION SELECT id FROM entity WHERE named IS NOT NULL)
          JOIN speaker p ON p.folded = substr(m.key, instr(m.key, ':') + 1)
        WHERE \(words.prefix(8).map { _ in
          "(' ' || lower(coalesce(a.named, '')) || ' ' || substr(a.key, instr(a.key, ':') + 1) || ' ') LIKE ?"
        }.joined(separator: " AND "))
        """, arguments: StatementArguments(words.prefix(8).map { "% \($0) %" }))
    return direct + merged
  }
}
