import Articles
import Text

/// What stands above a story's first paragraph: headline, standfirst, byline, date.
///
/// The rules are shy: a paragraph is taken for something else than a paragraph only when it looks the part and
/// its neighbours agree, because a first paragraph set as a headline is worse than a missing headline.
struct ArticleHeader {
  /// What was found, in order.
  var parts: [BlockDraft] = []
  /// The headline; nil where the text has none.
  var headline: String?
  /// The sentence under it.
  var standfirst: String?
  /// Who wrote it.
  var byline: String?
  /// When, where a line says so.
  var published: Timestamp?

  /// Takes the masthead off the front of a story's paragraphs.
  ///
  /// - Parameter slug: words of the story's address, where it has any: they tell a headline from a subheading.
  init(_ paragraphs: inout ArraySlice<Paragraphs.Paragraph>, slug: String?) {
    takeByline(&paragraphs)
    takeHeadline(&paragraphs, slug: slug)
    takeStandfirst(&paragraphs)
    takeByline(&paragraphs)
  }

  private mutating func takeHeadline(
    _ paragraphs: inout ArraySlice<Paragraphs.Paragraph>, slug: String?
  ) {
    guard let first = paragraphs.first, Self.looksLikeHeadline(first.text) else { return }
    let next = paragraphs.dropFirst().first
    guard let slug else {
      if next != nil || PlainTextHeuristics.count(first.text) >= 2 {
        accept(&paragraphs, .headline)
      }
      return
    }
    guard let next, next.text.utf8.count >= 40 else { return }
    let expected = PlainTextHeuristics.stems(slug)
    let shared = expected.intersection(PlainTextHeuristics.stems(first.text)).count
    if shared * 2 >= expected.count {
      accept(&paragraphs, .headline)
    } else if first.text.utf8.count > 60 {
      accept(&paragraphs, .standfirst)
    }
  }

  private mutating func takeStandfirst(_ paragraphs: inout ArraySlice<Paragraphs.Paragraph>) {
    guard let headline, standfirst == nil, let first = paragraphs.first,
      let next = paragraphs.dropFirst().first
    else { return }
    let isFollowedByMasthead = Byline.read(next.text) != nil || Self.date(next.text) != nil
    if Self.isStandfirst(first.text, under: headline, lead: isFollowedByMasthead ? nil : next.text)
    {
      accept(&paragraphs, .standfirst)
    }
  }

  private mutating func takeByline(_ paragraphs: inout ArraySlice<Paragraphs.Paragraph>) {
    for _ in 0..<3 {
      guard let first = paragraphs.first, paragraphs.count > 1 else { return }
      if byline == nil, let names = Byline.read(first.text) {
        byline = names
        accept(&paragraphs, .byline)
      } else if published == nil, let date = Self.date(first.text) {
        published = date
        accept(&paragraphs, .dateline)
      } else {
        return
      }
    }
  }

  private mutating func accept(
    _ paragraphs: inout ArraySlice<Paragraphs.Paragraph>, _ role: Block.Role
  ) {
    guard let paragraph = paragraphs.popFirst() else { return }
    if role == .headline { headline = paragraph.text }
    if role == .standfirst { standfirst = paragraph.text }
    parts.append(BlockDraft(role, paragraph.text))
  }

  /// Short, and not ended as a sentence is.
  static func looksLikeHeadline(_ text: String) -> Bool {
    guard text.utf8.count <= 220, PlainTextHeuristics.count(text) <= 28,
      let last = PlainTextHeuristics.ending(text)
    else {
      return false
    }
    if last == 0x2C || last == 0x3B || last == 0x3A { return false }
    if last == 0x2E && !endsWithAbbreviation(text) { return false }
    return !["。", "।", "۔"].contains { text.hasSuffix($0) }
      && Dateline.read(text) == nil && ReadMoreLine(text) == nil && CreditLine(text) == nil
  }

  /// "... of the U.S.": the point belongs to the letter before it.
  private static func endsWithAbbreviation(_ text: String) -> Bool {
    let tail = Array(text.utf8.suffix(4))
    return tail.count == 4 && tail[0] == 0x2E
      || tail.count == 4 && tail[1] == 0x2E && tail[2].isUpper
  }

  /// Whether a paragraph under a headline is a standfirst: it has no full stop, or a byline follows, or it is one
  /// short sentence which the first paragraph (`lead`) tells over again.
  static func isStandfirst(_ text: String, under headline: String, lead: String?) -> Bool {
    let size = text.utf8.count
    guard (25...320).contains(size), Dateline.read(text) == nil, ReadMoreLine(text) == nil else {
      return false
    }
    guard let lead else { return true }
    guard lead.utf8.count >= 60 else { return false }
    if !PlainTextHeuristics.endsSentence(text) { return size <= 240 }
    guard size <= 220, !text.dropLast().contains(". "), !mentionsSpeech(text) else { return false }
    let stems = PlainTextHeuristics.stems(text)
    let shared = stems.intersection(PlainTextHeuristics.stems(lead)).count
    return shared >= 4 && shared * 10 >= stems.count * 4
  }

  private static func mentionsSpeech(_ text: String) -> Bool {
    [" said", " told ", "\"", "“", "«"].contains { text.contains($0) }
  }

  /// The date of a line that holds nothing else but a label.
  static func date(_ text: String) -> Timestamp? {
    guard text.utf8.count <= 80, text.utf8.contains(where: \.isDigit) else { return nil }
    return DateParser.line(text)
  }
}
