/// What kind of thing a name names; the raw values are those of the JSON contract.
public enum EntityKind: String, Hashable, Sendable, Codable, CaseIterable {
  case person, place, organization, group, event, date, product
}

/// One place where something is named.
public struct Mention: Hashable, Sendable {
  /// UTF-8 byte offsets of the name alone, without titles, "the" or a possessive.
  public var range: Range<Int>
  /// What it names.
  public var kind: EntityKind
  /// The full name as resolved within the story ("Abe" is "Shinzo Abe").
  public var name: String

  /// Creates a mention of a name.
  public init(range: Range<Int>, kind: EntityKind, name: String) {
    self.range = range
    self.kind = kind
    self.name = name
  }
}
