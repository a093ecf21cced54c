/// A quotation with its citation, as a list shows it.
public struct QuotationSummary: Hashable, Sendable {
  /// The story it stands in.
  public var story: StoryKey
  /// The id that story came with, else its key.
  public var storyID: String
  /// The story's headline.
  public var title: String
  /// Where the headline came from.
  public var titleOrigin = TitleOrigin.given
  /// The outlet that published the story.
  public var source: String?
  /// The story's date.
  public var published: Timestamp?
  /// The story's address.
  public var url: String?
  /// The words said, without a comma that only leads on to who said them.
  public var words: String
  /// The speaker's full name; nil when unattributed.
  public var speaker: String?
  /// How the words are reported.
  public var kind: Quotation.Kind
  /// UTF-8 byte offsets into the story's text.
  public var range: Range<Int>
  /// Why this speaker.
  public var evidence: AttributionEvidence
  /// The words that report it ("said", "according to"), where there are some.
  public var cue: String?
  /// The sentence it stands in.
  public var sentence: QuotedSentence?
  /// When the archive got the text that it stands in.
  public var archived: Timestamp?
  /// The story that stands in lists for its own: that itself, or the one it is folded under.
  public var shown: StoryKey
  /// What the reader did to the story.
  public var marks = StoryMarks()
  /// Where other words stand that were joined with these into one entry, in UTF-8 bytes of the story's text.
  public var joined: [Range<Int>] = []
  /// Copies of the story that say the same, by outlet and day: "Isle Wire, 2031-03-01".
  public var alsoIn: [String] = []

  /// Creates a row for a quotation.
  public init(
    story: StoryKey, storyID: String, title: String, words: String, speaker: String?,
    kind: Quotation.Kind, range: Range<Int>, evidence: AttributionEvidence
  ) {
    self.story = story
    shown = story
    self.storyID = storyID
    self.title = title
    self.words = words
    self.speaker = speaker
    self.kind = kind
    self.range = range
    self.evidence = evidence
  }
}

extension QuotationSummary {
  /// Whether its speaker is so unsure that it must be said.
  public var isUnsure: Bool { speaker != nil && evidence.confidence < 0.5 }

  /// What is reported, without the "that" which leads from its verb to it.
  public var reportedWords: String { words.withoutConjunction }
}

/// What the reader did to a story, as far as rows show it.
public struct StoryMarks: Hashable, Sendable {
  /// Whether it has been read.
  public var isRead = false
  /// Whether it is starred.
  public var isStarred = false
  /// The reader's tags, by name.
  public var tags: [String] = []

  /// The marks of a story of which nothing was done.
  public init() {}

  /// The marks of a story.
  public init(_ row: StorySummary) {
    (isRead, isStarred, tags) = (row.isRead, row.isStarred, row.tags)
  }
}
