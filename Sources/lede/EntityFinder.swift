import Articles
import ArchiveStore

/// Finds the entity that words on a command line mean.
struct EntityFinder {
  private let archive: Archive
  private let kind: EntityKind?
  private let stories: Int?

  /// - Parameters:
  ///   - kind: The kind; nil for any.
  ///   - stories: How many stories the page holds; nil for all.
  init(_ archive: Archive, _ kind: EntityKind? = nil, stories: Int? = nil) {
    (self.archive, self.kind, self.stories) = (archive, kind, stories)
  }

  /// The entity with this key, or of this name, else the one in most stories whose name has these words; nil when nothing
  /// is named so.
  func find(_ words: String) throws -> EntityDetail? {
    if let exact = try exact(words) { return exact }
    // Signs alone are no beginning of any name, and would mean all of them.
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let best = try archive.entities(kind, filter: words, limit: 1).rows.first
    return try best.flatMap { try archive.entity($0.key, stories: stories) }
  }

  /// The entity with this key or of just this name.
  func exact(_ words: String) throws -> EntityDetail? {
    if let exact = try archive.entity(words, stories: stories) { return exact }
    for kind in kind.map({ [$0] }) ?? EntityKind.allCases {
      if let exact = try archive.entity(kind, words, stories: stories) {
        return try kind == .person ? better(than: exact) : exact
      }
    }
    return nil
  }

  /// A bare family name, which a story or two give alone, means the bearer whom more stories name.
  private func better(than exact: EntityDetail) throws -> EntityDetail {
    let name = exact.row.name
    guard !name.contains(" ") else { return exact }
    let bearer = try archive.entities(.person, filter: name, limit: 10).rows.first {
      $0.name.lowercased().hasSuffix(" " + name.lowercased())
    }
    guard let bearer, bearer.stories > exact.row.stories else { return exact }
    return try archive.entity(bearer.key, stories: stories) ?? exact
  }
}
