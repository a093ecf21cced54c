import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct MenuArgumentTests {
  @Test(arguments: [
    ("add ~/news", Menu.Outcome.add(.path("~/news"))),
    ("ADD  /tmp/a b.html", .add(.path("/tmp/a b.html"))),
    ("search ferry quay", .search("ferry quay")),
    ("subscribe post.example", .act([.network(.subscribe("post.example"))])),
  ])
  func aCommandTakesWhatIsTypedBehindIt(_ typed: String, _ outcome: Menu.Outcome) {
    #expect(Menu.argument(typed)?.outcome == outcome)
  }

  @Test(arguments: ["add", "add ", "mark x", "", " ", "quit now"])
  func otherWordsAreNone(_ typed: String) {
    #expect(Menu.argument(typed) == nil)
  }

  @Test func enterAddsWhatIsTypedInThePalette() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press(":")
    reader.type("add /tmp/news")
    reader.press("Enter")
    #expect(reader.effects.contains(.background(.add(.path("/tmp/news")))))
  }

  @Test func aCommandThatIsNamedSoComesFirst() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press(":")
    reader.type("add note")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.shown.first?.outcome == .perform(.note))
    #expect(menu.shown.last?.outcome == .add(.path("note")))
  }
}
