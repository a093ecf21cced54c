import Algorithms
import Articles
import GRDB

/// Carries changes out on sets of stories.
struct StoryChanges {
  /// So many stories stand in one statement.
  private static let together = 4000

  private let db: Database
  private let now: Int64

  /// - Parameter now: When it is done, in seconds since 1970.
  init(now: Int64, in db: Database) { (self.db, self.now) = (db, now) }

  /// Carries a change out on stories by number; answers which it changed.
  func carryOut(_ change: StoryChange, on numbers: [Int64]) throws -> AppliedChange {
    let folded = change.isAboutReading ? try folded(among: numbers) : []
    let changed =
      switch change {
      case .read(let isOn): try set("is_read", to: isOn, of: numbers)
      case .starred(let isOn): try set("is_starred", to: isOn, of: numbers)
      case .tagged(let word, true): try TagTables.add(word, to: numbers, now: now, in: db)
      case .tagged(let word, false): try TagTables.remove(word, from: numbers, in: db)
      case .removed(true): try remove(numbers)
      case .removed(false): try restore(numbers)
      }
    return AppliedChange(change, stories: changed, copies: changed.count { folded.contains($0) })
  }

  /// Those of some stories that are folded under another.
  private func folded(among numbers: [Int64]) throws -> Set<StoryKey> {
    var keys: Set<StoryKey> = []
    for part in numbers.chunks(ofCount: Self.together) {
      let found = try Int64.fetchAll(
        db,
        sql: """
          SELECT identity FROM story WHERE id IN (\(SQLFilter.list(part))) AND representative <> id
          """)
      keys.formUnion(found.map(Identity.key))
    }
    return keys
  }

  private func set(_ column: String, to isOn: Bool, of numbers: [Int64]) throws -> [StoryKey] {
    try numbers.chunks(ofCount: Self.together).flatMap { part in
      try Int64.fetchAll(
        db,
        sql: """
          UPDATE story SET \(column) = ?1 WHERE id IN (\(SQLFilter.list(part))) AND \(column) <> ?1
          RETURNING identity
          """, arguments: [isOn]
      ).map(Identity.key)
    }
  }

  private func remove(_ numbers: [Int64]) throws -> [StoryKey] {
    let keys = try keys(of: numbers, in: "story")
    try StoryRemoval.remove(keys.map(\.number), now: now, in: db)
    return keys.map(\.key)
  }

  private func restore(_ numbers: [Int64]) throws -> [StoryKey] {
    let keys = try keys(of: numbers, in: "removed_story")
    try StoryRemoval.restore(keys.map(\.number), in: db)
    return keys.map(\.key)
  }

  /// Those of some stories that are in a table.
  private func keys(
    of numbers: [Int64], in table: String
  ) throws -> [(number: Int64, key: StoryKey)] {
    try numbers.chunks(ofCount: Self.together).flatMap { part in
      try Row.fetchAll(
        db, sql: "SELECT id, identity FROM \(table) WHERE id IN (\(SQLFilter.list(part)))"
      ).map { ($0[0], Identity.key($0[1])) }
    }
  }
}
