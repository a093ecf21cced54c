import Algorithms
import Articles

/// Who and what a story names, each once, with every place where it is named.
public struct ResolvedEntities: Hashable, Sendable {
  /// Every name in order of place, with its full name.
  public var mentions: [Mention] = []
  /// For each mention, its tokens: indices into the document's tokens.
  public var tokens: [Range<Int>] = []
  /// For each mention, whom or what it names: an index into `figures`.
  public var figure: [Int] = []
  /// Who and what is named, in order of first mention.
  public var figures: [ResolvedEntity] = []

  /// Creates the entities of a text that names none.
  public init() {}

  /// Returns the index of the mention that covers a token; nil where none does.
  public func mention(atToken token: Int) -> Int? {
    let at = tokens.partitioningIndex { $0.upperBound > token }
    return at < tokens.count && tokens[at].contains(token) ? at : nil
  }
}

/// One person, place, organisation or group of a story.
public struct ResolvedEntity: Hashable, Sendable {
  /// The full name as resolved within the story.
  public var name: String
  /// What it is.
  public var kind: EntityKind
  /// For people: what titles, given name and pronouns tell.
  public var gender: Gender = .unknown
  /// Where words of office or relation stand with the name ("trade minister", "father"): token ranges, the words
  /// alone, in order of place.
  public var roles: [Range<Int>] = []
  /// Indices into the cast's mentions, in order of place.
  public var mentions: [Int] = []

  /// Creates an entity that is not mentioned yet.
  public init(name: String, kind: EntityKind) {
    self.name = name
    self.kind = kind
  }

  /// Whether a person is known to be a woman or a man.
  public enum Gender: UInt8, Hashable, Sendable {
    case unknown, female, male
  }
}
