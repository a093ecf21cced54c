import Text

/// A value of front matter, as YAML and TOML write them on one line.
enum FrontMatterValue {
  /// The words of a value: without quotation marks, comment, anchor and type; those of a list joined by commas, of a
  /// table its name.
  static func plain(_ value: String) -> String {
    let text = withoutProperties(value.trimmed())
    switch text.utf8.first {
    case 0x22, 0x27: return quoted(text)
    case 0x5B:
      guard let inner = inner(text, "]") else { return withoutComment(text) }
      return pieces(inner).map(plain).filter { !$0.isEmpty }.joined(separator: ", ")
    case 0x7B:
      guard let inner = inner(text, "}") else { return withoutComment(text) }
      return named(pieces(inner))
    default: return withoutComment(text)
    }
  }

  /// Whether a list begins that does not end on this line.
  static func isOpenList(_ value: String) -> Bool {
    let text = withoutComment(value.trimmed())
    return text.hasPrefix("[") && inner(text, "]") == nil
  }

  /// "&me words", "!!timestamp 2025-03-04": without the name and the type.
  private static func withoutProperties(_ text: String) -> String {
    var rest = text[...]
    while rest.first == "&" || rest.hasPrefix("!!") {
      guard let space = rest.firstIndex(of: " ") else { break }
      rest = rest[space...].drop { $0 == " " }
    }
    return String(rest)
  }

  /// "words # comment": without the comment.
  static func withoutComment(_ text: String) -> String {
    var last: Character = " "
    for index in text.indices {
      if text[index] == "#", last == " " || last == "\t" { return String(text[..<index]).trimmed() }
      last = text[index]
    }
    return text
  }

  /// What stands between the quotation marks at the beginning; what follows them is a comment.
  private static func quoted(_ text: String) -> String {
    let mark = text.first ?? "\""
    var words = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst() {
      if character == mark {
        guard mark == "'", rest.first == "'" else {
          return mark == "\"" ? unescaped(words) : words
        }
        rest.removeFirst()
      } else if character == "\\", mark == "\"", let next = rest.popFirst() {
        words.append(character)
        words.append(next)
        continue
      }
      words.append(character)
    }
    return text  // no mark closes it
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5C) else { return text }
    var copy = text
    return copy.withUTF8 { JSONEscapes.resolved($0) }
  }

  /// What stands between the brackets of a list or table; nil when they are not closed.
  private static func inner(_ text: String, _ end: Character) -> String? {
    guard let close = text.lastIndex(of: end), close > text.startIndex,
      withoutComment(" " + text[text.index(after: close)...]).trimmed().isEmpty
    else { return nil }
    return String(text[text.index(after: text.startIndex)..<close])
  }

  /// The pieces between commas, those within quotation marks and brackets aside.
  private static func pieces(_ text: String) -> [String] {
    var pieces = [""]
    var mark: Character?
    var depth = 0
    for character in text {
      if mark != nil {
        if character == mark { mark = nil }
      } else if character == "\"" || character == "'" {
        mark = character
      } else if character == "[" || character == "{" {
        depth += 1
      } else if character == "]" || character == "}" {
        depth -= 1
      } else if character == ",", depth == 0 {
        pieces.append("")
        continue
      }
      pieces[pieces.count - 1].append(character)
    }
    return pieces.map { $0.trimmed() }.filter { !$0.isEmpty }
  }

  /// The name among the fields of a table: of a writer, an outlet.
  private static func named(_ fields: [String]) -> String {
    for field in fields {
      guard let sign = field.firstIndex(where: { $0 == "=" || $0 == ":" }) else { continue }
      let name = plain(String(field[..<sign])).lowercased()
      if FrontMatter.labels.contains(name) {
        return plain(String(field[field.index(after: sign)...]))
      }
    }
    return ""
  }
}
