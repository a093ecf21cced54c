/// One key, or two that are pressed one after the other.
package struct KeySequence: Hashable, Sendable {
  /// The key that is pressed first.
  package var first: Key
  /// The key that is pressed after it; nil where one key is all.
  package var second: Key?

  /// A key, or two.
  package init(_ first: Key, _ second: Key? = nil) {
    self.first = first
    self.second = second
  }
}

extension KeySequence: CustomStringConvertible, LosslessStringConvertible {
  /// The spelling used in configuration and help: "j", "Ctrl-d", ", u".
  package var description: String {
    second.map { "\(first) \($0)" } ?? first.description
  }

  /// Reads a spelling as `description` writes it: one or two keys, a space between them.
  package init?(_ spelling: String) {
    let words = spelling.split(separator: " ").map(String.init)
    guard let start = words.first, words.count <= 2, let first = Key(start) else { return nil }
    guard words.count == 2 else {
      self.init(first)
      return
    }
    guard let second = Key(words[1]) else { return nil }
    self.init(first, second)
  }
}
