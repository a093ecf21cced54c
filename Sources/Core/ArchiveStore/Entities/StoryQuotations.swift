import Annotations
import Articles
import GRDB

/// The quotations of one story with what a citation of them needs.
struct StoryQuotations {
  /// The story's number in the archive.
  let n: Int64
  /// Its quotations, the reader's corrections applied.
  let quotations: [Quotation]
  private let story: StorySummary
  private let article: Article
  private let archived: Timestamp?
  private let shown: StoryKey

  /// Reads them; nil when there is no such story.
  init?(_ n: Int64, in db: Database) throws {
    guard let story = try StoryQueries.row(n, in: db),
      let article = try StoryTexts.current(of: n, in: db)
    else { return nil }
    (self.n, self.story, self.article) = (n, story, article)
    quotations = try StoryTexts.marks(of: n, article, in: db).quotations
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT r.added, p.identity FROM story s JOIN revision r ON r.id = s.revision
            JOIN story p ON p.id = s.representative WHERE s.id = ?
          """), arguments: [n])
    archived = row.map { Timestamp(seconds: $0[0]) }
    shown = row.map { Identity.key($0[1]) } ?? story.key
  }

  /// A quotation without the sentence around it.
  func row(_ ordinal: Int) -> QuotationSummary {
    let quotation = quotations[ordinal]
    let words = article.text.utf8Slice(quotation.range)
    var row = QuotationSummary(
      story: story.key, storyID: story.id, title: story.title,
      words: quotation.kind.isVerbatim ? words.withoutTrailingComma : words,
      speaker: quotation.speaker?.name, kind: quotation.kind, range: quotation.range,
      evidence: quotation.evidence)
    (row.source, row.published, row.url) = (story.source, story.published, story.url)
    row.cue = quotation.cue.map(article.text.utf8Slice)
    row.titleOrigin = article.titleOrigin
    (row.archived, row.shown) = (archived, shown)
    row.marks = StoryMarks(story)
    return row
  }

  /// A quotation with the sentence that it stands in.
  func rowWithContext(_ ordinal: Int) -> QuotationSummary {
    var row = row(ordinal)
    guard var sentence = article.sentence(around: quotations[ordinal]) else { return row }
    let start = row.range.lowerBound - sentence.words.lowerBound
    let whole = start..<start + sentence.text.utf8.count
    sentence.others = quotations.indices.filter { at in
      let range = quotations[at].range
      return at != ordinal && quotations[at].kind.isQuoted && range.lowerBound >= whole.lowerBound
        && range.upperBound <= whole.upperBound
    }.map { quotations[$0].range.lowerBound - start..<quotations[$0].range.upperBound - start }
    row.sentence = sentence
    return row
  }
}

extension Article {
  /// A cue further away than this stands in no sentence with its quotation.
  private static let reach = 300

  /// The sentence that a quotation stands in, with its cue and speaker where they stand next to it in the same block;
  /// several sentences where the words run over them. Complexity: O(*n*) in the bytes of the block.
  func sentence(around quotation: Quotation) -> QuotedSentence? {
    let words = quotation.range
    guard let block = blocks.first(where: { $0.range.contains(words.lowerBound) }) else {
      return nil
    }
    var span = words
    for part in [quotation.cue, quotation.speaker?.range].compactMap(\.self)
    where block.range.contains(part.lowerBound)
      && part.lowerBound < words.upperBound + Self.reach
      && part.upperBound > words.lowerBound - Self.reach
    {
      span = min(span.lowerBound, part.lowerBound)..<max(span.upperBound, part.upperBound)
    }
    let text = self.text.utf8Slice(block.range)
    let start = block.range.lowerBound
    let wanted = span.lowerBound - start..<min(span.upperBound, block.range.upperBound) - start
    guard let sentences = Self.sentences(of: text, over: wanted) else { return nil }
    let inside = words.lowerBound - start..<min(words.upperBound, block.range.upperBound) - start
    return QuotedSentence(
      text.utf8Slice(sentences),
      words: inside.lowerBound - sentences.lowerBound..<inside.upperBound - sentences.lowerBound)
  }

  /// The bytes of the sentences that a stretch of a paragraph touches, its quotation marks included.
  private static func sentences(of text: String, over wanted: Range<Int>) -> Range<Int>? {
    let block = Block(role: .paragraph, range: 0..<text.utf8.count)
    let document = TokenizedText(text, blocks: [block])
    let touched = document.sentences.map { document.range(of: $0.tokens) }.filter {
      $0.overlaps(wanted)
    }
    guard let first = touched.first, let last = touched.last else { return nil }
    let range = min(first.lowerBound, wanted.lowerBound)..<max(last.upperBound, wanted.upperBound)
    return range
  }
}
