import Articles
import Testing

@testable import ArchiveStore

@Suite("Short forms of bodies")
struct AbbreviationResolverTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func add(_ texts: [String], from first: Int = 0) throws {
    let stories = texts.enumerated().map { at, text in
      Samples.marked("News \(first + at)", text, id: "s\(first + at)", date: "2031-03-01")
    }
    _ = try archive.add(stories, now: 0)
  }

  private let both = [
    "The [organization:BoT=Bank of Talvik] met, said the [organization:Bank of Talvik].",
    "The [organization:Bank of Talvik] met, and the [organization:BOT=Bank of Talvik] spoke.",
  ]

  @Test(arguments: ["BoT", "BOT", "B.O.T."])
  func aShortFormAloneStandsUnderTheFullName(_ short: String) throws {
    try add(both + ["The [organization:\(short)] kept rates."])
    let page = try #require(try archive.entity(.organization, "Bank of Talvik"))
    #expect(page.row.stories == 3)
    #expect(
      page.joins.map(\.reason) == [
        "stories that give the full name call it “\(short)”, 2 times"
      ])
    #expect(try archive.entities(.organization).rows.map(\.name) == ["Bank of Talvik"])
  }

  @Test func oneUseIsNotEnough() throws {
    try add(both.prefix(1) + ["The [organization:BoT] kept rates."])
    #expect(try archive.entity(.organization, "Bank of Talvik")?.row.stories == 1)
    try add(["The [organization:BoT] is the [organization:BoT=Bank of Talvik]."], from: 10)
    #expect(try archive.entity(.organization, "Bank of Talvik")?.row.stories == 3)
  }

  @Test func aFormOfTwoBodiesMeansNeither() throws {
    let other =
      "The [organization:BoT=Board of Tarn] met, the [organization:BoT=Board of Tarn] said."
    try add(both + [other, "The [organization:BoT] kept rates."])
    #expect(try archive.entity(.organization, "Bank of Talvik")?.row.stories == 2)
    #expect(try archive.entity(.organization, "BoT")?.row.stories == 1)
  }

  @Test func theReaderSplitsThemForGood() throws {
    try add(both + ["The [organization:BoT] kept rates."])
    let key = try #require(try archive.entity(.organization, "Bank of Talvik")).row.key
    #expect(try archive.correct(.split(entity: key, alias: "BoT"), now: 1))
    try archive.settleNames()
    #expect(try archive.entity("organization:bot")?.row.stories ?? 0 >= 1)
    #expect(try archive.entity(key)?.joins.isEmpty == true)
  }
}
