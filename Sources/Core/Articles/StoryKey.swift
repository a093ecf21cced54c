/// The archive's own identifier of a story: the first 12 hexadecimal digits of its identity's hash.
public struct StoryKey: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  /// Twelve lower-case hexadecimal digits.
  public var rawValue: String

  /// Creates a key from its written form.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Compares keys by spelling, which is arbitrary but stable.
  public static func < (a: StoryKey, b: StoryKey) -> Bool { a.rawValue < b.rawValue }
}
