/// A story opened for reading: its text and marks, and what the archive knows around it.
public struct Story: Hashable, Sendable {
  /// The story as a list shows it.
  public var row: StorySummary
  /// Text and blocks.
  public var article: Article
  /// Names and quotations, the reader's corrections applied.
  public var marks: StoryAnnotations
  /// Where the reader left off: a byte offset into the text.
  public var readingOffset = 0
  /// For each `related` block whose story is in the archive, by index into `article.blocks`.
  public var links: [Int: StoryKey] = [:]
  /// For each address whose story is in the archive, by index into `article.links`.
  public var linkedStories: [Int: StoryKey] = [:]
  /// What the reader has read before, by index into `article.blocks`.
  public var seen: [Int: PreviouslyReadParagraph] = [:]
  /// Stories that link here.
  public var citedBy: [StorySummary] = []
  /// Earlier states of the story, newest first.
  public var revisions: [Revision] = []
  /// Other copies of the text.
  public var copies: [StorySummary] = []
  /// The running story it belongs to.
  public var thread: ThreadSummary?

  /// What the reader wrote and highlighted, those on the whole story first, then in the order of the text.
  public var notes: [Note] = []

  /// A story without surroundings.
  public init(row: StorySummary, article: Article, marks: StoryAnnotations) {
    self.row = row
    self.article = article
    self.marks = marks
  }
}

/// A paragraph whose content the reader has read in another story.
public struct PreviouslyReadParagraph: Hashable, Sendable {
  /// The story where it was read.
  public var story: StoryKey
  /// That story's headline.
  public var title: String
  /// The words in which it stood there.
  public var excerpt: String
  /// Whether it says the same in other words.
  public var isReworded: Bool

  /// Creates a paragraph that was read before.
  public init(story: StoryKey, title: String, excerpt: String, isReworded: Bool) {
    self.story = story
    self.title = title
    self.excerpt = excerpt
    self.isReworded = isReworded
  }
}

/// An earlier state of a story.
public struct Revision: Hashable, Sendable {
  /// Counts up from 1, the state it was first added in.
  public var number: Int
  /// When the archive got it, in seconds since 1970.
  public var added: Int64
  /// The headline of that revision.
  public var title: String
  /// Paragraphs that the next state has and this one has not.
  public var paragraphsAdded: Int
  /// Paragraphs that this state has and the next one has not.
  public var paragraphsRemoved: Int

  /// A revision and what came after it.
  public init(
    number: Int, added: Int64, title: String, paragraphsAdded: Int = 0, paragraphsRemoved: Int = 0
  ) {
    self.number = number
    self.added = added
    self.title = title
    self.paragraphsAdded = paragraphsAdded
    self.paragraphsRemoved = paragraphsRemoved
  }
}

/// A story worth reading next, and why.
public struct RelatedStory: Hashable, Sendable {
  /// The suggested story.
  public var row: StorySummary
  /// How close it is, from 0 to 1.
  public var score: Double
  /// What it shares, in the words as they stand there, names first; at most five.
  public var shares: [String]
  /// How it relates.
  public var relation: Relation

  /// How a story relates to another.
  public enum Relation: String, Hashable, Sendable, Codable {
    /// Of the same running story.
    case thread
    /// About something near.
    case related
    /// About the same names, years apart.
    case background
  }

  /// Creates a suggestion.
  public init(row: StorySummary, score: Double, shares: [String], relation: Relation = .related) {
    self.row = row
    self.score = score
    self.shares = shares
    self.relation = relation
  }
}

extension RelatedStory {
  /// Why it is suggested, in one line: "same running story · shares: Norwick, ferry".
  public var reason: String {
    let kind: String? =
      switch relation {
      case .thread: "same running story"
      case .background: "background"
      case .related: nil
      }
    let shared = shares.isEmpty ? nil : "shares: " + shares.joined(separator: ", ")
    return [kind, shared].compactMap(\.self).joined(separator: " · ")
  }
}
