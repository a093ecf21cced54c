import Articles
import Testing

@testable import ArchiveStore

@Suite struct SpellingCorrectorTests {
  @Test(arguments: [
    ("quill", "quill", 0), ("quill", "quil", 1), ("quill", "quills", 1), ("quill", "quail", 2),
    ("quill", "qiull", 1), ("ferry", "fery", 1), ("harbour", "harbor", 1), ("harbour", "abour", 2),
    ("", "ab", 2), ("ab", "", 2), ("", "", 0),
    // Three changes are as good as any.
    ("quill", "ferry", 3), ("harbour", "arb", 3),
  ])
  func changes(a: String, b: String, count: Int) {
    #expect(min(3, SpellingCorrector.changes(Array(a.utf8), Array(b.utf8), most: 2)) == count)
    #expect(min(3, SpellingCorrector.changes(Array(b.utf8), Array(a.utf8), most: 2)) == count)
  }

  @Test(arguments: [
    ("ferri", "ferry"), ("title:Ferri -boats", "title:ferry -boats"),
    ("“ferri”, ferries", "“ferry”, ferries"),
    ("FERRI", "ferry"), ("nothing", "nothing"), ("", ""),
  ])
  func onlyWholeWordsAreReplaced(typed: String, mended: String) {
    #expect(SpellingCorrector.replacing(["ferri": "ferry"], in: typed) == mended)
  }

  @Test(arguments: [
    ("harbuor", "harbour"), ("habour", "harbour"), ("oharbour", "harbour"), ("harbour", nil),
    ("zzzzzz", nil),
    ("ha", nil), ("zürihc", "zurich"),
  ])
  func nearWordsOfTheArchive(typed: String, better: String?) throws {
    let archive = try Archive.temporary()
    _ = try archive.add([Samples.story("Harbour", ["The harbour of Zürich froze."])], now: 0)
    #expect(try archive.search(SearchQuery(typed), now: 0).didYouMean == better)
  }

  @Test func theCommonerOfTwoNearWords() throws {
    let archive = try Archive.temporary()
    _ = try archive.add(
      (0..<5).map { Samples.story("Story \($0)", [$0 < 4 ? "A lantern." : "A canteen, lanters."]) },
      now: 0)
    #expect(try archive.search(SearchQuery("lanterm"), now: 0).didYouMean == "lantern")
  }
}
