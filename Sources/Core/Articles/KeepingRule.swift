/// How long stories are kept: what is older goes into the bin.
public struct KeepingRule: Hashable, Sendable {
  /// The feed that it is for, by its URL; nil for every feed without a rule of its own, and for stories of no feed.
  public var feed: String?
  /// How many days a story is kept after its date.
  public var days: Int
  /// Whether stories that were never read are let go, too.
  public var includesUnread: Bool
  /// What is kept whatever its age.
  public var exceptions: Set<Exception>

  /// A reason to keep a story.
  public enum Exception: String, Hashable, Sendable, CaseIterable {
    case starred, tagged, noted
    /// It holds quotations in the words of who said them.
    case quoted
    /// It belongs to a running story that is followed.
    case followed
  }

  /// What is kept where nothing else is said.
  public static let usualExceptions: Set<Exception> = [.starred, .tagged, .noted, .followed]

  /// Creates a rule of what is kept.
  public init(
    feed: String? = nil, days: Int, includesUnread: Bool = false,
    exceptions: Set<Exception> = KeepingRule.usualExceptions
  ) {
    self.feed = feed
    self.days = days
    self.includesUnread = includesUnread
    self.exceptions = exceptions
  }
}
