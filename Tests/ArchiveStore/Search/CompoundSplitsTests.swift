import Articles
import Testing

@testable import ArchiveStore

@Suite struct CompoundSplitsTests {
  private let archive: Archive

  init() throws {
    archive = try Archive.temporary()
    let words = [
      "COVID-19 spread in the harbour.", "The G-20 met in May.", "Maud O'Donnell spoke.",
      "A follow-up was promised.", "He was re-elected by 1,200 votes.", "They don't know.",
      "The ABS is late.", "Abe went home.",
    ]
    _ = try archive.add(
      words.enumerated().map { Samples.story("Item", [$1], id: "\($0)", date: "2031-03-01") },
      now: 0)
  }

  private func found(_ query: String) throws -> [String] {
    try archive.search(SearchQuery(query), now: 0).hits.map(\.row.id).sorted()
  }

  @Test(
    arguments: [
      ("covid19", "0"), ("g20", "1"), ("odonnell", "2"), ("followup", "3"), ("reelected", "4"),
      ("1200", "4"), ("dont", "5"), ("COVID19 harbour", "0"),
    ])
  func halfway(query: String, id: String) throws {
    #expect(try found(query) == [id])
  }

  @Test func exactWordsAreNoOthers() throws {
    #expect(try found("=ABS") == ["6"])
    #expect(try found("=abe") == ["7"])
    #expect(try found("=votes").count == 1 && (try found("=vote")).isEmpty)
  }

  @Test func partsOfAnyNumber() throws {
    let texts = ["The Al-Qa'ida cell.", "A co-op of AC/DC fans.", "It cost 1,099.99 and 1.234,56."]
    _ = try archive.add(
      texts.enumerated().map { Samples.story("More", [$1], id: "m\($0)", date: "2031-03-02") },
      now: 0)
    #expect(try found("alqaida") == ["m0"])
    #expect(try found("coop") == ["m1"] && (try found("acdc")) == ["m1"])
    #expect(try found("1099.99") == ["m2"] && (try found("1234,56")) == ["m2"])
    #expect(try found("zzyzzy").isEmpty)
  }

  @Test(
    "A letter before a word, with or without hyphen",
    arguments: [
      ("email", ["h0", "h5"]), ("e-mail", ["h0"]), ("xray", ["h0"]), ("tshirt", ["h1"]),
      ("kpop", ["h1"]),
      ("uturn", ["h2"]), ("tall", ["h4"]),
    ])
  func letters(_ query: String, _ ids: [String]) throws {
    let texts = [
      "An e-mail about the x-ray.", "A T-shirt of a K-pop band.", "The minister made a U-turn.",
      "Water is wet.",
      "A tall man.", "They don't all agree by email.",
    ]
    _ = try archive.add(
      texts.enumerated().map { Samples.story("Letters", [$1], id: "h\($0)", date: "2031-03-03") },
      now: 0)
    #expect(try found(query) == ids)
  }
}
