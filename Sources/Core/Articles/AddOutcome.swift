/// What became of something that was to be added.
public struct AddOutcome: Hashable, Sendable {
  /// What happened; the raw values are those of the JSON contract.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A new story.
    case added
    /// The archive has it already, word for word.
    case same
    /// The story is known and its text has changed; the earlier text is kept.
    case revision
    /// A story of its own with the same or nearly the same text as another.
    case copy
    /// It could not be read.
    case refused
  }

  /// What happened to the story.
  public var kind: Kind
  /// The id the story came with, else its key; nil when refused.
  public var id: String?
  /// The story's key; nil when refused.
  public var key: StoryKey?
  /// Why it was refused, or which story it repeats.
  public var reason: String?

  /// Creates an outcome.
  public init(_ kind: Kind, id: String? = nil, key: StoryKey? = nil, reason: String? = nil) {
    self.kind = kind
    self.id = id
    self.key = key
    self.reason = reason
  }
}
