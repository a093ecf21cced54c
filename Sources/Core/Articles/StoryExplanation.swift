/// Why a story is folded, and why it stands in its running story.
public struct StoryExplanation: Hashable, Sendable {
  /// The stories of the same news: the one that is shown for it, or those folded under it.
  public var versions: [Version] = []
  /// Stories with much the same words that are other news all the same.
  public var different: [Different] = []
  /// The reports of its running story that are nearest in time, with what they share.
  public var reports: [RelatedStory] = []
  /// The running story's id; nil when the story runs alone.
  public var thread: String?

  /// Creates an explanation without content.
  public init() {}

  /// A story of the same news.
  public struct Version: Hashable, Sendable {
    /// The other version, as a list shows it.
    public var row: StorySummary
    /// How they are the same.
    public var relation: Relation
    /// Whether the explained story is folded under this one.
    public var isShown: Bool
    /// How much of the shorter text stands in the longer one, 0 to 1.
    public var coverage: Double
    /// The words that differ, those of the other version and those of the explained story; at most six places.
    public var changes: [Change] = []

    /// Creates a version of the same news.
    public init(row: StorySummary, relation: Relation, isShown: Bool, coverage: Double) {
      (self.row, self.relation, self.isShown, self.coverage) = (row, relation, isShown, coverage)
    }
  }

  /// How two stories are the same news.
  public enum Relation: String, Hashable, Sendable, Codable {
    /// The same words.
    case identical
    /// Nearly the same words.
    case copy
    /// A later version by the same outlet.
    case update
  }

  /// A place where two versions differ.
  public struct Change: Hashable, Sendable {
    /// The words of the other version; may be empty.
    public var before: String
    /// The words of the explained story; may be empty.
    public var after: String

    /// Creates a place where two versions differ.
    public init(before: String, after: String) { (self.before, self.after) = (before, after) }
  }

  /// A story with much the same words that is other news.
  public struct Different: Hashable, Sendable {
    /// The story that is other news, as a list shows it.
    public var row: StorySummary
    /// What makes it other news.
    public var reason: Reason

    /// Creates a story that is other news.
    public init(row: StorySummary, reason: Reason) { (self.row, self.reason) = (row, reason) }
  }

  /// What makes one story other news than another with much the same words.
  public enum Reason: String, Hashable, Sendable, Codable {
    /// Figures differ where the texts differ.
    case figures
    /// Names differ where the texts differ.
    case names
    /// The headlines are about different things.
    case headlines
    /// Days lie between them.
    case days
    /// Too many words differ.
    case words
    /// The reader has said so.
    case correction
  }
}
