import Articles

/// Reads who is named in a text and who said what.
public struct Annotator: Sendable {
  /// Counts up with every change that gives other marks; a newer version re-annotates an archive.
  public static let version = 11

  private let recogniser: any NameRecognizer
  private let reader: (any QuotationExtractor)?

  /// Creates an annotator with the built-in recognizer and quotation extractor.
  public init() {
    self.init(recogniser: CRFNameRecognizer(), reader: RuleBasedQuotationExtractor())
  }

  /// Creates an annotator from other parts.
  ///
  /// - Parameters:
  ///   - recogniser: Finds the names.
  ///   - reader: Finds the quotations and their speakers; nil to find none.
  public init(recogniser: any NameRecognizer, reader: (any QuotationExtractor)?) {
    self.recogniser = recogniser
    self.reader = reader
  }

  /// Finds the names and quotations of a text, which is never altered. Complexity: O(*n*) in bytes.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - blocks: What its parts are; without blocks, paragraphs are what blank lines separate.
  /// - Returns: The mentions and quotations, as UTF-8 byte offsets into the text.
  public func annotate(_ text: String, blocks: [Block] = []) -> StoryAnnotations {
    let document = TokenizedText(text, blocks: blocks)
    let cast = Coreference.cast(recogniser.names(in: document), in: document)
    let quotations = reader?.quotations(in: document, cast: cast) ?? []
    return StoryAnnotations(version: Self.version, mentions: cast.mentions, quotations: quotations)
  }

  /// Finds the names and quotations of a story.
  ///
  /// - Returns: The story with its marks.
  public func annotate(_ article: Article) -> AnnotatedArticle {
    AnnotatedArticle(article, marks: annotate(article.text, blocks: article.blocks))
  }
}
