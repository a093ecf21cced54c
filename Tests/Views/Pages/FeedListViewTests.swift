import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct FeedListViewTests {
  private func feeds(_ columns: Int, _ change: (inout [FeedSummary]) -> Void = { _ in })
    -> ReaderHarness
  {
    var reader = reader(columns) { archive in
      archive.feeds = [
        FeedSummary(url: "https://vell.example/feed", title: "Vell Courier", folder: "Local"),
        FeedSummary(url: "https://isle.example/rss", title: "Isle Radio"),
      ]
      archive.feeds[0].lastUpdate = FakeArchive.now - 600
      archive.feeds[0].stories = 1_200
      archive.feeds[0].unread = 7
      change(&archive.feeds)
    }
    reader.send(.perform(.showFeeds, times: nil))
    return reader
  }

  @Test(arguments: widths)
  func everyWidthIsDrawn(_ columns: Int) {
    var reader = feeds(columns)
    for keys in ["", "j", "a", "Esc", "Tab"] {
      reader.press(keys)
      _ = checked(reader.state)
    }
  }

  @Test func countsAndTimesAreTold() {
    let text = checked(feeds(80).state).text
    #expect(text.contains("7 unread of 1,200"))
    #expect(text.contains("updated 10 min ago"))
  }

  @Test func whatWentWrongStandsWithItsMark() {
    let reader = feeds(80) { $0[1].failure = "no answer within 20 s" }
    let grid = checked(reader.state)
    #expect(grid.style(of: "no answer within 20 s")?.face == .error)
    #expect(grid.style(of: "!")?.face == .error)
  }

  @Test func aFeedThatIsGoneSaysByWhomAndWhich() {
    let text = checked(feeds(120) { $0[1].isGone = true }.state).text
    #expect(text.contains("gone for good, says its publisher · https://isle.example/rss"))
  }

  @Test func withoutFeedsTheWaysToGetSomeAreTold() {
    let text = checked(feeds(80) { $0 = [] }.state).text
    #expect(text.contains("No feeds yet") && text.contains("lede feeds import FILE"))
  }

  @Test(arguments: widths)
  func hostileTitlesAndTimesStayInTheirCells(_ columns: Int) {
    let reader = feeds(columns) { feeds in
      feeds[0].title = String(repeating: "港\u{1B}[2J\u{202E}", count: 60)
      feeds[0].folder = "\u{9B}長い名前"
      feeds[0].lastUpdate = Int64.max
      feeds[1].nextTry = Int64.min
      feeds[1].failure = "\u{1B}]52;c;eA==\u{7}\n\n"
      feeds[1].unread = -1
    }
    _ = checked(reader.state)
  }
}
