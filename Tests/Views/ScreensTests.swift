import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

/// Every screen as it is drawn, at the sizes that count.
@Suite struct ScreensTests {
  private static let sizes = [(40, 120), (24, 80), (10, 40)]

  private func check(_ name: String, _ reader: ReaderHarness, _ size: (rows: Int, columns: Int)) {
    let grid = DrawnGrid(draw(reader.state))
    expectSnapshot(grid.styled, named: "\(name) \(size.columns)x\(size.rows)")
  }

  private func archive() -> FakeArchive {
    let archive = FixtureStories.archive()
    archive.saved = [SavedSearch(name: "The quay", query: "quay", total: 9, unread: 2)]
    archive.feeds = [
      FeedSummary(url: "https://vell.example/feed", title: "Vell Courier", folder: "Local"),
      FeedSummary(url: "https://isle.example/rss", title: "Isle Radio"),
    ]
    archive.briefing = FixtureStories.briefing(archive)
    archive.feeds[0].lastUpdate = FakeArchive.now - 600
    archive.feeds[0].stories = 120
    archive.feeds[0].unread = 7
    archive.feeds[1].failure = "no answer within 20 s"
    archive.feeds[1].nextTry = FakeArchive.now + 1_800
    archive.answer = { _ in
      var answer = FixtureStories.results(in: archive, firstHitOffset: 200)
      answer.terms = ["quay"]
      return answer
    }
    return archive
  }

  @Test(arguments: [
    ("front", ""), ("sidebar", "Tab"), ("story", "Enter"), ("story quotation", "Enter ] ]"),
    ("story labels", "Enter f"), ("story related", "Enter r"), ("people", ": p e o p l e Enter"),
    ("person", "Enter Tab Enter"), ("quotes", ": q u o t a t i o n s Enter"),
    ("threads", ": t h r e a d s Enter"), ("thread", "Enter t"),
    ("feeds", ": f e e d s Enter"), ("search", "/ q u a y"), ("search empty", "/"), ("help", "?"),
    ("palette", ": s t a r"), ("speaker", "Enter ] c"), ("find", "Enter / q u a y"),
    ("messages", "M"), ("pipe", "|"), ("selection", "j V j j"), ("passage", "Enter h j J"),
    ("briefing", "B"), ("bin", "3 D : b i n Enter"), ("tags", "2 # n e w Enter : t a g s Enter"),
    ("notes", "+ a s k Enter Enter h j Enter q : n o t e s Enter"),
    ("keeping", ": k e e p i n g Enter"), ("story note", "Enter + a s k Enter h j Enter"),
  ])
  func screen(_ name: String, _ keys: String) {
    for size in ScreensTests.sizes {
      var reader = ReaderHarness(archive(), rows: size.0, columns: size.1)
      if name == "messages" {
        reader.send(
          .answer(.told(Message(.failure, "Isle Radio could not be updated", detail: "no answer"))))
      }
      reader.press(keys)
      check(name, reader, size)
    }
  }

  @Test func anEmptyArchiveSaysWhatToDo() {
    let reader = ReaderHarness(FakeArchive())
    #expect(draw(reader.state).text.contains("lede add"))
    check("empty", reader, (24, 80))
  }

  @Test func nothingIsDrawnForAListThatHasNotCome() {
    var reader = ReaderHarness(FakeArchive())
    reader.isAnswering = false
    reader.send(.perform(.showQuotes, times: nil))
    #expect(!draw(reader.state).text.contains("No quotations"))
  }
}
