/// What is new: what those followed said, what was told of them, how running stories went on, and the stories by outlet.
public struct Briefing: Hashable, Sendable {
  /// From when on something counts as new, in seconds since 1970.
  public var since: Int64
  /// When it was put together, in seconds since 1970.
  public var made: Int64
  /// Whether stories count by their own date, and not by when they came into the archive.
  public var isByDate: Bool
  /// How many stories are new, copies folded.
  public var stories = 0
  /// Those not read yet.
  public var unread = 0
  /// What is followed, each with what is new of it; what has nothing new is left out.
  public var subjects: [Subject] = []
  /// Running stories with new reports: those followed first, then those with the most.
  public var threads: [ThreadUpdate] = []
  /// New stories by outlet, the outlet with the most first.
  public var outlets: [OutletUpdate] = []
  /// Whether anything is followed.
  public var isFollowing = false

  /// A briefing with nothing in it.
  public init(since: Int64, made: Int64, isByDate: Bool = false) {
    self.since = since
    self.made = made
    self.isByDate = isByDate
  }

  /// What is new of something followed.
  public struct Subject: Hashable, Sendable {
    /// What is followed.
    public var followed: Followed
    /// What they said in these words, newest first; nothing that is only reported.
    public var quotes: [QuotationSummary] = []
    /// How many quotations there are in all.
    public var quoteCount = 0
    /// New stories that name it or that the search finds, newest first.
    public var stories: [StorySummary] = []
    /// How many there are in all.
    public var storyCount = 0

    /// Nothing new yet.
    public init(_ followed: Followed) { self.followed = followed }
  }

  /// How a running story went on.
  public struct ThreadUpdate: Hashable, Sendable {
    /// The running story.
    public var row: ThreadSummary
    /// Its new reports, oldest first.
    public var reports: [Report] = []
    /// New reports that are left out, the oldest ones.
    public var omitted = 0
    /// Names that stand in no earlier report, most named first.
    public var names: [EntitySummary] = []

    /// A running story.
    public init(row: ThreadSummary) { self.row = row }
  }

  /// A new report with what it says that no earlier report said.
  public struct Report: Hashable, Sendable {
    /// The story that reports it.
    public var row: StorySummary
    /// Its new paragraphs, in order.
    public var paragraphs: [Paragraph] = []
    /// How many of its paragraphs say what earlier reports said.
    public var folded = 0
    /// How many new paragraphs are left out.
    public var omitted = 0

    /// Creates a report without paragraphs or quotations.
    public init(row: StorySummary) { self.row = row }
  }

  /// A paragraph and where it stands.
  public struct Paragraph: Hashable, Sendable {
    /// The text of the paragraph.
    public var text: String
    /// UTF-8 byte offsets into the story's text.
    public var range: Range<Int>

    /// Creates a paragraph from its text and its range in the story, in UTF-8 bytes.
    public init(_ text: String, range: Range<Int>) {
      self.text = text
      self.range = range
    }
  }

  /// The new stories of an outlet.
  public struct OutletUpdate: Hashable, Sendable {
    /// The outlet; nil for stories that name none.
    public var outlet: String?
    /// The newest of its new stories.
    public var stories: [StorySummary] = []
    /// How many there are.
    public var total: Int
    /// Those not read yet.
    public var unread: Int

    /// Creates the counts of an outlet; nil stands for stories that name none.
    public init(_ outlet: String?, total: Int, unread: Int) {
      self.outlet = outlet
      self.total = total
      self.unread = unread
    }
  }
}
