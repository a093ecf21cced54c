import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite("Notes and highlights in a story")
struct StoryNotesTests {
  private func story(_ reader: ReaderHarness) -> StoryPage? { reader.state.page as? StoryPage }

  @Test func aPassageIsHighlightedByKeyboard() throws {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Enter h j")
    let words = try #require(story(reader)?.passage?.words)
    #expect(words.hasPrefix("Mara Tollen, the mayor"))
    reader.press("Enter")
    #expect(reader.archive.notes.map(\.note.passage?.words) == [words])
    #expect(story(reader)?.passage == nil && story(reader)?.story?.notes.count == 1)
    // The same passage again takes the highlight away.
    reader.press("h j Enter")
    #expect(reader.archive.notes.isEmpty)
  }

  @Test func aNoteIsWrittenOnAPassageAndChanged() throws {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Enter h +")
    reader.type("ask")
    reader.press("Enter")
    #expect(reader.archive.notes.map(\.note.text) == ["ask"])
    let page = try #require(story(reader))
    let line = page.column.lines.first {
      if case .note(_, "✎ ask") = $0.content { true } else { false }
    }
    #expect(line != nil)
    let thing = try #require(page.column.things.firstIndex { $0.kind == .note(0) })
    for _ in 0...thing { reader.press("Tab") }
    reader.press("Enter Enter")
    reader.type(" Ivo")
    reader.press("Enter")
    #expect(reader.archive.notes.map(\.note.text) == ["ask Ivo"])
  }

  @Test func aNoteOnTheStoryStandsUnderItsHead() throws {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Enter +")
    reader.type("for Monday")
    reader.press("Enter")
    let page = try #require(story(reader))
    let line = page.column.lines.firstIndex {
      if case .note(_, "✎ for Monday") = $0.content { true } else { false }
    }
    #expect(try #require(line) < page.column.start)
    reader.press("+")
    guard case .prompt(let prompt) = reader.state.shared.overlay else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.field.text == "for Monday" && !prompt.field.isOffered)
  }

  @Test func escLeavesThePassageAlone() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Enter h l Esc")
    #expect(story(reader)?.passage == nil && reader.archive.notes.isEmpty)
  }
}
