import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

/// Addresses in a story that is laid out.
@Suite struct StoryAddressTests {
  private func column(_ parts: [BlockDraft], url: String? = nil) -> StoryLayout {
    var article = Article(title: "Tide", parts: parts)
    article.url = url
    return StoryLayout(
      Story(row: FakeArchive.row(0), article: article, marks: StoryAnnotations()), columns: 60)
  }

  @Test func linksInTheTextCanBeSelected() {
    let column = column([
      BlockDraft(
        .paragraph, "See the survey now.", links: [Hyperlink("https://a.example/", range: 4..<14)])
    ])
    #expect(column.things.map(\.kind) == [.address(0)])
    #expect(column.things.first?.range?.count == 10)
  }

  @Test func whatComesWithAStoryStandsBelowIt() {
    let column = column([
      BlockDraft(
        .paragraph, "Text.",
        links: [Hyperlink("https://a.example/1.mp3", kind: .audio, duration: 120)])
    ])
    #expect(
      column.lines.contains { $0.content == .entry(0, "▶ audio 2 min · https://a.example/1.mp3") })
  }

  @Test func aHeadlineAloneSaysSo() {
    let lines = column([], url: "https://a.example/").lines.map(\.content)
    #expect(lines.contains(.about("Only a headline and an address were found.")))
    #expect(column([]).lines.map(\.content).contains(.about("Only a headline was found.")))
  }
}
