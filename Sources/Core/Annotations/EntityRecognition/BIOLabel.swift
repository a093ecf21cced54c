import Articles

/// The classes that the model tells apart. `other` takes events, laws and works, so that they are no
/// organisations; it is not shown.
package enum NameClass: Int, CaseIterable, Sendable {
  case person, place, organization, group, other

  /// What a reader sees; nil for `other`.
  package var kind: EntityKind? {
    switch self {
    case .person: .person
    case .place: .place
    case .organization: .organization
    case .group: .group
    case .other: nil
    }
  }
}

/// The labels of tokens: 0 outside names, 2c + 1 where a name of class c begins, 2c + 2 inside it.
package enum BIOLabel {
  /// How many labels there are.
  package static let count = 11
  /// The label of tokens outside names.
  package static let outside = 0

  /// Where a name begins.
  package static func begin(_ category: NameClass) -> Int { 2 * category.rawValue + 1 }
  /// Inside a name.
  package static func inside(_ category: NameClass) -> Int { 2 * category.rawValue + 2 }
  /// Whether a label continues a name.
  package static func continues(_ label: Int) -> Bool { label > 0 && label & 1 == 0 }
  /// The class of a label; nil outside names.
  package static func category(of label: Int) -> NameClass? {
    label == 0 ? nil : NameClass(rawValue: (label - 1) / 2)
  }

  /// Whether a label may follow another: the inside of a class only its own beginning or inside.
  package static func allows(_ label: Int, after last: Int) -> Bool {
    !continues(label) || last == label || last == label - 1
  }
}
