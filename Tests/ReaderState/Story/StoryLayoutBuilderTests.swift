import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct StoryLayoutBuilderTests {
  private func story(_ parts: [BlockDraft], title: String = "Board keeps survey back") -> Story {
    Story(
      row: FakeArchive.row(0), article: Article(title: title, parts: parts),
      marks: StoryAnnotations())
  }

  private func build(
    _ story: Story, width: Int = 30, margin: Int = 0, showsReported: Bool = true,
    about: [String] = []
  ) -> (rows: [StoryLayout.Row], things: [LinkTarget], start: Int) {
    var builder = StoryLayoutBuilder(
      story, width: width, margin: margin, showsReported: showsReported)
    let (rows, things, start) = builder.build(about: about)
    return (rows, things, start)
  }

  /// The rows as words: what stands on each, with its bar, its indent and its margin.
  private func drawn(_ rows: [StoryLayout.Row], of story: Story) -> [String] {
    rows.map { row in
      var text =
        switch row.content {
        case .blank: ""
        case .title(let words): "# " + words
        case .about(let words): "i " + words
        case .text(let line, _): story.article.text.utf8Slice(line.range)
        case .speaker(let note): "s " + note.text
        case .heading(let words): "= " + words
        case .entry(let thing, let words): "\(thing)> " + words
        case .note(let thing, let words): "\(thing)n " + words
        }
      if row.indent > 0 { text = String(repeating: " ", count: row.indent) + text }
      if let bar = row.bar { text = (bar == .quoted ? "▌" : "│") + text }
      return text + (row.margin.map { " | \($0.text)" } ?? "")
    }
  }

  private func range(of words: String, in story: Story) -> Range<Int> {
    let text = story.article.text
    guard let found = text.firstRange(of: words) else { return 0..<0 }
    return text.utf8.distance(
      from: text.startIndex, to: found.lowerBound)..<text.utf8.distance(
        from: text.startIndex, to: found.upperBound)
  }

  private func quotation(
    _ words: String, in story: Story, _ kind: Quotation.Kind = .direct, by name: String? = nil,
    confidence: Double = 0.9
  ) -> Quotation {
    Quotation(
      range: range(of: words, in: story), kind: kind,
      speaker: name.map { Speaker(range: nil, text: $0, name: $0, kind: .name) }, group: 0,
      evidence: AttributionEvidence(rule: "r", distance: 1, confidence: confidence))
  }

  @Test func headThenBodyThenWhatGoesWithIt() {
    var story = story([
      BlockDraft(.headline, "Board keeps survey back"), BlockDraft(.standfirst, "It is not ready."),
      BlockDraft(.paragraph, "The board met."), BlockDraft(.quote, "Not yet."),
      BlockDraft(.byline, "Ada Quill"),
    ])
    story.citedBy = [FakeArchive.row(3)]
    let (rows, things, start) = build(story, about: ["Courier · 4 March", "2 minutes"])
    #expect(
      drawn(rows, of: story) == [
        "# Board keeps survey back", "It is not ready.", "i Courier · 4 March", "i 2 minutes", "",
        "The board met.", "", "  Not yet.", "", "= Cited by",
        "0> \(FakeArchive.row(3).label)",
      ])
    #expect(start == 5 && things.map(\.kind) == [.story(FakeArchive.row(3).key)])
    #expect(things[0].line == rows.count - 1)
  }

  @Test func linesAreBrokenAndKeepTheirBlock() {
    let story = story([BlockDraft(.paragraph, "The board of the harbor met again on Tuesday.")])
    let (rows, _, start) = build(story, width: 16)
    let body = rows[start...].filter { $0.content != .blank }
    #expect(body.count == 3 && body.allSatisfy { $0.block == 0 })
    #expect(
      drawn(Array(body), of: story) == ["The board of the", "harbor met again", "on Tuesday."])
  }

  @Test func theMarginHoldsSpeakersFromWhereTheirWordsBegin() {
    var story = story([
      BlockDraft(
        .paragraph, "The board met. “It is not ready,” she said. “Come back in May,” he said.")
    ])
    story.marks.quotations = [
      quotation("It is not ready,", in: story, by: "Ada Quill"),
      quotation("Come back in May,", in: story, by: "Jon Reed", confidence: 0.3),
    ]
    let (rows, _, start) = build(story, width: 20, margin: 12)
    let body = rows[start...]
    #expect(body.compactMap(\.margin?.text) == ["Ada Quill", "Jon Reed ?"])
    #expect(body.compactMap(\.margin?.kind) == [.sure, .unsure])
    #expect(!body.contains { if case .speaker = $0.content { true } else { false } })
  }

  @Test func aSpeakerOfSeveralPiecesIsNamedOnce() {
    var story = story([BlockDraft(.paragraph, "“No,” said Ada Quill. “Not yet.”")])
    story.marks.quotations = [
      quotation("No,", in: story, by: "Ada Quill"),
      quotation("Not yet.", in: story, by: "Ada Quill"),
    ]
    let (rows, _, _) = build(story, width: 60)
    #expect(drawn(rows, of: story).filter { $0.contains("— Ada Quill") }.count == 1)
  }

  @Test func wordsOfNobodySayThatTheyAreUnattributed() {
    var story = story([BlockDraft(.paragraph, "“No,” it was said. That the quay is shut was told.")]
    )
    story.marks.quotations = [
      quotation("No,", in: story), quotation("the quay is shut", in: story, .indirect),
    ]
    let rows = drawn(build(story, width: 70).rows, of: story)
    #expect(
      rows.filter { $0.contains("s — ") }.map { $0.drop { $0 != "s" } } == ["s — unattributed"])
  }

  @Test func quotedWordsKeepTheirBarWhereReportedOnesOverlap() {
    var story = story([BlockDraft(.paragraph, "She said “no” to all of it on Tuesday.")])
    story.marks.quotations = [
      quotation("no", in: story, .mixed, by: "Ada Quill"),
      quotation("to all of it", in: story, .indirect, by: "Ada Quill"),
    ]
    #expect(build(story, width: 60).rows.compactMap(\.bar).first == .quoted)
    story.marks.quotations.swapAt(0, 1)
    #expect(build(story, width: 60).rows.compactMap(\.bar).first == .quoted)
  }

  @Test func aQuotationOverSeveralBlocksHasABarInEach() {
    var story = story([
      BlockDraft(.paragraph, "“One."), BlockDraft(.paragraph, "Two."),
      BlockDraft(.paragraph, "Three.”"), BlockDraft(.paragraph, "Four."),
    ])
    let from = range(of: "One.", in: story).lowerBound
    story.marks.quotations = [
      Quotation(range: from..<range(of: "Three.", in: story).upperBound, kind: .direct, group: 0)
    ]
    let (rows, things, start) = build(story)
    let barred = rows[start...].filter { $0.bar == .quoted }.compactMap(\.block)
    #expect(Set(barred) == [0, 1, 2])
    #expect(things.filter(\.isQuotation).count == 1)
  }

  @Test func whatIsOnlyReportedIsLeftOutWhereItIsNotWanted() {
    var story = story([BlockDraft(.paragraph, "She said that the quay is shut.")])
    story.marks.quotations = [quotation("the quay is shut", in: story, .indirect, by: "Ada Quill")]
    #expect(build(story).things.contains { $0.isQuotation })
    let (rows, things, _) = build(story, showsReported: false)
    #expect(things.isEmpty && rows.allSatisfy { $0.bar == nil })
  }

  @Test func thingsOfABlockComeInTheOrderOfTheirWords() {
    var story = story([
      BlockDraft(
        .paragraph, "Ada Quill said “see the survey now” in Norwick.",
        links: [Hyperlink("https://a.example/survey", range: 20..<26)])
    ])
    story.marks.mentions = [
      Mention(range: range(of: "Ada Quill", in: story), kind: .person, name: "Ada Quill"),
      Mention(range: range(of: "now", in: story), kind: .date, name: "now"),
      Mention(range: range(of: "Norwick", in: story), kind: .place, name: "Norwick"),
    ]
    story.marks.quotations = [quotation("see the survey now", in: story, by: "Ada Quill")]
    #expect(
      build(story, width: 60).things.map(\.kind) == [
        .name(.person, "Ada Quill"), .quotation(0), .address(0), .name(.place, "Norwick"),
      ])
  }

  @Test func notesStandAfterTheirPassagesAndOnTheWholeStoryAbove() throws {
    var story = story([
      BlockDraft(.paragraph, "The board met on Tuesday."), BlockDraft(.paragraph, "It refused."),
    ])
    let key = story.row.key
    story.notes = [
      Note(id: 1, story: key, text: "For the column"),
      Note(
        id: 2, story: key,
        passage: .init(words: "met on Tuesday", range: range(of: "met on Tuesday", in: story)),
        text: "check the day"),
      Note(
        id: 3, story: key, passage: .init(words: "refused", range: range(of: "refused", in: story))),
      Note(id: 4, story: key, passage: .init(words: "gone words"), text: "lost"),
    ]
    let (rows, things, _) = build(story, width: 60)
    let lines = drawn(rows, of: story)
    #expect(lines[1] == "0n ✎ For the column")
    #expect(lines[2] == "1n ✎ lost · “gone words” no longer stands here")
    let text = try #require(lines.firstIndex(of: "The board met on Tuesday."))
    #expect(lines[text + 1] == "2n ✎ check the day")
    #expect(things.map(\.kind) == [.note(0), .note(3), .note(1), .note(2)])
    #expect(things.last?.range == range(of: "refused", in: story))
  }

  @Test func aHeadlineAloneIsSaidToBeOne() {
    var story = story([BlockDraft(.headline, "Board keeps survey back")])
    #expect(drawn(build(story, width: 60).rows, of: story).contains("i Only a headline was found."))
    story.article.url = "https://a.example/1"
    #expect(
      drawn(build(story, width: 60).rows, of: story)
        .contains("i Only a headline and an address were found."))
  }

  @Test func surroundingsComeInTheirOrder() {
    var story = story([BlockDraft(.paragraph, "Words.")])
    story.article.links = [Hyperlink("https://a.example/1.mp3", kind: .audio)]
    story.thread = ThreadSummary(id: "t", headline: "The mole", reports: 3, outlets: 2)
    story.copies = [FakeArchive.row(1), FakeArchive.row(2)]
    story.citedBy = [FakeArchive.row(3)]
    story.revisions = [
      Revision(number: 2, added: 0, title: "Second", paragraphsAdded: 1, paragraphsRemoved: 2),
      Revision(number: 1, added: 0, title: "First"),
    ]
    let (rows, things, _) = build(story, width: 70)
    let headings = drawn(rows, of: story).filter { $0.hasPrefix("= ") }
    #expect(
      headings == [
        "= With this story", "= Running story", "= The same text in 2 others", "= Cited by",
        "= Earlier versions",
      ])
    let entries = drawn(rows, of: story).filter { $0.first?.isNumber == true }
    #expect(entries[0].hasPrefix("0> ▶ ") && entries[1] == "1> The mole · 3 reports")
    #expect(entries.suffix(2) == ["5> Second · +1 · −2", "6> First"])
    #expect(things.map(\.line) == things.map(\.line).sorted())
    story.copies = [FakeArchive.row(1)]
    story.thread = ThreadSummary(id: "t", headline: "The mole", reports: 1, outlets: 1)
    let alone = drawn(build(story, width: 70).rows, of: story)
    #expect(alone.contains("= The same text elsewhere") && !alone.contains("= Running story"))
  }

  /// Never two blank rows, whatever the blocks are.
  @Test(arguments: 0..<60)
  func rowsHoldTogetherWhateverTheBlocksAre(_ seed: Int) {
    var state = UInt64(seed &+ 17)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let roles: [Block.Role] = [
      .headline, .standfirst, .paragraph, .quote, .list, .subheading, .caption, .related, .table,
      .byline, .credit,
    ]
    let parts = (0..<1 + next(8)).map { _ in
      BlockDraft(
        roles[next(roles.count)],
        (0..<1 + next(14)).map { _ in ["harbor", "é", "船", "a\nb", "board"][next(5)] }
          .joined(separator: " "))
    }
    var story = story(parts)
    let count = story.article.text.utf8.count
    for at in 0..<next(6) {
      let start = next(count)
      story.marks.quotations.append(
        Quotation(
          range: start..<min(count, start + 1 + next(30)), kind: at % 3 == 0 ? .indirect : .direct,
          group: at))
    }
    story.marks.quotations.sort { $0.range.lowerBound < $1.range.lowerBound }
    for width in [1, 7, 40] {
      let (rows, things, start) = build(story, width: width, margin: width > 20 ? 10 : 0)
      #expect(start <= rows.count)
      for at in rows.indices.dropFirst() {
        #expect(rows[at].content != .blank || rows[at - 1].content != .blank)
      }
      for thing in things { #expect(rows.indices.contains(thing.line)) }
    }
  }
}
