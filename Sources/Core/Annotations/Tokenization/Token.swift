/// A word, number, mark or sign of a text.
///
/// Words are cut at hyphens, apostrophes inside names and full stops after initials; a clitic ("'s", "n't") is
/// a token of its own, a number keeps its inner points and colons ("3.5", "10:30").
public struct Token: Hashable, Sendable {
  /// What a token is, told from its bytes alone.
  public enum Kind: UInt8, Hashable, Sendable {
    /// Letters, perhaps with digits.
    case word
    /// Digits, perhaps with points, commas or colons between them.
    case number
    /// "'s", "'re", "n't" and the like.
    case clitic
    /// An address: "http://…", "www.…".
    case link
    /// A quotation mark of any shape, apostrophes included.
    case quote
    /// Any other mark or sign.
    case mark
  }

  /// How a word's letters are set.
  public enum Casing: UInt8, Hashable, Sendable {
    /// "war", and whatever has no letters.
    case lower
    /// A capital first and small letters after it: "War".
    case capital
    /// "WAR"; a single capital letter too.
    case upper
    /// "iPhone", "McCain", "YouTube".
    case mixed
  }

  /// The first byte.
  public var start: UInt32
  /// The byte after the last.
  public var end: UInt32
  /// What it is.
  public var kind: Kind
  /// How its letters are set.
  public var casing: Casing
  /// Whether it starts with a capital letter.
  public var isCapitalised: Bool
  /// Whether a space or line break stands before it.
  public var hasLeadingSpace: Bool
  /// The mark itself where the token is a single ASCII byte, else 0.
  public var asciiPunctuation: UInt8

  /// Where it stands: UTF-8 byte offsets.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// Its length in bytes.
  public var count: Int { Int(end - start) }
}
