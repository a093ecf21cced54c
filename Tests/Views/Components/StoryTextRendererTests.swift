import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct StoryTextRendererTests {
  private func story(_ parts: [BlockDraft], _ change: (inout Story) -> Void = { _ in }) -> Story {
    var story = Story(
      row: FakeArchive.row(0), article: Article(title: "Board keeps survey back", parts: parts),
      marks: StoryAnnotations())
    change(&story)
    return story
  }

  private func range(of words: String, in story: Story) -> Range<Int> {
    let text = story.article.text
    guard let found = text.firstRange(of: words) else { return 0..<0 }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return start..<start + words.utf8.count
  }

  private func draw(
    _ story: Story, columns: Int = 40, rows: Int = 12, top: Int = 0,
    showsReported: Bool = true, _ change: (inout StoryTextRenderer) -> Void = { _ in }
  ) -> DrawnGrid {
    let layout = StoryLayout(story, columns: columns, showsReported: showsReported)
    var renderer = StoryTextRenderer(story: story, column: layout)
    renderer.showsReported = showsReported
    change(&renderer)
    return DrawnGrid(rows: rows, columns: columns) { renderer.draw(on: $0, top: top, left: 0) }
  }

  private func lines(_ grid: DrawnGrid) -> [String] {
    grid.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func quotation(
    _ words: String, _ kind: Quotation.Kind = .direct, by name: String? = nil, in story: Story
  ) -> Quotation {
    Quotation(
      range: range(of: words, in: story), kind: kind,
      speaker: name.map { Speaker(range: nil, text: $0, name: $0, kind: .name) }, group: 0,
      evidence: AttributionEvidence(rule: "r", distance: 1, confidence: 0.9))
  }

  @Test func headlineTextAndBars() {
    let story = story([
      BlockDraft(.headline, "Board keeps survey back"),
      BlockDraft(.paragraph, "“It is not ready,” said Ada Quill after the meeting."),
    ]) { $0.marks.quotations = [quotation("It is not ready,", by: "Ada Quill", in: $0)] }
    let grid = draw(story)
    #expect(
      lines(grid).prefix(5) == [
        "  Board keeps survey back", "", "▌ “It is not ready,” said Ada Quill",
        "  after the meeting.", "▌ — Ada Quill",
      ])
    #expect(grid.style(of: "Board keeps")?.face == .headline)
    #expect(grid.style(of: "It is not")?.face == .quote)
    #expect(grid.style(of: "said")?.face == .text && grid.style(of: "— Ada")?.face == .speaker)
  }

  /// What is only reported never looks like what was said in these words.
  @Test func reportedWordsLookOtherwise() {
    let story = story([BlockDraft(.paragraph, "She said that the quay is shut.")]) {
      $0.marks.quotations = [quotation("the quay is shut", .indirect, by: "Ada Quill", in: $0)]
    }
    let grid = draw(story)
    #expect(lines(grid).contains { $0.hasPrefix("│ She said") })
    #expect(!grid.text.contains("▌"))
    #expect(grid.style(of: "the quay")?.face == .reported)
    let hidden = draw(story, showsReported: false)
    #expect(!hidden.text.contains("│") && hidden.style(of: "the quay")?.face == .text)
  }

  @Test func judgmentsAreNeverMarked() {
    let story = story([BlockDraft(.paragraph, "She called the quay a shame.")]) {
      $0.marks.quotations = [quotation("the quay a shame", .judgment, by: "Ada Quill", in: $0)]
    }
    let grid = draw(story)
    #expect(grid.style(of: "the quay")?.face == .text && !grid.text.contains("▌"))
  }

  @Test func namesWithinQuotedWordsKeepTheirKind() {
    let story = story([BlockDraft(.paragraph, "“Norwick is not ready on Tuesday,” she said.")]) {
      $0.marks.quotations = [
        quotation("Norwick is not ready on Tuesday,", by: "Ada Quill", in: $0)
      ]
      $0.marks.mentions = [
        Mention(range: range(of: "Norwick", in: $0), kind: .place, name: "Norwick"),
        Mention(range: range(of: "Tuesday", in: $0), kind: .date, name: "Tuesday"),
      ]
    }
    let grid = draw(story, columns: 60)
    #expect(grid.style(of: "Norwick")?.face == .place)
    #expect(grid.style(of: "Tuesday")?.face == .quote && grid.style(of: "is not")?.face == .quote)
  }

  @Test func listsHaveBulletsUnlessTheyHaveMarks() {
    let grid = draw(
      story([
        BlockDraft(.list, "one\ntwo words"), BlockDraft(.paragraph, "x"),
        BlockDraft(.list, "1. first\n2. second"),
      ]))
    let text = lines(grid)
    #expect(text.contains("  • one") && text.contains("  • two words"))
    #expect(text.contains { $0.hasSuffix("1. first") && !$0.contains("•") })
  }

  @Test func hitsAndTheCurrentOneLieOnTheirGrounds() {
    let story = story([BlockDraft(.paragraph, "quay and quay and quay")])
    let hits = [0, 9, 18].map { $0 + story.article.blocks[0].range.lowerBound }.map { $0..<$0 + 4 }
    let grid = draw(story, columns: 60) {
      $0.hits = hits
      $0.currentHit = 1
    }
    let row =
      grid.text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("quay and") } ?? 0
    let grounds = grid.runs(row).filter { $0.text == "quay" }.map(\.style.ground)
    #expect(grounds == [.hit, .currentHit, .hit])
  }

  @Test func hitsAcrossLinesAndWideLettersCoverTheirCells() {
    let story = story([BlockDraft(.paragraph, "船の港 Café words here that go on and on for a while")])
    let hit = range(of: "港 Café words here that go on and", in: story)
    let grid = draw(story, columns: 24) { $0.hits = [hit] }
    var marked = ""
    for row in 0..<12 {
      marked += grid.runs(row).filter { $0.style.ground == .hit }.map(\.text).joined()
    }
    #expect(marked.filter { $0 != " " } == "港Caféwordsherethatgoonand")
  }

  @Test func theSelectionAndAPassageLieOnTheSelectedGround() {
    let story = story([BlockDraft(.paragraph, "Ada Quill met the board of Norwick.")]) {
      $0.marks.mentions = [
        Mention(range: range(of: "Ada Quill", in: $0), kind: .person, name: "Ada Quill"),
        Mention(range: range(of: "Norwick", in: $0), kind: .place, name: "Norwick"),
      ]
    }
    var grid = draw(story, columns: 60) { $0.selected = 1 }
    #expect(grid.style(of: "Norwick")?.ground == .selected)
    #expect(grid.style(of: "Ada")?.ground == .page)
    grid = draw(story, columns: 60) {
      $0.selected = 1
      $0.passage = range(of: "met the board", in: story)
    }
    #expect(grid.style(of: "met the board")?.ground == .selected)
    #expect(grid.style(of: "Norwick")?.ground == .page)
    grid = draw(story, columns: 60) { $0.selected = 99 }
    #expect(grid.style(of: "Norwick")?.ground == .page)
  }

  @Test func highlightedWordsAreUnderlined() {
    let story = story([BlockDraft(.paragraph, "The board met on Tuesday.")]) {
      $0.notes = [
        Note(
          id: 1, story: $0.row.key,
          passage: .init(words: "met on", range: range(of: "met on", in: $0)))
      ]
    }
    let grid = draw(story, columns: 60)
    #expect(grid.style(of: "met on")?.modifiers.contains(.underline) == true)
    #expect(grid.style(of: "The board")?.modifiers.contains(.underline) == false)
  }

  @Test func paragraphsReadBeforeStepBackWhole() {
    let story = story([
      BlockDraft(.paragraph, "Norwick was read."), BlockDraft(.paragraph, "Norwick is new."),
    ]) {
      $0.marks.mentions = [
        Mention(range: range(of: "Norwick", in: $0), kind: .place, name: "Norwick")
      ]
      $0.seen[0] = PreviouslyReadParagraph(
        story: $0.row.key, title: "t", excerpt: "e", isReworded: false)
    }
    #expect(draw(story) { $0.dimsSeen = true }.style(of: "Norwick was")?.face == .seen)
    #expect(draw(story) { $0.dimsSeen = true }.style(of: "Norwick is")?.face == .text)
    #expect(draw(story).style(of: "Norwick was")?.face == .place)
  }

  @Test func linesThatLeadNowhereAreDim() {
    var story = story([BlockDraft(.related, "Read more: Ferry sails", title: "Ferry sails")])
    #expect(draw(story).style(of: "Read more")?.face == .dim)
    story.links[0] = StoryKey(rawValue: "x")
    #expect(draw(story).style(of: "Read more")?.face == .link)
  }

  @Test func labelsStandWhereThingsBegin() {
    let story = story([BlockDraft(.paragraph, "Then Ada Quill left Norwick.")]) {
      $0.marks.mentions = [
        Mention(range: range(of: "Ada Quill", in: $0), kind: .person, name: "Ada Quill"),
        Mention(range: range(of: "Norwick", in: $0), kind: .place, name: "Norwick"),
      ]
    }
    var reader = ReaderHarness(archive(with: story), rows: 20, columns: 60)
    reader.press("Enter f")
    guard let page = reader.state.page as? StoryPage, let labels = page.labels else {
      Issue.record("no labels")
      return
    }
    let grid = draw(story, columns: 60) { $0.labels = labels }
    let letters = labels.letters
    #expect(
      grid.text.contains("Then \(letters[0] ?? "?")da Quill left \(letters[1] ?? "?")orwick."))
    #expect(grid.style(of: "\(letters[0] ?? "?")da")?.face == .label)
  }

  private func archive(with story: Story) -> FakeArchive {
    let archive = FakeArchive(stories: 1)
    archive.stories[archive.rows[0].key] = story
    return archive
  }

  @Test func theMarginHoldsSpeakers() {
    let story = story([
      BlockDraft(
        .paragraph, "“It is not ready,” she said. " + String(repeating: "word ", count: 40))
    ]) { $0.marks.quotations = [quotation("It is not ready,", by: "Ada Quill", in: $0)] }
    let grid = draw(story, columns: 110)
    let line = lines(grid).first { $0.contains("not ready") } ?? ""
    #expect(line.hasSuffix("Ada Quill") && grid.style(of: "Ada Quill")?.face == .speaker)
  }

  @Test(arguments: [-1, 0, 1, 5])
  func anyTopIsDrawn(_ top: Int) {
    let story = story((0..<30).map { BlockDraft(.paragraph, "Paragraph number \($0).") })
    let grid = draw(story, rows: 6, top: top)
    #expect(top == 0 || !grid.text.contains("Board keeps"))
    #expect((top < 0) == grid.text.allSatisfy { $0.isWhitespace })
  }

  /// A quotation longer than the screen keeps its style wherever one looks.
  @Test func aLongQuotationIsStyledFromItsMiddleOn() {
    let words = (0..<400).map { "word\($0)" }.joined(separator: " ")
    let story = story([BlockDraft(.paragraph, "“\(words)” she said.")]) {
      $0.marks.quotations = [quotation(words, by: "Ada Quill", in: $0)]
    }
    let grid = draw(story, columns: 40, rows: 6, top: 20)
    for row in 0..<6 {
      for run in grid.runs(row) where run.text.contains("word") {
        #expect(run.style.face == .quote)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 7, 20])
  func narrowGridsAreDrawn(_ columns: Int) {
    let story = story([
      BlockDraft(.paragraph, "“船の港” said Ada Quill."), BlockDraft(.list, "a\nb"),
      BlockDraft(.quote, "c"),
    ]) { $0.marks.quotations = [quotation("船の港", by: "Ada Quill", in: $0)] }
    #expect(draw(story, columns: columns, rows: 30).grid.size.columns == columns)
  }
}
