import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct AddingTests {
  private func reader(_ keys: String = "") -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(stories: 9))
    reader.press(keys)
    return reader
  }

  private func titles(_ reader: ReaderHarness) -> [String] {
    guard case .menu(let menu) = reader.state.shared.overlay else { return [] }
    return menu.shown.map(\.title)
  }

  @Test func aPathIsAskedForAndAdded() {
    var reader = reader("a")
    reader.type("~/notes/ferry.txt")
    reader.press("Enter")
    #expect(reader.effects.last == .background(.add(.path("~/notes/ferry.txt"))))
    #expect(reader.state.shared.overlay == nil)
  }

  @Test func aPasteOfLinesIsMostLikelyAStory() {
    var reader = reader()
    let text = "Ferry sails again\n\nThe ferry sails on Monday.\n"
    reader.send(.paste(text))
    #expect(titles(reader).first == "Add it as a story")
    reader.press("Enter")
    #expect(reader.effects.last == .background(.add(.text(text))))
  }

  @Test func aPasteOfWordsIsMostLikelyASearchAndAnAddressNeither() {
    var reader = reader()
    reader.send(.paste("ferry norwick"))
    #expect(titles(reader).first == "Search all stories for it")
    reader.press("Esc")
    reader.send(.paste("https://post.example/ferry\n"))
    #expect(
      titles(reader) == [
        "Add the story at this address", "Subscribe to the feed of this address",
        "Search all stories for it",
      ])
    reader.press("Enter")
    #expect(reader.effects.last == .background(.add(.path("https://post.example/ferry"))))
    reader.send(.paste(" \n\t"))
    #expect(reader.state.shared.overlay == nil)
  }

  @Test func theStoryThatWasAddedIsOpenedUnlessSomethingElseIsDone() {
    let added = Action.answer(.added(StoryKey(rawValue: "story3"), title: "Three", count: 1))
    var waiting = reader()
    waiting.send(.paste("a\n\nb\n"))
    waiting.press("Enter")
    waiting.send(added)
    #expect((waiting.state.page as? StoryPage)?.key.rawValue == "story3")
    var busy = reader()
    busy.send(.paste("a\n\nb\n"))
    busy.press("Enter j")
    busy.send(added)
    #expect(busy.state.page is StoryListPage)
    busy.send(added)
    #expect(busy.state.page is StoryListPage)
  }

  @Test func severalStoriesAreNotOpened() {
    var reader = reader("a")
    reader.type("folder")
    reader.press("Enter")
    reader.send(.answer(.added(StoryKey(rawValue: "story3"), title: "Three", count: 4)))
    #expect(reader.state.page is StoryListPage)
  }

  @Test func aNewStoryIsWrittenInTheEditor() {
    var reader = reader()
    reader.send(.perform(.newStory, times: nil))
    #expect(reader.effects.last == .terminal(.writeStory))
  }
}
