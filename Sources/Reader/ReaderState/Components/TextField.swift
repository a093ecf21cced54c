import Screen

/// One line of text that a reader types: a query, a filter, a new name.
package struct TextField: Hashable, Sendable {
  /// What stands there.
  package private(set) var text: String
  /// How many characters stand left of the cursor.
  package private(set) var cursor: Int

  /// More than this is no query any more; the rest of a paste is dropped.
  static let limit = 2_000

  /// A line with the cursor at its end.
  package init(_ text: String = "") {
    let tidy = TextField.tidy(text)
    self.text = tidy
    cursor = tidy.count
  }

  /// Whether what stands there was offered and not typed: the first letter that is typed takes its place.
  package private(set) var isOffered = false

  /// A line with a text that typing replaces, and that moving or deleting in it takes over.
  package init(offered text: String) {
    self.init(text)
    isOffered = !self.text.isEmpty
  }

  /// Whether nothing stands there.
  package var isEmpty: Bool { text.isEmpty }

  /// The byte offset of the cursor.
  package var byte: Int { text.prefix(cursor).utf8.count }

  /// Puts text in at the cursor; line breaks and tabs become spaces, other controls are dropped.
  package mutating func insert(_ new: String) {
    let tidy = TextField.tidy(new)
    guard !tidy.isEmpty else { return }
    if isOffered { (text, cursor, isOffered) = ("", 0, false) }
    let after = text.count - cursor
    let at = text.index(text.startIndex, offsetBy: cursor)
    text.insert(contentsOf: tidy.prefix(max(0, TextField.limit - text.count)), at: at)
    // Counted from the end, because what was put in may have joined the character before it.
    cursor = max(0, text.count - after)
  }

  /// Moves the cursor by characters.
  package mutating func move(by count: Int) { cursor = min(max(cursor + count, 0), text.count) }

  /// Moves the cursor to the start.
  package mutating func moveToStart() { cursor = 0 }

  /// Moves the cursor to the end.
  package mutating func moveToEnd() { cursor = text.count }

  /// Takes away the character before the cursor; false when there is none.
  @discardableResult package mutating func deleteBackward() -> Bool {
    guard cursor > 0 else { return false }
    remove(cursor - 1..<cursor)
    return true
  }

  /// Takes away the character at the cursor.
  package mutating func deleteForward() {
    if cursor < text.count { remove(cursor..<cursor + 1) }
  }

  /// Takes away the word before the cursor and the spaces after it.
  package mutating func deleteWord() {
    let letters = Array(text)
    var start = cursor
    while start > 0, letters[start - 1] == " " { start -= 1 }
    while start > 0, letters[start - 1] != " " { start -= 1 }
    remove(start..<cursor)
  }

  /// Takes away everything before the cursor.
  package mutating func deleteToStart() { remove(0..<cursor) }

  /// Takes away everything after the cursor.
  package mutating func deleteToEnd() { remove(cursor..<text.count) }

  private mutating func remove(_ range: Range<Int>) {
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.index(text.startIndex, offsetBy: range.upperBound)
    text.removeSubrange(start..<end)
    cursor = min(range.lowerBound, text.count)
  }

  /// One line without controls, not longer than the limit.
  private static func tidy(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit * 4) {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0: continue
      default: scalars.append(scalar)
      }
    }
    return String(String(scalars).prefix(limit))
  }
}

extension TextField {
  /// Edits as a key says; false when the key edits nothing.
  package mutating func edit(_ key: Key) -> Bool {
    if let text = key.typed {
      insert(text)
      return true
    }
    isOffered = false
    switch (key.symbol, key.hasControl) {
    case (.backspace, false): deleteBackward()
    case (.delete, false): deleteForward()
    case (.left, false): move(by: -1)
    case (.right, false): move(by: 1)
    case (.home, _), (.character("a"), true): moveToStart()
    case (.end, _), (.character("e"), true): moveToEnd()
    case (.character("w"), true), (.backspace, true): deleteWord()
    case (.character("u"), true): deleteToStart()
    case (.character("k"), true): deleteToEnd()
    default: return false
    }
    return true
  }
}
