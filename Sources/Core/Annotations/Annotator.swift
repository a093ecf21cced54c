import Articles

/// Reads who is named in a text and who said what.
public struct Annotator: Sendable {
  /// Counts up with every change that gives other marks; a newer version re-annotates an archive.
  public static let version = 8

  private let recogniser: any NameRecognizer
  private let reader: (any QuotationExtractor)?

  /// An annotator with the built-in recogniser and reader.
  public init() {
    self.init(recogniser: CRFNameRecognizer(), reader: RuleBasedQuotationExtractor())
  }

  /// An annotator made of other parts.
  public init(recogniser: any NameRecognizer, reader: (any QuotationExtractor)?) {
    self.recogniser = recogniser
    self.reader = reader
  }

  /// The names and quotations of a text, which is never altered. Without blocks, paragraphs are what blank
  /// lines part. Complexity: O(*n*) in bytes.
  public func annotate(_ text: String, blocks: [Block] = []) -> StoryAnnotations {
    let document = TokenizedText(text, blocks: blocks)
    let cast = Coreference.cast(recogniser.names(in: document), in: document)
    let quotations = reader?.quotations(in: document, cast: cast) ?? []
    return StoryAnnotations(version: Self.version, mentions: cast.mentions, quotations: quotations)
  }

  /// A story with its marks.
  public func annotate(_ article: Article) -> AnnotatedArticle {
    AnnotatedArticle(article, marks: annotate(article.text, blocks: article.blocks))
  }
}
