import Screen
import Text

extension ConfigValue {
  /// The setting as text.
  package func text(_ key: String) throws(ConfigError) -> String {
    guard case .text(let text) = value else { throw expected("text in quotes", key) }
    return text
  }

  /// The setting as a number in a range.
  package func number(_ key: String, in range: ClosedRange<Int>) throws(ConfigError) -> Int {
    guard case .number(let number) = value, range.contains(number) else {
      throw expected("a whole number from \(range.lowerBound) to \(range.upperBound)", key)
    }
    return number
  }

  /// The setting as true or false.
  package func flag(_ key: String) throws(ConfigError) -> Bool {
    guard case .flag(let flag) = value else { throw expected("true or false", key) }
    return flag
  }

  /// The setting as a table.
  package func table(_ key: String) throws(ConfigError) -> [String: ConfigValue] {
    guard case .table(let table) = value else {
      throw expected("a table: [\(key)], or { … }", key)
    }
    return table
  }

  /// The setting as one text or a list of them.
  package func texts(_ key: String) throws(ConfigError) -> [String] {
    if case .text(let text) = value { return [text] }
    guard case .list(let items) = value else { throw expected("a list of texts", key) }
    var texts: [String] = []
    for item in items { texts.append(try item.text(key)) }
    return texts
  }

  /// Returns what the setting's word stands for.
  ///
  /// - Throws: `ConfigError` with the line when it is none of the words.
  package func choice<Choice>(_ key: String, _ choices: [String: Choice]) throws(ConfigError)
    -> Choice
  {
    guard case .text(let word) = value, let choice = choices[word] else {
      let words = choices.keys.sorted().map { "\"\($0)\"" }.joined(separator: " or ")
      throw expected(words, key)
    }
    return choice
  }

  func color(_ key: String, _ palette: [String: Color]) throws(ConfigError) -> Color {
    guard case .text(let spelling) = value else { throw expected("a colour in quotes", key) }
    if let color = palette[spelling] ?? Color(spelling) { return color }
    throw ConfigError(
      line: line,
      "\(shown(key)): \(shown(spelling)) is no colour; write \"#rrggbb\", a name of [palette], "
        + "\"default\", or one of the terminal's such as \"red\" or \"bright-red\"")
  }

  func basic(_ key: String) throws(ConfigError) -> Color {
    let color = try color(key, [:])
    if case .rgb = color { throw expected("one of the terminal's colours such as \"red\"", key) }
    return color
  }

  /// A fault that says what should stand here.
  package func expected(_ what: String, _ key: String) -> ConfigError {
    ConfigError(line: line, "\(shown(key)) should be \(what)")
  }

  /// Returns the error for an unknown name, with the known name that is nearest to it.
  package func unknown(_ kind: String, _ name: String, _ known: [String]) -> ConfigError {
    let known = known.map(spelled)
    let scored = known.map { (name: $0, changes: EditDistance.changes(from: $0, to: name)) }
    let near = scored.filter { $0.changes <= max(2, $0.name.utf8.count / 4) }
      .sorted { ($0.changes, $0.name) < ($1.changes, $1.name) }.prefix(3).map { "\"\($0.name)\"" }
    let hint =
      near.isEmpty
      ? "; there are: \(known.joined(separator: ", "))"
      : "; did you mean \(near.joined(separator: " or "))?"
    return ConfigError(line: line, "no \(kind) is called \(shown(name))\(hint)")
  }

  private func shown(_ text: String) -> String {
    let safe = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: safe.prefix(60))
    return "\"\(String(cut))\"" + (safe.count > 60 ? "…" : "")
  }
}
