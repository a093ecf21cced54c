import Articles
import Testing

@testable import ArchiveStore

@Suite struct ArchiveNotesTests {
  let archive: Archive
  let key: StoryKey

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.story(
          "Tram", ["The tram is doubled. It costs much.", "The tram is late."], id: "t"),
        Samples.story("Ferry", ["The ferry stops."], id: "f", date: "2021-05-05"),
      ], now: 7)
    key = try #require(try archive.find(id: "t").first).key
  }

  private func passage(_ words: String, _ occurrence: Int = 0) throws -> Note.Passage {
    let text = try #require(try archive.story(key)).article.text
    return Note.Passage(words: words, occurrence: occurrence).located(in: text)
  }

  private func found(_ query: String) throws -> [String] {
    try archive.search(SearchQuery(query), now: 0).hits.map(\.row.id)
  }

  @Test func notesStandInTheOrderOfTheText() throws {
    try archive.save(Note(story: key, passage: try passage("The tram", 1), text: "second"))
    try archive.save(Note(story: key, passage: try passage("The tram")))
    try archive.save(Note(story: key, text: "on the whole"), now: 99)
    let story = try #require(try archive.story(key))
    #expect(story.notes.map(\.text) == ["on the whole", "", "second"])
    #expect(story.notes[0].made == 99)
    let places = try story.notes.dropFirst().map { try #require($0.passage?.range) }
    #expect(places.map { story.article.text.utf8Slice($0) } == ["The tram", "The tram"])
    #expect(places[0].lowerBound < places[1].lowerBound)
    #expect(try archive.find(id: "t").first?.notes == 3)
  }

  @Test func theyAreFoundByTheirWords() throws {
    try archive.save(Note(story: key, text: "Ask the Mäyor about this"))
    try archive.save(Note(story: key, passage: try passage("It costs much.")))
    #expect(try found("note:mayor") == ["t"])
    #expect(try found("note:\"costs much\"") == ["t"])
    #expect(try found("note:ferry").isEmpty)
    #expect(try found("has:note") == ["t"] && found("has:highlight") == ["t"])
  }

  @Test func aPassageIsFoundAgainInANewText() throws {
    try archive.save(Note(story: key, passage: try passage("It costs much.")))
    let new = Samples.story(
      "Tram", ["News first.", "The tram is doubled. It costs much."], id: "t")
    _ = try archive.add([new], now: 9)
    let story = try #require(try archive.story(key))
    let range = try #require(story.notes.first?.passage?.range)
    #expect(story.article.text.utf8Slice(range) == "It costs much.")
    _ = try archive.add([Samples.story("Tram", ["Nothing of it."], id: "t")], now: 11)
    let later = try #require(try archive.story(key)?.notes.first)
    #expect(later.passage?.range == nil && later.passage?.words == "It costs much.")
  }

  @Test func theyAreTakenAwayAndBroughtBack() throws {
    let note = try #require(try archive.save(Note(story: key, text: "x")))
    let gone = try #require(try archive.removeNote(note.id))
    #expect(gone == note)
    #expect(try archive.story(key)?.notes.isEmpty == true)
    #expect(try archive.save(gone)?.id == note.id)
    #expect(try archive.removeNote(4711) == nil)
    #expect(try archive.save(Note(story: StoryKey(rawValue: "000000000000"), text: "x")) == nil)
  }

  @Test func listsComeWithTheirStories() throws {
    try archive.save(Note(story: key, text: "old"))
    let ferry = try #require(try archive.find(id: "f").first).key
    try archive.save(Note(story: ferry, text: "new"))
    let all = try archive.notes()
    #expect(Set(all.map(\.row.id)) == ["t", "f"])
    #expect(all.first?.archived == Timestamp(seconds: 7))
    let some = try archive.notes(in: [.search(SearchQuery("ferry", limit: .max))])
    #expect(some.map(\.note.text) == ["new"])
  }
}
