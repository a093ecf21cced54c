/// A story as a list shows it.
public struct StorySummary: Hashable, Sendable {
  /// The archive's own identifier.
  public var key: StoryKey
  /// The id the story came with, else its key.
  public var id: String
  /// The story's headline.
  public var title: String
  /// The outlet that published it.
  public var source: String?
  /// The story's address.
  public var url: String?
  /// When it was published, else when it was last changed.
  public var published: Timestamp?
  /// When the archive got it, in seconds since 1970, where it stands in lists by that: it has no date, or one that cannot
  /// be right.
  public var added: Int64?
  /// Whether it has been read.
  public var isRead = false
  /// Whether it is starred.
  public var isStarred = false
  /// How many more copies of the same text are folded under it.
  public var copies = 0
  /// How many quotations it holds that give the words as they were said.
  public var quotes = 0
  /// How often it reports speech without the words themselves.
  public var reported = 0
  /// How many paragraphs it has.
  public var paragraphs = 0
  /// How many of them say what the reader has not read yet; nil until that is known.
  public var newParagraphs: Int?

  /// The reader's tags, by name.
  public var tags: [String] = []
  /// How many notes and highlights the reader made in it.
  public var notes = 0

  /// A row for a story.
  public init(key: StoryKey, id: String, title: String) {
    self.key = key
    self.id = id
    self.title = title
  }
}

/// A list of stories that can be asked for.
public enum StoryFilter: Hashable, Sendable {
  case all, unread, starred
  /// The stories of one feed, by its URL.
  case feed(String)
  /// The stories of one outlet.
  case source(String)
}

/// The counts that stand in the sidebar.
public struct ArchiveCounts: Hashable, Sendable {
  /// Stories, with copies folded.
  public var all = 0
  /// Those not read yet.
  public var unread = 0
  /// Stories that are starred.
  public var starred = 0
  /// Running stories of two reports or more.
  public var threads = 0
  /// People named in stories.
  public var people = 0
  /// Places named in stories.
  public var places = 0
  /// Organisations named in stories.
  public var organizations = 0
  /// Quotations that give the words as they were said.
  public var quotes = 0
  /// Reports of speech without the words themselves.
  public var reported = 0
  /// Feeds subscribed to.
  public var feeds = 0
  /// Tags that stories carry.
  public var tags = 0
  /// Notes and highlights.
  public var notes = 0
  /// Stories in the bin.
  public var removed = 0

  /// Creates counts of an empty archive.
  public init() {}
}
