/// A word that the reader puts on stories.
public struct Tag: Hashable, Sendable {
  /// The word, as it was first written.
  public var name: String
  /// How many stories carry it.
  public var stories: Int
  /// Those not read yet.
  public var unread: Int

  /// A tag and its counts.
  public init(name: String, stories: Int = 0, unread: Int = 0) {
    self.name = name
    self.stories = stories
    self.unread = unread
  }

  /// More letters make no tag.
  private static let longest = 60

  /// The word that something typed means: without "#" before it; nil where it is none, or several.
  public static func word(_ typed: String) -> String? {
    let words = typed.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let word = words.first?.drop(while: { $0 == "#" }), !word.isEmpty,
      word.count <= longest, !word.contains(where: { $0 == "\"" || $0 == "," || $0 == ":" }),
      word.contains(where: { $0.isLetter || $0.isNumber || $0.isSymbol }),
      !word.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    else { return nil }
    return String(word)
  }
}
