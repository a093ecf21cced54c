import Articles
import Text

/// Paragraphs as content systems keep them in JSON: strings of text or HTML, or objects with a type and a text, or with
/// further objects within.
enum DataBlocks {
  private static let texts = ["text", "html", "value", "content", "body", "markdown", "paragraph"]
  private static let holders = [
    "children", "content", "body", "blocks", "components", "paragraphs", "nodes", "spans", "data",
    "model", "text", "value", "items",
  ]

  /// Whether a field is called as bodies are.
  static func isBody(_ key: String) -> Bool {
    let name = key.lowercased()
    return ["body", "content", "text", "story", "article", "document", "richtext"].contains {
      name.contains($0)
    }
  }

  /// Whether an array lists stories rather than paragraphs: several of its things have headlines of their own.
  static func isList(_ value: JSON) -> Bool {
    value.values.prefix(50).count { thing in
      thing.text("headline", "title") != nil && thing.text("url", "slug", "id", "link") != nil
    } > 1
  }

  /// The parts of a value.
  static func parts(_ value: JSON, role: Block.Role, depth: Int) -> [BlockDraft] {
    guard depth < 16 else { return [] }
    switch value {
    case .string(let text): return parts(text, role: role)
    case .array(let values):
      if let line = DataLine(values) { return line.parts(role) }
      return values.prefix(5000).flatMap { parts($0, role: role, depth: depth + 1) }
    case .object: return object(value, role, depth)
    default: return []
    }
  }

  private static func object(_ value: JSON, _ role: Block.Role, _ depth: Int) -> [BlockDraft] {
    let type = value.text("type", "_type", "tag", "kind", "style", "name")?.lowercased() ?? ""
    guard !isBeside(type) else { return [] }
    let role: Block.Role = isHeading(type) ? .subheading : type.contains("quote") ? .quote : role
    for name in texts {
      if case .string(let text)? = value[name], text.contains(" ") {
        return parts(text, role: role)
      }
    }
    for name in holders {
      guard let inner = value[name], !inner.values.isEmpty || inner.isObject else { continue }
      if let line = DataLine(inner.values, marks: value["markDefs"]) { return line.parts(role) }
      let parts = parts(inner, role: role, depth: depth + 1)
      if !parts.isEmpty { return parts }
    }
    return []
  }

  private static func parts(_ text: String, role: Block.Role) -> [BlockDraft] {
    guard text.utf8.count < 4 << 20 else { return [] }
    if text.utf8.contains(0x3C) { return HTMLFragment.parts(text) }
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      HTMLFragment.line(String(line)).nonEmpty.map { BlockDraft(role, $0) }
    }
  }

  private static func isHeading(_ type: String) -> Bool {
    type.contains("heading") || type.contains("subhead")
      || type.utf8.count == 2 && type.hasPrefix("h") && type.last?.isNumber == true
  }

  private static func isBeside(_ type: String) -> Bool {
    ["image", "advert", "newsletter", "related", "embed", "video", "promo"].contains {
      type.contains($0)
    }
  }

  /// Bytes of running text among parts: words in sentences, not names of classes, addresses or code.
  static func prose(_ parts: [BlockDraft]) -> Int {
    parts.reduce(0) { sum, part in
      let isProse =
        part.text.utf8.count >= 40 && part.text.utf8.count { $0 == 0x20 } >= 5
        && !part.text.contains("{") && !part.text.hasPrefix("http")
      return sum + (isProse ? part.text.utf8.count : 0)
    }
  }
}
