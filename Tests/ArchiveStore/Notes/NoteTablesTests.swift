import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct NoteTablesTests {
  private let archive: Archive
  private let key: StoryKey

  init() throws {
    archive = try .temporary()
    let story = Samples.story(
      "Ferry stops", ["The ferry is late. The quay is shut.", "The ferry is old."], id: "f")
    key = try #require(archive.add([story], now: 0).first?.key)
  }

  @discardableResult
  private func save(_ text: String, on words: String? = nil, occurrence: Int = 0) throws -> Note {
    let passage = words.map { Note.Passage(words: $0, occurrence: occurrence) }
    return try #require(
      try archive.save(Note(story: key, passage: passage, text: text), now: 7))
  }

  private func notes() throws -> [Note] { try #require(try archive.story(key)).notes }

  @Test func aStoryWithoutNotesHasNone() throws {
    #expect(try notes().isEmpty)
  }

  @Test func notesOnTheStoryComeFirstThenThoseOfPassagesInTheOrderOfTheText() throws {
    try save("last", on: "The ferry is old.")
    try save("second", on: "The quay is shut.")
    try save("whole")
    try save("first", on: "The ferry is late.")
    #expect(try notes().map(\.text) == ["whole", "first", "second", "last"])
  }

  @Test func theSamePlaceIsInTheOrderOfWriting() throws {
    for text in ["one", "two", "three"] { try save(text, on: "The quay is shut.") }
    #expect(try notes().map(\.text) == ["one", "two", "three"])
  }

  @Test func anOccurrenceIsItsOwnPlace() throws {
    try save("second", on: "The ferry is", occurrence: 1)
    try save("first", on: "The ferry is", occurrence: 0)
    let notes = try notes()
    #expect(notes.map(\.text) == ["first", "second"])
    let text = try #require(try archive.story(key)).article.text
    #expect(
      notes.compactMap { $0.passage?.range.map { text.utf8Slice($0) } } == [
        "The ferry is", "The ferry is",
      ])
    #expect(notes[0].passage?.range != notes[1].passage?.range)
  }

  /// Words that a revision took away are kept, without a place, behind the others.
  @Test func aPassageThatIsGoneStaysWithItsWords() throws {
    try save("gone", on: "The quay is shut.")
    try save("there", on: "The ferry is old.")
    _ = try archive.add(
      [Samples.story("Ferry stops", ["The ferry is late.", "The ferry is old."], id: "f")], now: 9)
    let notes = try notes()
    #expect(notes.map(\.text) == ["there", "gone"])
    #expect(notes[1].passage?.words == "The quay is shut." && notes[1].passage?.range == nil)
  }

  @Test(
    arguments: [
      ("Früh", nil, "fruh"), ("", "Élan", "elan"), ("Ask ADA", "the Quay", "ask ada the quay"),
      ("", nil, ""),
    ] as [(String, String?, String)])
  func whatIsSearchedIsNoteAndPassageFolded(_ text: String, _ words: String?, _ folded: String) {
    let note = Note(story: key, passage: words.map { Note.Passage(words: $0) }, text: text)
    #expect(NoteTables.folded(note).split(separator: " ").joined(separator: " ") == folded)
  }

  @Test func notesOfOtherStoriesAreNotAmongThem() throws {
    let other = try #require(
      archive.add([Samples.story("Tram", ["The quay is shut."], id: "t")], now: 0).first?.key)
    _ = try archive.save(Note(story: other, text: "other"), now: 7)
    try save("own")
    #expect(try notes().map(\.text) == ["own"])
  }
}
