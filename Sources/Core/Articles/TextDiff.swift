/// Two texts laid side by side, word by word.
public struct TextDiff: Hashable, Sendable {
  /// What the left text is, for a reader ("Al Jazeera, 14 December").
  public var left: String
  /// What the right text is.
  public var right: String
  /// The pieces in order; read without `removed` they make the right text, without `added` the left one.
  public var pieces: [Segment]

  /// Words that stand together in one or both texts.
  public struct Segment: Hashable, Sendable {
    /// Where the words stand.
    public var kind: Kind
    /// The words, with the spaces and blank lines between them.
    public var text: String

    /// Where words stand.
    public enum Kind: String, Hashable, Sendable, Codable {
      case same, removed, added
    }

    /// Creates a segment of a comparison.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// Creates a comparison of two texts.
  public init(left: String, right: String, pieces: [Segment]) {
    self.left = left
    self.right = right
    self.pieces = pieces
  }
}
