import Text

/// Elements as servers stream them to scripts (React's flight rows: `a:["$","p",null,{"children":"…"}]`), written as HTML.
enum StreamedElements {
  /// The elements of all rows; rows of other kinds say nothing.
  static func html(_ stream: [UInt8]) -> String {
    var html = ""
    for row in stream.split(separator: 0x0A) {
      guard let colon = row.prefix(16).firstIndex(of: 0x3A) else { continue }
      let value = row[(colon + 1)...]
      guard value.first == 0x5B, let element = JSONParser.value(of: Array(value)) else { continue }
      append(element, to: &html)
    }
    return html
  }

  /// Adds an element, several, or words; the parser has bounded how deep they stand.
  private static func append(_ value: JSON, to html: inout String) {
    switch value {
    // References to other rows begin with a sign.
    case .string(let text): if !text.hasPrefix("$") { html += escaped(text) }
    case .array(let values):
      if values.count > 3, values[0].text == "$", let name = values[1].text {
        append(name, values[3], to: &html)
      } else {
        for value in values { append(value, to: &html) }
      }
    default: break
    }
  }

  private static func append(_ name: String, _ fields: JSON, to html: inout String) {
    let isElement = name.utf8.allSatisfy { $0.isLower || $0.isDigit } && !name.isEmpty
    guard !["script", "style", "nav", "footer", "svg", "title"].contains(name) else { return }
    let address = fields.text("href").map { " href=\"\(escaped($0))\"" } ?? ""
    if isElement { html += "<\(name)\(address)>" }
    if let inner = fields["dangerouslySetInnerHTML"]?.text("__html") {
      html += inner
    } else if let children = fields["children"] {
      append(children, to: &html)
    }
    if isElement, name != "br", name != "hr", name != "img" { html += "</\(name)>" }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
