import Articles
import Testing

@testable import lede

@Suite struct StoryLinesTests {
  private func row(_ change: (inout StorySummary) -> Void = { _ in }) -> StorySummary {
    var row = StorySummary(
      key: StoryKey(rawValue: "k1"), id: "i1", title: "Board keeps survey back")
    row.published = Timestamp(rfc3339: "2031-03-04T08:00:00Z")
    change(&row)
    return row
  }

  private func story(
    _ parts: [BlockDraft], _ change: (inout Story) -> Void = { _ in }
  ) -> Story {
    var story = Story(
      row: row(), article: Article(title: "Board keeps survey back", parts: parts),
      marks: StoryAnnotations())
    change(&story)
    return story
  }

  private func page(_ story: Story) -> [String] { StoryLines.page(story).map(\.text) }

  private func range(of words: String, in story: Story) -> Range<Int> {
    let text = story.article.text
    guard let found = text.firstRange(of: words) else { return 0..<0 }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return start..<start + words.utf8.count
  }

  @Test func aRowTellsWhatIsThere() {
    #expect(StoryLines.line(row()) == "k1  2031-03-04  Board keeps survey back")
    let full = row {
      $0.source = "Courier"
      ($0.copies, $0.quotes, $0.notes) = (2, 3, 1)
      $0.tags = ["port", "survey"]
    }
    #expect(
      StoryLines.line(full)
        == "k1  2031-03-04  Board keeps survey back  (Courier)  +2  3❝  #port  #survey  1✎")
  }

  @Test func daysTakeTenColumns() {
    #expect(StoryLines.date(nil as Timestamp?) == String(repeating: " ", count: 10))
    #expect(StoryLines.date(row { $0.published = nil }).count == 10)
    let added = row { $0.added = Timestamp(rfc3339: "2031-03-09T08:00:00Z")?.seconds }
    #expect(StoryLines.date(added) == "added 2031-03-09")
  }

  @Test func headFactsAndText() {
    let story = story([
      BlockDraft(.headline, "Board keeps survey back"), BlockDraft(.paragraph, "The board met."),
      BlockDraft(.caption, "The mole, on Monday"), BlockDraft(.byline, "Ada Quill"),
      BlockDraft(.paragraph, "It refused."),
    ]) {
      $0.article.standfirst = "It is not ready."
      $0.article.source = "Courier"
      $0.article.byline = "Ada Quill"
      $0.article.url = "https://post.example/1"
      $0.article.published = Timestamp(rfc3339: "2031-03-04T08:00:00Z")
    }
    #expect(
      page(story) == [
        "Board keeps survey back", "It is not ready.",
        "Courier · By Ada Quill · 2031-03-04T08:00:00Z · https://post.example/1", "",
        "The board met.", "", "The mole, on Monday", "", "It refused.",
      ])
  }

  @Test func aSummaryThatBeginsTheTextIsPrintedOnce() {
    let story = story([BlockDraft(.paragraph, "The board\nmet on Tuesday and refused.")]) {
      $0.article.standfirst = "The board met on Tuesday"
    }
    #expect(
      page(story) == ["Board keeps survey back", "", "The board\nmet on Tuesday and refused."])
  }

  @Test func aDateThatCannotBeRightIsSaidToBe() {
    let story = story([BlockDraft(.paragraph, "Words.")]) {
      $0.article.published = Timestamp(rfc3339: "2099-01-01T00:00:00Z")
      $0.row.added = 1_900_000_000
    }
    #expect(page(story)[1] == "dated 2099-01-01T00:00:00Z, which cannot be right")
    let changed = self.story([BlockDraft(.paragraph, "Words.")]) {
      $0.article.updated = Timestamp(rfc3339: "2031-03-05T00:00:00Z")
    }
    #expect(page(changed)[1] == "updated 2031-03-05T00:00:00Z")
  }

  @Test func nothingButAHeadlineIsSaid() {
    #expect(page(story([])).last == "Only a headline was found.")
    #expect(
      page(story([]) { $0.article.url = "https://post.example/1" }).last
        == "Only a headline and an address were found.")
  }

  @Test func whoSaidWhatStandsBelow() {
    let story = story([
      BlockDraft(
        .paragraph,
        "“It is not ready,” said Ada Quill. “No,” it was said. Reed said that the quay is shut.")
    ]) { story in
      func add(_ words: String, _ kind: Quotation.Kind, _ name: String?, _ confidence: Double) {
        story.marks.quotations.append(
          Quotation(
            range: range(of: words, in: story), kind: kind,
            speaker: name.map { Speaker(range: nil, text: $0, name: $0, kind: .name) },
            group: story.marks.quotations.count,
            evidence: AttributionEvidence(rule: "near", distance: 1, confidence: confidence)))
      }
      add("It is not ready,", .direct, "Ada Quill", 0.9)
      add("No,", .direct, nil, 0.9)
      add("that the quay is shut", .indirect, "Jon Reed", 0.3)
      add("shut", .judgment, "Jon Reed", 0.9)
    }
    let lines = page(story)
    #expect(lines.contains("  Ada Quill: “It is not ready”"))
    #expect(lines.contains("  unattributed: “No”"))
    #expect(lines.last?.hasPrefix("  Jon Reed (") == true)
    #expect(lines.last?.hasSuffix("): the quay is shut [reported]") == true)
    #expect(lines.filter { $0.hasPrefix("  ") }.count == 3)
    #expect(lines.contains { $0.hasPrefix("Said: 2 quotes, 1 reported") })
  }

  @Test func onlyQuotedWordsStandOut() throws {
    let story = story([BlockDraft(.paragraph, "“No,” said Ada Quill on Tuesday; the quay is shut.")]
    ) {
      $0.marks.quotations = [
        Quotation(range: range(of: "No,", in: $0), kind: .direct, group: 0),
        Quotation(range: range(of: "the quay is shut", in: $0), kind: .indirect, group: 1),
      ]
      $0.marks.mentions = [
        Mention(range: range(of: "Ada Quill", in: $0), kind: .person, name: "Ada Quill"),
        Mention(range: range(of: "Tuesday", in: $0), kind: .date, name: "Tuesday"),
      ]
    }
    let line = try #require(StoryLines.page(story).first { $0.text.contains("said") })
    let spans = line.spans.map { "\(line.text.utf8Slice($0.range)) \($0.emphasis.code)" }
    #expect(spans == ["No, 1", "Ada Quill 36"])
  }

  @Test func linksTagsAndNotesCloseThePage() {
    let story = story([BlockDraft(.paragraph, "Words of it.")]) {
      $0.article.links = [
        Hyperlink("https://post.example/survey", range: 0..<5),
        Hyperlink("https://post.example/survey", range: 6..<8),
        Hyperlink("javascript:alert(1)"),
      ]
      $0.row.tags = ["port"]
      $0.notes = [
        Note(id: 7, story: $0.row.key, passage: .init(words: "Words\nof"), text: "check"),
        Note(id: 8, story: $0.row.key, text: "whole"),
      ]
    }
    let lines = page(story)
    #expect(lines.contains("  Words · https://post.example/survey"))
    #expect(lines.filter { $0.contains("post.example/survey") }.count == 1)
    #expect(
      lines.suffix(5) == ["Tags: #port", "", "Notes:", "  7  Words of · check", "  8  whole"])
    let unsafe = StoryLines.page(story).first { $0.text.contains("javascript") }
    #expect(unsafe?.spans.isEmpty == true)
  }

  @Test(
    arguments: [
      ("the quay is shut", [4..<8]), ("a quay, a quay", [2..<6, 10..<14]), ("none", []),
      ("é船", [0..<2, 2..<5]),
    ] as [(String, [Range<Int>])])
  func hitsStandOutAndAddNothingToTheWords(_ text: String, _ hits: [Range<Int>]) {
    let line = StoryLines.passage(Snippet(text: text, hits: hits))
    #expect(line.text == "    " + text && line.spans.count == hits.count)
    #expect(line.spans.map { line.text.utf8Slice($0.range) } == hits.map { text.utf8Slice($0) })
  }

  @Test(
    arguments: [
      (0, 0, "0 quotes"), (1, 0, "1 quote"), (2, 0, "2 quotes"), (0, 3, "0 quotes, 3 reported"),
      (1, 1, "1 quote, 1 reported"),
    ])
  func counts(_ quoted: Int, _ reported: Int, _ line: String) {
    #expect(QuoteCounts(quoted: quoted, reported: reported).line == line)
  }
}
