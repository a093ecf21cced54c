/// A story as it came, before it is annotated.
///
/// A story is a single UTF-8 text and an ordered list of blocks that point into it; headline and standfirst
/// are blocks too when they were given. Every offset in the program is a byte offset into `text`.
public struct Article: Hashable, Sendable {
  /// The identifier the story came with (a guid, a JSONL `id`), unique only within its feed or source.
  public var id: String?
  /// The URL of the feed that brought the story, where one did.
  public var feed: String?
  /// The outlet that published it, as a reader knows it ("Al Jazeera").
  public var source: String?
  /// Where the story stands on the web, as given.
  public var url: String?
  /// The headline, or what stands in for one.
  public var title: String
  /// Where `title` was found.
  public var titleOrigin: TitleOrigin
  /// The sentence under the headline; for feed items, their summary.
  public var standfirst: String?
  /// Who wrote it, as printed, without "By".
  public var byline: String?
  /// Where it was written, as printed ("TOAMASINA, Madagascar").
  public var dateline: String?
  /// What follows "Source:" at the end ("News Agencies").
  public var credit: String?
  /// BCP 47 language, such as "en".
  public var language: String?
  /// When it was published. A story without a date has none.
  public var published: Timestamp?
  /// When it was last changed by its publisher.
  public var updated: Timestamp?
  /// The document text: the blocks in order, a blank line between them.
  public var text: String
  /// The blocks in order; their ranges are ascending and do not overlap.
  public var blocks: [Block]
  /// The addresses it carries: links in its text by where they begin, then what comes with the story as a whole.
  public var links: [Hyperlink]

  /// Creates a story whose text and blocks are assembled from parts.
  public init(title: String, titleOrigin: TitleOrigin = .given, parts: [BlockDraft] = []) {
    self.title = title
    self.titleOrigin = titleOrigin
    (text, blocks, links) = BlockDraft.assemble(parts)
  }

  /// The parts it is assembled from; what comes with the story as a whole is left out.
  public var parts: [BlockDraft] {
    let placed = links.filter { $0.range != nil }
    return blocks.map { block in
      BlockDraft(
        block.role, words(of: block), title: block.title, url: block.url,
        links: placed.compactMap { $0.within(block.range) })
    }
  }

  /// Whether nothing is known of it but its headline, and perhaps a summary.
  public var isHeadlineOnly: Bool { !blocks.contains { $0.role.isBody || $0.role == .caption } }

  /// The body as JSON and readers see it: paragraphs, subheadings, lists, quotes and tables, a blank line between.
  public var body: String {
    blocks.lazy.filter { $0.role.isBody }.map { words(of: $0) }.joined(separator: "\n\n")
  }

  /// Returns the text of a block.
  public func words(of block: Block) -> String { text.utf8Slice(block.range) }
}

/// Where a story's title was found.
public enum TitleOrigin: String, Hashable, Sendable, Codable {
  /// The story came with it.
  case given
  /// Made from the last part of its URL.
  case slug
  /// The beginning of its first paragraph.
  case lead
}

extension TitleOrigin {
  /// How a headline was made that the story did not come with; nil where it came with one.
  public var note: String? {
    switch self {
    case .given: nil
    case .slug: "headline made from the address"
    case .lead: "headline made from the first words"
    }
  }
}
