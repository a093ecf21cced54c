import Text

/// A JSON value as it stood in a document; numbers keep their spelling, for identifiers are often long numbers.
enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// The first value under a name; nil for everything that is no object.
  subscript(_ name: String) -> JSON? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == name }?.value
  }

  /// The words of a string, or the spelling of a number.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// The values of an array; nothing for everything else.
  var values: [JSON] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  /// The fields of an object; nothing for everything else.
  var fields: [(key: String, value: JSON)] {
    guard case .object(let fields) = self else { return [] }
    return fields
  }

  /// Whether it is an object.
  var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// The text under the first of some names that has any.
  func text(_ names: String...) -> String? {
    for name in names {
      if let text = self[name]?.text, !text.isEmpty { return text }
    }
    return nil
  }

  /// The same object with its names in small letters, without underscores and hyphens: "Pub_Date" is "pubdate".
  var withPlainNames: JSON {
    guard case .object(let fields) = self,
      fields.contains(where: { $0.key.utf8.contains { $0.isUpper || $0 == 0x5F || $0 == 0x2D } })
    else { return self }
    return .object(
      fields.map { (key: $0.key.lowercased().filter { $0 != "_" && $0 != "-" }, value: $0.value) })
  }
}
