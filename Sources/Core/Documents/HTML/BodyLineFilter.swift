import Articles
import CHTML
import Text

/// Reads what the sieve has left line by line, and takes out what only its words and its neighbours give away.
struct BodyLineFilter {
  /// What the page says of itself, for lines that repeat it.
  struct PageMetadata {
    var headline: String?
    var summary: String?
    var byline: String?
    /// The element declared to be the body: what stands in it is none of the head.
    var body: Int?
  }

  /// A line of the body.
  struct BodyLine {
    var passage: CandidateBlock
    var words: String
    var role: Role
  }

  /// What becomes of a line.
  enum Role {
    case text, caption, related, standfirst, credit, dropped
  }

  let page: PageAnalysis
  let known: PageMetadata
  private(set) var lines: [BodyLine] = []

  /// Edits a sieved body.
  init(_ page: PageAnalysis, sieve: BoilerplateFilter, known: PageMetadata) {
    self.page = page
    self.known = known
    for (passage, verdict) in sieve.judged {
      let words = verdict == .dropped ? "" : page.words(passage)
      let role: Role =
        verdict == .dropped || words.isEmpty ? .dropped : verdict == .caption ? .caption : .text
      lines.append(BodyLine(passage: passage, words: words, role: role))
    }
    for index in lines.indices where lines[index].role == .text { judge(index) }
    editHead()
    dropLabels()
    editTail()
  }

  private mutating func judge(_ index: Int) {
    let line = lines[index]
    if BoilerplateLines.matches(line.words) {
      lines[index].role = .dropped
    } else if CaptionFinder.matches(line.words) {
      lines[index].role = .caption
    } else if line.passage.bytes < 400, isLinkLine(line.passage) || ReadMoreLine(line.words) != nil
    {
      lines[index].role = .related
    }
  }

  /// A paragraph that is hardly more than links, in enough words for a headline: the way to other stories.
  private func isLinkLine(_ passage: CandidateBlock) -> Bool {
    let isWhole = passage.linkBytes * 20 >= passage.bytes * 19
    guard passage.bytes >= 8, !passage.endsSentence || isWhole else { return false }
    let words = page.words(passage)
    guard !words.hasPrefix("http"), !words.hasPrefix("www."),
      page.markup.tag(passage.block) != .td, page.markup.tag(passage.block) != .th
    else { return false }
    if leadsToFiles(passage) { return false }
    if isListOfLinks(passage.block) { return true }
    guard passage.bytes >= 24 else { return false }
    if !isWhole { return passage.linkBytes * 4 >= passage.bytes * 3 && linkCount(passage) > 1 }
    return words.utf8.count >= 40 || words.utf8.count { $0 == 0x20 } >= 4
  }

  /// Whether the links of a passage lead to documents and recordings, which are no other stories.
  private func leadsToFiles(_ passage: CandidateBlock) -> Bool {
    let links = page.links(in: passage) { HyperlinkTarget.link($0) }
    return !links.isEmpty
      && links.allSatisfy { [.document, .audio, .video, .image].contains($0.kind) }
  }

  private func linkCount(_ passage: CandidateBlock) -> Int {
    passage.nodes.count { page.markup.tag($0) == .text && page.hints[$0].contains(.link) }
  }

  /// Whether a block is an item of a list that holds nothing but links.
  private func isListOfLinks(_ block: Int) -> Bool {
    guard let list = page.markup.nearest(from: block, levels: 4, { $0 == .ul }) else {
      return false
    }
    return page.plainBytes(list) == 0
  }

  // MARK: the head

  /// Whether a line is running text.
  private func isProse(_ line: BodyLine) -> Bool {
    line.role == .text && line.passage.bytes >= 100
      && (line.passage.endsSentence || line.passage.bytes >= 200)
  }

