/// A quotation with its citation, as a list shows it.
public struct QuotationSummary: Hashable, Sendable {
  /// The story it stands in.
  public var story: StoryKey
  /// The id that story came with, else its key.
  public var storyID: String
  /// The story's headline.
  public var title: String
  /// The outlet.
  public var source: String?
  /// The story's date.
  public var published: Timestamp?
  /// The story's address.
  public var url: String?
  /// The words said.
  public var words: String
  /// The speaker's full name; nil when unattributed.
  public var speaker: String?
  /// How the words are reported.
  public var kind: Quotation.Kind
  /// UTF-8 byte offsets into the story's text.
  public var range: Range<Int>
  /// Why this speaker.
  public var evidence: AttributionEvidence

  /// A quotation's row.
  public init(
    story: StoryKey, storyID: String, title: String, words: String, speaker: String?,
    kind: Quotation.Kind, range: Range<Int>, evidence: AttributionEvidence
  ) {
    self.story = story
    self.storyID = storyID
    self.title = title
    self.words = words
    self.speaker = speaker
    self.kind = kind
    self.range = range
    self.evidence = evidence
  }
}

/// Which quotations are wanted.
public struct QuotationFilter: Hashable, Sendable {
  /// Words of the speaker's name.
  public var speaker: String?
  /// Words that the quotation holds.
  public var about: String?
  /// Words of the outlet's name.
  public var source: String?
  /// Not before this.
  public var since: Timestamp?
  /// Free words, each of which must stand in the speaker, the words or the outlet.
  public var words: String?

  /// All quotations.
  public init(
    speaker: String? = nil, about: String? = nil, source: String? = nil, since: Timestamp? = nil,
    words: String? = nil
  ) {
    self.speaker = speaker
    self.about = about
    self.source = source
    self.since = since
    self.words = words
  }
}
