import Articles

/// Finds the names in a text.
public protocol NameRecognizer: Sendable {
  /// The names in order of place; they do not overlap and none crosses a sentence's end.
  func names(in document: TokenizedText) -> [NameSpan]
}

/// A name where it stands.
public struct NameSpan: Hashable, Sendable {
  /// Indices into the document's tokens.
  public var tokens: Range<Int>
  /// What it names.
  public var kind: EntityKind

  /// Creates a name that covers a range of tokens.
  public init(tokens: Range<Int>, kind: EntityKind) {
    self.tokens = tokens
    self.kind = kind
  }
}
