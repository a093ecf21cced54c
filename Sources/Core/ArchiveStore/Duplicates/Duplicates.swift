import Articles
import GRDB

/// Two stories with the same or nearly the same text.
public struct DuplicatePair: Hashable, Sendable {
  /// The story that was added first.
  public var a: StorySummary
  /// The other one.
  public var b: StorySummary
  /// How much of the shorter text stands in the longer one, 0 to 1.
  public var containment: Double
}

extension Archive {
  /// Calls a body with every pair of stories of which one repeats the other, in order of adding.
  ///
  /// Of a text that came more than 32 times, each later copy is paired with the first ones only.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read, and what the body throws.
  public func duplicates(_ body: (DuplicatePair) throws -> Void) throws {
    try read { db in
      let pairs = try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT a, b, containment FROM duplicate_pair ORDER BY a, b"))
      while let pair = try pairs.next() {
        guard let a = try StoryQueries.row(pair[0] as Int64, in: db),
          let b = try StoryQueries.row(pair[1] as Int64, in: db)
        else { continue }
        try body(DuplicatePair(a: a, b: b, containment: pair[2]))
      }
    }
  }

  /// Compares two stories word by word.
  ///
  /// - Returns: The difference; nil when one of them is not there.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func compare(_ left: StoryKey, _ right: StoryKey) throws -> TextDiff? {
    try read { db in
      guard let a = try StoryQueries.number(of: left, in: db),
        let b = try StoryQueries.number(of: right, in: db),
        let x = try StoryTexts.current(of: a, in: db),
        let y = try StoryTexts.current(of: b, in: db),
        let first = try StoryQueries.row(a, in: db), let second = try StoryQueries.row(b, in: db)
      else { return nil }
      let isSameDay = Self.day(first) == Self.day(second)
      return TextDiff(
        left: Self.label(first, withTime: isSameDay),
        right: Self.label(second, withTime: isSameDay), newer: Self.newer(x, y),
        pieces: WordDiff.pieces(x.text, y.text))
    }
  }

  /// Compares an earlier state of a story with the one after it, word by word.
  ///
  /// - Parameters:
  ///   - key: The story.
  ///   - number: The number of the earlier revision, from 1.
  /// - Returns: The difference; nil when there is no such story, or no such revision, or none after it.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func compare(_ key: StoryKey, revision number: Int) throws -> TextDiff? {
    try read { db in
      guard let n = try StoryQueries.number(of: key, in: db),
        let old = try StoryTexts.revision(number, of: n, in: db),
        let new = try StoryTexts.revision(number + 1, of: n, in: db)
      else { return nil }
      return TextDiff(
        left: try Self.label(old, number, of: n, in: db),
        right: try Self.label(new, number + 1, of: n, in: db), newer: .right,
        pieces: WordDiff.pieces(old.text, new.text))
    }
  }

  /// Which of two stories was published later, or changed later where they were published alike.
  private static func newer(_ left: Article, _ right: Article) -> TextDiff.Side? {
    for (x, y) in [(left.published, right.published), (left.updated, right.updated)] {
      guard let x, let y, x != y else { continue }
      // A day and a time of that day tell nothing.
      if x.isDay != y.isDay, x.date() == y.date() { continue }
      return x < y ? .right : .left
    }
    return nil
  }

  private static func day(_ row: StorySummary) -> String? {
    row.added == nil ? row.published.map { String($0.rfc3339.prefix(10)) } : nil
  }

  /// Outlet, date and number of a state: when it was published or changed, else when it was added.
  private static func label(
    _ article: Article, _ number: Int, of n: Int64, in db: Database
  ) throws -> String {
    let told = article.updated ?? (number == 1 ? article.published : nil)
    let added = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT added FROM revision WHERE story = ? AND number = ?"),
      arguments: [n, number])
    let day = { (moment: Timestamp) in String(moment.rfc3339.prefix(10)) }
    let date = told.map(day) ?? added.map { "added \(day(Timestamp(seconds: $0)))" }
    return [article.source ?? "no outlet", date, "revision \(number)"].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// Outlet and day of a story, with the time where the other one is of the same day.
  private static func label(_ row: StorySummary, withTime: Bool) -> String {
    var date = "undated"
    if let added = row.added {
      date += ", added \(Timestamp(seconds: added).rfc3339.prefix(10))"
    } else if let published = row.published {
      date = withTime && !published.isDay ? published.rfc3339 : String(published.rfc3339.prefix(10))
    }
    return "\(row.outlet ?? "no outlet"), \(date)"
  }
}
