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
    /// Two stories, by their headlines, are not the same news.
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

  /// The correction as a sentence without a full stop.
  public var sentence: String {
    switch content {
    case .speaker(let words, let name, let title):
      let what = words ?? "A quotation that is gone"
      return "\(what) was said by \(Self.speaker(name))\(Self.place(title))"
    case .speakerEverywhere(let speaker, let name, let title):
      return "What \(speaker) says was said by \(Self.speaker(name))\(Self.place(title))"
    case .rename(let from, let to): return "\(from) is called \(to)"
    case .merge(let name, let into): return "\(name) and \(into) are one"
    case .split(let alias, let from): return "“\(alias)” is not \(from)"
    case .apart(let left, let right):
      return "\(Self.headline(left)) and \(Self.headline(right)) are not the same news"
    case .leave(let report, let thread):
      return
        "\(Self.headline(report)) and what follows left the running story of \(Self.headline(thread))"
    case .join(let thread, let into):
      return "The running stories of \(Self.headline(thread)) and \(Self.headline(into)) are one"
    }
  }

  private static func speaker(_ name: String?) -> String { name ?? "nobody who can be named" }

  private static func place(_ title: String?) -> String { title.map { " · \($0)" } ?? "" }

  private static func headline(_ title: String?) -> String {
    title.map { "“\($0)”" } ?? "a story that is gone"
  }
}
