import Screen

/// The line above a list that narrows it while it is typed.
package struct ListFilter: Hashable, Sendable {
  /// What is typed.
  package var field = TextField()
  /// Whether letters go to it.
  package var isTyping = false

  /// What a key did.
  enum Outcome { case edited, moved(Int), done }

  /// Creates a filter that passes everything.
  package init() {}

  /// Whether the line is shown.
  package var isShown: Bool { isTyping || !field.isEmpty }

  /// What the bottom line says while letters go to the line.
  var typingHint: String? { isTyping ? "Enter keeps · ↓ ↑ move · Esc shows all" : nil }

  /// A key while letters go to the line; nil while they do not.
  mutating func type(_ key: Key) -> Outcome? {
    guard isTyping else { return nil }
    switch (key.symbol, key.hasControl) {
    case (.enter, _): isTyping = false
    case (.escape, _):
      isTyping = false
      guard !field.isEmpty else { return .done }
      field = TextField()
      return .edited
    case (.down, _), (.character("n"), true): return .moved(1)
    case (.up, _), (.character("p"), true): return .moved(-1)
    case (.backspace, _) where field.isEmpty: isTyping = false
    default:
      let before = field.text
      _ = field.edit(key)
      return field.text == before ? .done : .edited
    }
    return .done
  }

  /// Empties the line; false when it was empty.
  mutating func clear() -> Bool {
    guard isShown else { return false }
    self = ListFilter()
    return true
  }
}
