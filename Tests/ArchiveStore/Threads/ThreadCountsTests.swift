import Articles
import Testing

@testable import ArchiveStore

@Suite struct ThreadCountsTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func add(_ id: String, _ title: String, _ source: String, _ date: String) throws {
    let texts = [
      "1": "The ferry Morwenna struck a reef near Kurosaki.",
      "2": "Divers sealed the hull of the Morwenna, and her crew went ashore at Kurosaki.",
      "3": "Tugs freed the ferry at high tide; Kurosaki cheered.",
    ]
    let text = texts[id] ?? ""
    _ = try archive.add([Samples.story(title, [text], id: id, source: source, date: date)], now: 0)
  }

  private func rows() throws -> [ThreadSummary] { try archive.threads(limit: 10).rows }

  @Test func aStoryAloneIsNoRunningStory() throws {
    try add("1", "Ferry Morwenna aground off Kurosaki", "Gazette", "2026-03-01")
    #expect(try rows().isEmpty)
  }

  @Test func reportsOutletsAndDatesAreCounted() throws {
    try add("1", "Ferry Morwenna aground off Kurosaki", "Gazette", "2026-03-02")
    try add("2", "Ferry Morwenna still aground off Kurosaki", "Courier", "2026-03-01")
    try add("3", "Ferry Morwenna afloat off Kurosaki", "Gazette", "2026-03-04")
    let row = try #require(try rows().first)
    #expect(row.reports == 3 && row.outlets == 2)
    #expect(row.first == Timestamp(rfc3339: "2026-03-01"))
    #expect(row.last == Timestamp(rfc3339: "2026-03-04"))
  }

  @Test func aCopyIsNoFurtherReport() throws {
    let texts = [Samples.paragraph(1), Samples.paragraph(2)]
    for (id, source) in [("1", "Gazette"), ("2", "Courier")] {
      _ = try archive.add(
        [Samples.story("Ferry aground", texts, id: id, source: source, date: "2026-03-01")], now: 0)
    }
    #expect(try rows().isEmpty)
  }

  @Test func aRebuildCountsTheSame() throws {
    try add("1", "Ferry Morwenna aground off Kurosaki", "Gazette", "2026-03-01")
    try add("2", "Ferry Morwenna still aground off Kurosaki", "Courier", "2026-03-02")
    let before = try rows()
    try archive.rebuild()
    #expect(try rows() == before)
  }
}
