/// A stretch of a story's text and the part it plays.
public struct Block: Hashable, Sendable {
  /// The part it plays.
  public var role: Role
  /// UTF-8 byte offsets into the story's text.
  public var range: Range<Int>
  /// The headline of the linked story, for `related` blocks.
  public var title: String?
  /// Where the linked story stands, for `related` blocks that carry a link.
  public var url: String?

  /// Creates a part with its words.
  public init(role: Role, range: Range<Int>, title: String? = nil, url: String? = nil) {
    self.role = role
    self.range = range
    self.title = title
    self.url = url
  }

  /// The parts a block can play; the raw values are those of the JSON contract.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case headline, standfirst, byline, dateline, paragraph, subheading, list, quote, table, caption
    case related, credit

    /// Whether the block belongs to the story's body, rather than to what stands around it.
    public var isBody: Bool {
      switch self {
      case .paragraph, .subheading, .list, .quote, .table: true
      case .headline, .standfirst, .byline, .dateline, .caption, .related, .credit: false
      }
    }
  }
}

/// A block on its way into a story: its words are not yet part of a text.
public struct BlockDraft: Hashable, Sendable {
  /// The part it plays.
  public var role: Block.Role
  /// Its words, as they will stand in the text.
  public var text: String
  /// The headline of the linked story, for `related` parts.
  public var title: String?
  /// The linked story's address, for `related` parts.
  public var url: String?
  /// The addresses it carries, their ranges counted from the beginning of its words.
  public var links: [Hyperlink]

  /// A part with its words.
  public init(
    _ role: Block.Role, _ text: String, title: String? = nil, url: String? = nil,
    links: [Hyperlink] = []
  ) {
    self.role = role
    self.text = text
    self.title = title
    self.url = url
    self.links = links
  }

  /// Adds words with their links behind those that are there.
  public mutating func append(_ words: String, links more: [Hyperlink] = []) {
    let end = text.utf8.count
    links += more.map { $0.shifted(by: end) }
    text += words
  }

  /// Joins parts with blank lines; of empty parts only the addresses are kept, as the whole story's.
  public static func assemble(_ parts: [BlockDraft]) -> (
    text: String, blocks: [Block], links: [Hyperlink]
  ) {
    var text = ""
    var blocks: [Block] = []
    var links: [Hyperlink] = []
    var loose: [Hyperlink] = []
    text.reserveCapacity(parts.reduce(0) { $0 + $1.text.utf8.count + 2 })
    blocks.reserveCapacity(parts.count)
    for part in parts {
      loose += part.links.filter { $0.range == nil }
      guard !part.text.isEmpty else { continue }
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += part.text
      let range = start..<text.utf8.count
      blocks.append(Block(role: part.role, range: range, title: part.title, url: part.url))
      links += part.links.lazy.filter { $0.range != nil }.map { $0.shifted(by: start) }
    }
    return (text, blocks, links + loose)
  }
}
