import Articles
import Testing

@testable import ArchiveStore

@Suite struct ReaderDataExportTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      (0..<4).map { Samples.story("Story \($0)", [Samples.paragraph($0)], id: "s\($0)") }, now: 0)
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  @Test func nothingDoneIsNothingToTake() throws {
    let data = try archive.readerData()
    #expect(data == ReaderData())
  }

  @Test func onlyStoriesToWhichSomethingWasDone() throws {
    _ = try archive.apply(.read(true), to: [.rows([key("s1")])])
    try archive.setReadingOffset(key("s2"), 5)
    _ = try archive.apply(.tagged("zeta", true), to: [.rows([key("s3")])])
    _ = try archive.apply(.tagged("Alpha", true), to: [.rows([key("s3")])])
    let stories = try archive.readerData().stories
      .sorted { $0.title < $1.title }
    #expect(stories.map(\.title) == ["Story 1", "Story 2", "Story 3"])
    #expect(stories[0].read == true && stories[0].starred == nil && stories[0].offset == nil)
    #expect(stories[1].offset == 5 && stories[1].read == nil && stories[1].tags == nil)
    #expect(stories[2].tags == ["Alpha", "zeta"])
  }

  @Test func notesKeepTheirOrderAndPassages() throws {
    let story = try key("s0")
    try archive.save(Note(story: story, text: "whole", made: 1))
    try archive.save(
      Note(story: story, passage: .init(words: "harbour", occurrence: 0), text: "", made: 2))
    let notes = try #require(try archive.readerData().stories.first?.notes)
    #expect(notes.map(\.text) == ["whole", ""] && notes.map(\.made) == [1, 2])
    #expect(notes[0].passage == nil && notes[0].occurrence == nil)
    #expect(notes[1].passage == "harbour" && notes[1].occurrence == 0)
  }

  @Test func takingItBackLeavesNothing() throws {
    _ = try archive.apply(.starred(true), to: [.rows([key("s1")])])
    _ = try archive.apply(.starred(false), to: [.rows([key("s1")])])
    #expect(try archive.readerData().stories.isEmpty)
  }
}
