/// Why a name is of its kind, and which names stand under it.
public struct EntityExplanation: Hashable, Sendable {
  /// The entity as a list shows it.
  public var row: EntitySummary
  /// What stories found the name as, most often first.
  public var found: [KindCount] = []
  /// What made the archive choose its kind, in words; nil where all stories found it so.
  public var reason: String?
  /// Names that the archive joined with it, with what speaks for it, most stories first.
  public var joins: [JoinedName] = []
  /// What the reader said of it, oldest first.
  public var corrections: [Correction] = []

  /// Creates an explanation without content.
  public init(row: EntitySummary) { self.row = row }

  /// In how many stories a name was found as a kind.
  public struct KindCount: Hashable, Sendable {
    /// The kind that it was found as.
    public var kind: EntityKind
    /// How many of the stories looked at found it so.
    public var stories: Int
    /// In how many of them the words around it speak for the kind.
    public var speaking: Int

    /// Creates a count.
    public init(kind: EntityKind, stories: Int, speaking: Int) {
      (self.kind, self.stories, self.speaking) = (kind, stories, speaking)
    }
  }

  /// What a reader said of a name.
  public struct Correction: Hashable, Sendable {
    /// What was done.
    public var action: Action
    /// The other name: the one joined, kept apart, or given.
    public var name: String

    /// Creates a correction.
    public init(_ action: Action, name: String) { (self.action, self.name) = (action, name) }
  }

  /// What a reader can do with names.
  public enum Action: String, Hashable, Sendable, Codable {
    /// Two names were joined.
    case merge
    /// A name was taken out.
    case split
    /// It was given another name.
    case rename
  }
}
