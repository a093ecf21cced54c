import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct NoteListPageTests {
  private func reader() -> ReaderHarness {
    let archive = FixtureStories.archive()
    let note = Note(id: 1, story: archive.rows[0].key, text: "ask", made: 1)
    archive.notes = [NoteSummary(note: note, row: archive.rows[0])]
    var reader = ReaderHarness(archive)
    reader.send(.perform(.showNotes, times: nil))
    return reader
  }

  @Test func aNoteLeadsToItsStory() {
    var reader = reader()
    reader.press("Enter")
    #expect((reader.state.page as? StoryPage)?.key == reader.archive.rows[0].key)
  }

  @Test func aNoteIsChangedAndTakenAway() {
    var reader = reader()
    reader.press("c")
    reader.type(" again")
    reader.press("Enter")
    #expect(reader.archive.notes.map(\.note.text) == ["ask again"])
    reader.press("x")
    #expect(reader.archive.notes.isEmpty)
  }

  @Test func formatsAreOfferedForExport() {
    var reader = reader()
    let before = reader.effects.count
    reader.press("E Enter Enter")
    #expect(
      reader.effects(since: before).contains(.change(.exportNotes(.markdown, path: "notes.md"))))
  }
}
