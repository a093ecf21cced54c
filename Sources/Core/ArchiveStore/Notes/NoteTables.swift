import Articles
import GRDB

/// What the reader wrote on stories, and passages that the reader highlighted.
///
/// A passage is kept as its words and how often they stand before it, not as a place: so it is found again when the text
/// has changed. `folded` is what `note:` looks through: note and passage in small letters without accents.
enum NoteTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE note(
          id INTEGER PRIMARY KEY, story INTEGER NOT NULL, passage TEXT,
          occurrence INTEGER NOT NULL DEFAULT 0, text TEXT NOT NULL, folded TEXT NOT NULL,
          made INTEGER NOT NULL);
        CREATE INDEX note_story ON note(story);
        """)
  }

  /// The columns of a note, for queries over `note o`.
  static let columns = "o.id, o.passage, o.occurrence, o.text, o.made"

  /// A note of a story.
  static func note(_ row: Row, of story: StoryKey) -> Note {
    let words: String? = row[1]
    return Note(
      id: row[0], story: story,
      passage: words.map { Note.Passage(words: $0, occurrence: row[2]) }, text: row[3],
      made: row[4])
  }

  /// The notes of a story in the order of its text, those on the whole story first.
  static func notes(of n: Int64, _ key: StoryKey, in article: Article, _ db: Database) throws
    -> [Note]
  {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT \(columns) FROM note o WHERE story = ? ORDER BY id"),
      arguments: [n])
    guard !rows.isEmpty else { return [] }
    return rows.map { row in
      var note = note(row, of: key)
      note.passage = note.passage?.located(in: article.text)
      return note
    }.sorted { place($0) < place($1) }
  }

  private static func place(_ note: Note) -> (Int, Int64) {
    guard let passage = note.passage else { return (-1, note.id) }
    return (passage.range?.lowerBound ?? .max, note.id)
  }

  /// What is looked through for the words of a query.
  static func folded(_ note: Note) -> String {
    IndexTokenizer.fold([note.text, note.passage?.words ?? ""].joined(separator: " "))
  }
}
