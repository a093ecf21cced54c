import Articles
import Testing

@testable import ArchiveStore

@Suite struct SpellingCorrectorTests {
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

  @Test(
    arguments: [
      ("ferry", "Ferro opened the works.", nil), ("price", "Prince Arn came.", nil),
      ("fetry", "The ferry came.", "ferry"), ("ferry", "The ferry came.", nil),
      ("mayro", "The mayor came.", "mayor"), ("abx", "Abe came.", nil),
    ] as [(String, String, String?)])
  func onlyLikelyErrorsAreMended(typed: String, text: String, better: String?) throws {
    let archive = try Archive.temporary()
    _ = try archive.add([Samples.story("Works", [text])], now: 0)
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
