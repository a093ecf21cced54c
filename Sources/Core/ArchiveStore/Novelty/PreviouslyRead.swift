import Articles
import GRDB

/// What of a story the reader has read before, in stories marked read.
enum PreviouslyRead {
  /// How many stories that were read are remembered for one that is opened.
  private static let stories = 12
  private static let candidates = 60
  private static let excerpt = 240

  /// Paragraphs read before, by index into the story's blocks.
  static func seen(in story: Article, n: Int64, _ db: Database) throws -> [Int:
    PreviouslyReadParagraph]
  {
    let read = try readStories(near: n, in: db)
    return try seen(in: story, after: read, db)
  }

  private static func seen(
    in story: Article, after read: [Int64], _ db: Database
  ) throws -> [Int: PreviouslyReadParagraph] {
    guard !read.isEmpty else { return [:] }
    let texts = try read.compactMap {
      try StoryTexts.current(of: $0, in: db).map { ($0.title, $0.body) }
    }
    let keys = try read.map { try StoryQueries.key(of: $0, in: db) }
    guard texts.count == keys.count else { return [:] }
    var memory = NoveltyModel()
    for (title, body) in texts { memory.read(title: title, text: body) }
    var seen: [Int: PreviouslyReadParagraph] = [:]
    for (index, block) in story.blocks.enumerated() where block.role.isBody {
      let verdict = memory.verdict(on: story.words(of: block))
      guard let place = verdict.place, let key = keys[place.text] else { continue }
      let (title, body) = texts[place.text]
      let words = place.sentence.isEmpty ? title : body.utf8Slice(place.sentence)
      seen[index] = PreviouslyReadParagraph(
        story: key, title: title, excerpt: shortened(words), isReworded: verdict.isReworded)
    }
    return seen
  }

  /// How many paragraphs of a story were not read before, given stories that were read.
  static func fresh(_ n: Int64, after read: [Int64], _ db: Database) throws -> Int? {
    guard let story = try StoryTexts.current(of: n, in: db) else { return nil }
    let paragraphs = story.blocks.indices.filter { story.blocks[$0].role == .paragraph }
    let seen = try Self.seen(in: story, after: read, db)
    return paragraphs.count { seen[$0] == nil }
  }

  /// Read stories that share the most with one, the nearest first.
  ///
  /// Copies folded under the story are marked read together with it, and have not been read before it.
  private static func readStories(near n: Int64, in db: Database) throws -> [Int64] {
    guard let entry = try TermVectorStore.entry(of: n, in: db) else { return [] }
    let found = try Postings.candidates(
      for: entry.vector, last: TermVectorStore.last(in: db), limit: candidates, in: db)
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM story WHERE id = ?1 AND is_read = 1 AND representative <> ?2")
    var read: [Int64] = []
    for candidate in found where candidate.n != n {
      guard try Int.fetchOne(statement, arguments: [candidate.n, n]) != nil else { continue }
      read.append(candidate.n)
      if read.count == stories { break }
    }
    return read
  }

  private static func shortened(_ words: String) -> String {
    let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.utf8.count > excerpt else { return words }
    return words.utf8Slice(0..<excerpt - 3) + "…"
  }
}
