import Articles
import TestSupport
import Testing

@testable import Views

@Suite struct KeepingViewTests {
  @Test func whatIsKeptIsSaid() {
    let text = checked(
      reader(80, keys: ": k e e p i n g Enter") {
        $0.feeds = [FeedSummary(url: "https://vell.example/feed", title: "Vell Courier")]
      }.state
    ).text
    #expect(text.contains("All feeds and files") && text.contains("stories stay"))
    #expect(text.contains("Vell Courier") && text.contains("as all feeds"))
  }

  @Test(arguments: widths)
  func itFitsEveryWidth(_ width: Int) {
    _ = checked(reader(width, keys: ": k e e p i n g Enter").state)
  }
}
