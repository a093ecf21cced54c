import Articles
import Testing

@testable import ArchiveStore

@Suite struct WordVariantsTests {
  private let archive: Archive

  init() throws {
    archive = try Archive.temporary()
    let texts = [
      "Пожар начался в порту утром.", "Ёлка стоит в Кремле.", "اندلع حريق في ميناء الإسكندرية.",
      "قال إن المدرسة كبيرة.", "Die Firma Müller eröffnet.", "A blue queue of poets.",
    ]
    _ = try archive.add(
      texts.enumerated().map { Samples.story("Item", [$1], id: "\($0)", date: "2031-03-01") },
      now: 0)
  }

  @Test(
    arguments: [
      ("порт", "0"), ("портом", "0"), ("кремль", "1"), ("اسكندرية", "2"), ("الاسكندرية", "2"),
      ("مدرسة", "3"), ("mueller", "4"), ("muller", "4"), ("Müller", "4"),
      ("blue", "5"), ("queue", "5"), ("poets", "5"),
    ])
  func halfway(query: String, id: String) throws {
    let hits = try archive.search(SearchQuery(query), now: 0).hits.map(\.row.id)
    #expect(hits == [id])
  }

  @Test(arguments: ["портфель", "=порт", "krmel", "moeller"])
  func othersAreNotFound(query: String) throws {
    #expect(try archive.search(SearchQuery(query), now: 0).hits.isEmpty)
  }

  @Test func formsOfAWord() {
    #expect(WordVariants.inflected("порт").contains("порта"))
    #expect(WordVariants.inflected("да").isEmpty && WordVariants.inflected("port").isEmpty)
    #expect(WordVariants.withArticle("ان").isEmpty)
  }
}
