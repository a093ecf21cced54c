/// Two texts laid side by side, word by word.
public struct TextDiff: Hashable, Sendable {
  /// What the left text is, for a reader ("Al Jazeera, 14 December").
  public var left: String
  /// What the right text is.
  public var right: String
  /// Which text is the newer one; nil where that is not known.
  public var newer: Side?
  /// The pieces in order; read without `removed` they make the right text, without `added` the left one.
  public var pieces: [Segment]

  /// One of the two texts.
  public enum Side: Hashable, Sendable { case left, right }

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

  /// A comparison of two texts.
  public init(left: String, right: String, newer: Side? = nil, pieces: [Segment]) {
    self.left = left
    self.right = right
    self.newer = newer
    self.pieces = pieces
  }

  /// Whether the texts differ.
  public var hasDifferences: Bool { pieces.contains { $0.kind != .same } }
}

extension TextDiff.Segment {
  /// The words between the marks of `wdiff` where only one text has them, white space at their end outside of the marks.
  public var marked: String {
    let tail = text.reversed().prefix(while: \.isWhitespace).count
    let (words, space) = (text.dropLast(tail), text.suffix(tail))
    return switch kind {
    case _ where words.isEmpty: text
    case .same: text
    case .removed: "[-\(words)-]\(space)"
    case .added: "{+\(words)+}\(space)"
    }
  }
}
