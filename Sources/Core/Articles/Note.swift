/// What the reader wrote on a story or on a passage of it, or a passage that the reader highlighted.
public struct Note: Hashable, Sendable {
  /// Its number in the archive; 0 until it is kept.
  public var id: Int64
  /// The key of the story that the note is about.
  public var story: StoryKey
  /// The passage; nil for a note on the whole story.
  public var passage: Passage?
  /// What the reader wrote; empty for a highlight alone.
  public var text: String
  /// When it was made, in seconds since 1970.
  public var made: Int64

  /// Words of a story, by which they are found again when the text has changed.
  public struct Passage: Hashable, Sendable {
    /// The words as they stood.
    public var words: String
    /// How often the same words stand before them.
    public var occurrence: Int
    /// UTF-8 byte offsets into the story's text as it is now; nil when the words no longer stand in it.
    public var range: Range<Int>?

    /// Creates a passage from its words and which occurrence of them it is.
    public init(words: String, occurrence: Int = 0, range: Range<Int>? = nil) {
      self.words = words
      self.occurrence = occurrence
      self.range = range
    }
  }

  /// Creates a note or a highlight.
  public init(
    id: Int64 = 0, story: StoryKey, passage: Passage? = nil, text: String = "", made: Int64 = 0
  ) {
    self.id = id
    self.story = story
    self.passage = passage
    self.text = text
    self.made = made
  }
}

/// A note with the citation of its story, as lists and exports show it.
public struct NoteSummary: Hashable, Sendable {
  /// The note as the reader wrote it.
  public var note: Note
  /// The row of the story that the note is about.
  public var row: StorySummary
  /// When the archive got the text, in seconds since 1970.
  public var archived: Timestamp?

  /// A note and its story.
  public init(note: Note, row: StorySummary, archived: Timestamp? = nil) {
    self.note = note
    self.row = row
    self.archived = archived
  }
}

extension Note.Passage {
  /// The passage at some bytes of a text.
  public init(_ range: Range<Int>, of text: String) {
    let words = text.utf8Slice(range)
    let places = Self.places(of: words, in: text)
    self.init(
      words: words, occurrence: places.firstIndex { $0 == range.lowerBound } ?? 0, range: range)
  }

  /// The passage with the bytes where its words stand in a text; without bytes where they do not stand in it.
  public func located(in text: String) -> Self {
    let places = Self.places(of: words, in: text)
    let start = places.indices.contains(occurrence) ? places[occurrence] : places.last
    return Self(
      words: words, occurrence: occurrence, range: start.map { $0..<$0 + words.utf8.count })
  }

  /// The bytes at which some words begin. Complexity: O(*n*) in the text.
  private static func places(of words: String, in text: String) -> [Int] {
    let (needle, bytes) = (Array(words.utf8), Array(text.utf8))
    guard let first = needle.first, needle.count <= bytes.count else { return [] }
    var places: [Int] = []
    var at = 0
    while at + needle.count <= bytes.count {
      if bytes[at] == first, bytes[at..<at + needle.count].elementsEqual(needle) {
        places.append(at)
        at += needle.count
      } else {
        at += 1
      }
    }
    return places
  }
}
