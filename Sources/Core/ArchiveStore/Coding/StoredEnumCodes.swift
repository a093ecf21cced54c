import Articles

/// The numbers by which enumerations are stored. Append only.
enum StoredEnumCodes {
  static let roles: [Block.Role] = [
    .headline, .standfirst, .byline, .dateline, .paragraph, .subheading, .list, .quote, .table,
    .caption, .related, .credit,
  ]
  static let kinds: [EntityKind] = [
    .person, .place, .organization, .group, .event, .date, .product,
  ]
  static let quotations: [Quotation.Kind] = [
    .direct, .mixed, .indirect, .turn, .judgment,
  ]
  static let speakers: [Speaker.Kind] = [.name, .pronoun, .nominal]
  static let links: [Hyperlink.Kind] = [
    .link, .audio, .video, .image, .document, .comments, .related, .mail,
  ]
  static let origins: [TitleOrigin] = [.given, .slug, .lead]

  /// The number of a value; 0 for one that a later version added.
  static func code<T: Equatable>(_ value: T, in list: [T]) -> Int {
    list.firstIndex(of: value) ?? 0
  }

  /// The value of a number; nil for one that a later version added.
  static func value<T>(_ code: Int, in list: [T]) -> T? {
    list.indices.contains(code) ? list[code] : nil
  }
}
