import ArchiveStore
import Articles

/// Finds the person, place or body that words of a command line mean.
enum EntityLookup {
  /// The page of a name.
  ///
  /// - Parameters:
  ///   - words: The name, or words of it: of several names the one in most stories is taken.
  ///   - kind: Only a name of this kind.
  ///   - stories: How many stories the page holds; nil for all.
  static func find(
    _ words: String, kind: EntityKind? = nil, stories: Int? = 0, in archive: Archive
  ) throws -> EntityDetail? {
    if let exact = try archive.entity(words, stories: stories) { return exact }
    for kind in kind.map({ [$0] }) ?? EntityKind.allCases {
      if let exact = try archive.entity(kind, words, stories: stories) {
        return try kind == .person ? better(than: exact, stories, in: archive) : exact
      }
    }
    // Signs alone are no beginning of any name, and would mean all of them.
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let best = try archive.entities(kind, filter: words, limit: 1).rows.first
    return try best.flatMap { try archive.entity($0.key, stories: stories) }
  }

  /// A bare family name, which a story or two give alone, means the bearer whom more stories name.
  private static func better(
    than exact: EntityDetail, _ stories: Int?, in archive: Archive
  ) throws -> EntityDetail {
    let name = exact.row.name
    guard !name.contains(" ") else { return exact }
    let bearer = try archive.entities(.person, filter: name, limit: 10).rows.first {
      $0.name.lowercased().hasSuffix(" " + name.lowercased())
    }
    guard let bearer, bearer.stories > exact.row.stories else { return exact }
    return try archive.entity(bearer.key, stories: stories) ?? exact
  }
}
