/// What was read into a story: who is named and who said what.
public struct StoryAnnotations: Hashable, Sendable {
  /// The version of what made them; a newer one re-annotates.
  public var version: Int
  /// Names in order of place.
  public var mentions: [Mention]
  /// Quotations in order of place.
  public var quotations: [Quotation]

  /// Creates the marks that a version of the annotator made.
  public init(version: Int = 0, mentions: [Mention] = [], quotations: [Quotation] = []) {
    self.version = version
    self.mentions = mentions
    self.quotations = quotations
  }
}

extension StoryAnnotations {
  /// How many quotations give the words as they were said; what is only reported is left out, for a reader who
  /// counts quotations counts those.
  public var quoted: Int { quotations.count { $0.kind.isVerbatim } }
  /// How many are reported without the words themselves; judgments are left out.
  public var reported: Int { quotations.count { $0.kind == .indirect } }
  /// How many quotations give the words, and how many reports do not.
  public var counts: QuoteCounts { QuoteCounts(quoted: quoted, reported: reported) }
}

/// A story with its marks; their offsets point into the story's text.
public struct AnnotatedArticle: Hashable, Sendable {
  /// The story's text and blocks.
  public var article: Article
  /// Its names and quotations.
  public var marks: StoryAnnotations

  /// Creates a story with its marks.
  public init(_ article: Article, marks: StoryAnnotations) {
    self.article = article
    self.marks = marks
  }
}
