import Articles
import Testing

@testable import lede

@Suite struct StoryPlainTextTests {
  private func text(_ parts: [BlockDraft], _ change: (inout Article) -> Void = { _ in }) -> String {
    var article = Article(title: "Ferry stops", parts: parts)
    change(&article)
    let row = StorySummary(key: StoryKey(rawValue: "k"), id: "i", title: article.title)
    return StoryPlainText.text(Story(row: row, article: article, marks: StoryAnnotations()))
  }

  @Test func whatIsKnownStandsAboveAndTheAddressBelow() {
    let story = text([
      BlockDraft(.headline, "Ferry stops"), BlockDraft(.standfirst, "Until spring."),
      BlockDraft(.paragraph, "It stops."), BlockDraft(.paragraph, "It rests."),
    ]) {
      $0.standfirst = "Until spring."
      $0.source = "Post"
      $0.byline = "Ada Quill"
      $0.published = Timestamp(year: 2021, month: 3, day: 1)
      $0.url = "https://post.example/f"
    }
    #expect(
      story == """
        Ferry stops

        Post · Ada Quill · 2021-03-01

        Until spring.

        It stops.

        It rests.

        https://post.example/f
        """)
  }

  @Test func whatIsNotKnownLeavesNoGap() {
    #expect(text([BlockDraft(.paragraph, "It stops.")]) == "Ferry stops\n\nIt stops.")
  }

  @Test func aStandfirstThatBeginsTheTextIsNotRepeated() {
    let parts = [
      BlockDraft(.standfirst, "It stops."), BlockDraft(.paragraph, "It stops. It rests."),
    ]
    let story = text(parts) { $0.standfirst = "It stops." }
    #expect(story == "Ferry stops\n\nIt stops. It rests.")
  }
}
