import Articles
import Foundation
import Testing

@testable import ArchiveStore

@Suite("Taking along what the reader did")
struct ReaderDataImportTests {
  private static let stories = [
    Samples.marked(
      "Quay too short", "[Ada Quill] said {Ada Quill|the quay is too short}.", id: "quay",
      date: "2021-03-01"),
    Samples.story("Tram", [Samples.paragraph(7)], id: "tram", date: "2021-03-03"),
    Samples.story("Ferry", [Samples.paragraph(8)], id: "ferry", date: "2021-03-04"),
  ]

  private func archive(_ count: Int = 3) throws -> Archive {
    let archive = try Archive.temporary()
    _ = try archive.add(Array(Self.stories.prefix(count)), now: 0)
    return archive
  }

  private func used() throws -> Archive {
    let archive = try archive()
    let quay = try #require(try archive.find(id: "quay").first).key
    let tram = try #require(try archive.find(id: "tram").first).key
    let ferry = try #require(try archive.find(id: "ferry").first).key
    _ = try archive.apply(.read(true), to: [.rows([tram])])
    _ = try archive.apply(.starred(true), to: [.rows([quay])])
    _ = try archive.apply(.tagged("harbour", true), to: [.rows([quay])])
    try archive.save(
      Note(story: quay, passage: Note.Passage(words: "too short"), text: "ask", made: 3))
    let quote = try #require(try archive.story(quay)?.marks.quotations.first)
    try archive.correct(.speaker(story: quay, range: quote.range, name: "Bela Orr"), now: 4)
    try archive.save(SavedSearch(name: "Quays", query: "quay"))
    try archive.follow(.search("quay"))
    try archive.save(KeepingRule(days: 9))
    _ = try archive.apply(.removed(true), to: [.rows([ferry])])
    return archive
  }

  @Test func anotherArchiveGetsEverything() throws {
    let data = try used().readerData()
    let bytes = try JSONEncoder().encode(data)
    let other = try archive(2)
    let report = try other.add(try JSONDecoder().decode(ReaderData.self, from: bytes))
    #expect(report.stories == 2 && report.missing == 0 && report.corrections == 1)
    #expect(report.rules == [KeepingRule(days: 9)] && data.keepingRules == report.rules)
    let quay = try #require(try other.find(id: "quay").first)
    #expect(quay.isStarred && !quay.isRead && quay.tags == ["harbour"])
    let story = try #require(try other.story(quay.key))
    #expect(story.notes.map(\.text) == ["ask"] && story.notes[0].passage?.range != nil)
    #expect(story.marks.quotations.first?.speaker?.name == "Bela Orr")
    #expect(try other.find(id: "tram").first?.isRead == true)
    #expect(try other.savedSearches().map(\.name) == ["Quays"])
    #expect(try other.followed().map(\.subject) == [.search("quay")])
    #expect(try other.keepingRules() == [KeepingRule(days: 9)])
    // What was removed there does not come here with an update.
    let outcome = try other.add([Self.stories[2]], now: 9, restoresRemoved: false)
    #expect(outcome.first?.kind == .same)
    #expect(try other.readerData().stories == data.stories)
  }

  @Test func takingItInTwiceChangesNothing() throws {
    let data = try used().readerData()
    let other = try archive(2)
    _ = try other.add(data)
    let once = try other.readerData()
    #expect(try other.add(data).corrections == 0)
    #expect(try other.readerData() == once)
  }

  @Test func storiesThatAreNotThereAreCounted() throws {
    let other = try Archive.temporary()
    #expect(try other.add(try used().readerData()).missing == 2)
  }

  @Test func missingMembersAreEmptyAndVersionIsNeeded() throws {
    let data = try JSONDecoder().decode(ReaderData.self, from: Data("{\"version\":1}".utf8))
    #expect(data == ReaderData())
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode(ReaderData.self, from: Data("{}".utf8))
    }
  }

  @Test func hostileRecordsDoNoHarm() throws {
    let tram = try #require(try archive().find(id: "tram").first).key.rawValue
    var data = ReaderData()
    data.stories = [
      ReaderData.StoryState(key: "no key", title: ""),
      ReaderData.StoryState(
        key: tram, title: "", offset: -5, tags: ["two words", "\u{1B}[2J"],
        notes: [ReaderData.NoteRecord(passage: nil, occurrence: -1, text: "", made: 0)]),
    ]
    data.corrections = [
      ReaderData.CorrectionRecord(kind: "nonsense", subject: "x", detail: "", value: nil, made: 0),
      ReaderData.CorrectionRecord(kind: "merge", subject: "x", detail: "", value: nil, made: 0),
    ]
    data.keeping = [ReaderData.Rule(feed: "", days: -1, unread: true, except: ["green"])]
    data.removed = [ReaderData.Removal(identity: "many", address: nil)]
    let other = try archive()
    _ = try other.add(data)
    #expect(try other.tags().isEmpty && other.notes().isEmpty && other.keepingRules().isEmpty)
    #expect(other.check(annotator: 0).allSatisfy { !$0.isFault })
  }
}
