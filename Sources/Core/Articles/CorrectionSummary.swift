/// A correction as lists show it: what the reader said, about what, and when.
public struct CorrectionSummary: Hashable, Sendable {
  /// Its number in the archive.
  public var id: Int64
  /// What was said.
  public var content: Content
  /// When, in seconds since 1970.
  public var made: Int64
  /// The story it is about, where it is about one.
  public var story: StoryKey?
  /// The key of the entity it is about, where it is about one.
  public var entity: String?
  /// Who made it, where it came from a shared archive; nil for the reader's own.
  public var author: String?

  /// What a correction says, with the names and headlines that stand in the archive now; nil where they stand there no longer.
  public enum Content: Hashable, Sendable {
    /// Words of a story, as they are shown, were said by another than the program found; nil by an unknown speaker.
    case speaker(words: String?, name: String?, title: String?)
    /// All that a story gives to one speaker was said by another.
    case speakerEverywhere(speaker: String, name: String?, title: String?)
    /// An entity has another name.
    case rename(from: String, to: String)
    /// Two entities are one.
    case merge(String, into: String)
    /// A name stands for another entity.
    case split(alias: String, from: String)
    /// Two stories, by their headlines (with their keys where these are the same), are not the same news.
    case apart(String?, String?)
    /// A report, and those after it, are another running story.
    case leave(report: String?, thread: String?)
    /// Two running stories are one.
    case join(String?, into: String?)
  }

  /// Creates a row of the list of corrections.
  public init(
    id: Int64, content: Content, made: Int64, story: StoryKey? = nil, entity: String? = nil
  ) {
    self.id = id
    self.content = content
    self.made = made
    self.story = story
    self.entity = entity
  }

  /// A part of the sentence.
  public struct SentencePart: Hashable, Sendable {
    /// The text of the part, spaces included.
    public var text: String
    /// Whether its end may be left out where there is no room: words of a story, not what is said of them.
    public var canBeCut: Bool
  }

  /// The correction as a sentence without a full stop.
  public var sentence: String {
    parts.map(\.text).joined() + (title.map { " · \($0)" } ?? "")
      + (author.map { " · shared by \($0)" } ?? "")
  }

  /// The headline of the story whose words are corrected.
  public var title: String? {
    switch content {
    case .speaker(_, _, let title), .speakerEverywhere(_, _, let title): title
    case .rename, .merge, .split, .apart, .leave, .join: nil
    }
  }

  /// The sentence in parts, without `title`.
  public var parts: [SentencePart] {
    switch content {
    case .speaker(let words, let name, _):
      let verdict = Self.whole(" was said by \(Self.speaker(name))")
      guard let words else { return [Self.whole("A quotation that is gone"), verdict] }
      return Self.cut(words) + [verdict]
    case .speakerEverywhere(let speaker, let name, _):
      return [Self.whole("What \(speaker) says was said by \(Self.speaker(name))")]
    case .rename(let from, let to): return [Self.whole("\(from) is called \(to)")]
    case .merge(let name, let into): return [Self.whole("\(name) and \(into) are one")]
    case .split(let alias, let from): return [Self.whole("“\(alias)” is not \(from)")]
    case .apart(let left, let right):
      return Self.headline(left) + [Self.whole(" and ")] + Self.headline(right)
        + [Self.whole(" are not the same news")]
    case .leave(let report, let thread):
      return Self.headline(report) + [Self.whole(" and what follows left the running story of ")]
        + Self.headline(thread)
    case .join(let thread, let into):
      return [Self.whole("The running stories of ")] + Self.headline(thread)
        + [Self.whole(" and ")] + Self.headline(into) + [Self.whole(" are one")]
    }
  }

  private static func speaker(_ name: String?) -> String { name ?? "nobody who can be named" }

  private static func whole(_ text: String) -> SentencePart {
    SentencePart(text: text, canBeCut: false)
  }

  /// Words of a story; marks around them stay where the words are cut.
  private static func cut(_ words: String) -> [SentencePart] {
    guard words.hasPrefix("“"), words.hasSuffix("”"), words.count > 1 else {
      return [SentencePart(text: words, canBeCut: true)]
    }
    return [
      whole("“"), SentencePart(text: String(words.dropFirst().dropLast()), canBeCut: true),
      whole("”"),
    ]
  }

  private static func headline(_ title: String?) -> [SentencePart] {
    title.map { cut("“\($0)”") } ?? [whole("a story that is gone")]
  }
}