  /// What stands above the first paragraph: headline, standfirst, byline and date once more.
  private mutating func editHead() {
    let headline = known.headline.map(HeadlineFinder.key)
    let summary = known.summary.map(HeadlineFinder.key)
    let byline = known.byline.map(HeadlineFinder.key)
    var seen = 0
    for index in lines.indices where lines[index].role == .text && seen < 15 {
      seen += 1
      let line = lines[index]
      let key = HeadlineFinder.key(line.words)
      let isFirstProse = isProse(line)
      if key == headline || key == byline || page.markup.tag(line.passage.block) == .h1 {
        lines[index].role = .dropped
      } else if let summary, summary.count > 30, BodyLineFilter.isSame(key, summary), isApart(index)
      {
        lines[index].role = .standfirst
        continue
      } else if !isFirstProse, line.words.utf8.count < 120,
        isDate(line.words) || Byline.read(line.words) != nil
      {
        lines[index].role = .dropped
      }
      if isFirstProse { break }
    }
  }

  /// A short line with the numbers of a day in it that reads as a date.
  private func isDate(_ words: String) -> Bool {
    if DateParser.line(words) != nil { return true }
    let digits = words.utf8.count { $0.isDigit }
    if digits >= 4, BodyLineFilter.dateLabels.contains(where: { words.utf8.starts(withLower: $0) })
    {
      return true
    }
    return words.utf8.count <= 60 && digits >= 5
      && DateParser.read(words) != nil
  }

  private static let dateLabels: [StaticString] = [
    "published", "updated", "posted", "last updated", "first published", "last modified", "created",
  ]

  private static func isSame(_ key: [UInt8], _ summary: [UInt8]) -> Bool {
    key == summary
      || (summary.count > 60 && key.count < summary.count * 3 / 2
        && key.starts(with: summary.dropLast(4)))
  }

  /// Whether a line stands in another element than the paragraph that follows, and so is none of the running text.
  private func isApart(_ index: Int) -> Bool {
    guard let next = lines[(index + 1)...].first(where: isProse) else { return false }
    let block = lines[index].passage.block
    let parent = page.markup.parent(block)
    if page.markup.isHeading(block) { return true }
    if parent == page.markup.parent(next.passage.block) { return false }
    if page.hints[block].union(page.hints[parent]).contains(.standfirst) { return true }
    if let body = known.body, page.isWithin(block, body) { return false }
    return page.range(of: parent).count == 1 || page.markup.tag(block) == .div
  }

  // MARK: labels

  /// A short line before links to other stories is their label ("More:"), and goes with them.
  private mutating func dropLabels() {
    for index in lines.indices.dropLast() where lines[index].role == .text {
      let line = lines[index]
      guard line.words.utf8.count <= 40, leads(index + 1) else { continue }
      let isHeading = page.markup.isHeading(line.passage.block)
      let isMarked = line.words.hasSuffix(":") || line.words == line.words.uppercased()
      let next = lines[(index + 1)...].first { $0.role == .text }
      let isLast = next == nil || next.map { page.markup.isHeading($0.passage.block) } ?? false
      if isMarked || (isHeading && isLast) { lines[index].role = .dropped }
    }
  }

  /// Whether links to other stories begin here.
  private func leads(_ index: Int) -> Bool {
    let line = lines[index]
    return line.role == .related || (line.role == .dropped && line.passage.linkShare > 0.6)
  }

  // MARK: the tail

  /// Whether all of a passage is set in italics, as notes about the author are.
  private func isItalic(_ passage: CandidateBlock) -> Bool {
    passage.nodes.allSatisfy { node in
      guard page.markup.tag(node) == .text,
        !CollapsingTextBuffer.trimmed(page.markup.bytes(node)).isEmpty
      else {
        return true
      }
      let element = page.markup.nearest(from: node, levels: 6) { $0 == .em || $0 == .i }
      return element.map { $0 > passage.block } ?? false
    }
  }

  /// Who else reported, at the end.
  private mutating func editTail() {
    var seen = 0
    for index in lines.indices.reversed() where lines[index].role == .text && seen < 6 {
      seen += 1
      if EndCredit.matches(lines[index].words) {
        lines[index].role = .credit
      } else if seen <= 3, lines.count > 6, EndCredit.isBiography(lines[index].words),
        isItalic(lines[index].passage)
      {
        lines[index].role = .dropped
      }
    }
  }
}
