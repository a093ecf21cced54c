import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct ScopeTests {
  @Test func everyScopeIsLookedIntoOnSomeScreen() {
    let used = Set(Scope.screens.flatMap(\.self)).union([.everywhere])
    #expect(Set(Scope.allCases).subtracting(used).isEmpty)
  }

  /// `everywhere` is always looked at last, so that no list says it.
  @Test func noScreenNamesEverywhereOrAScopeTwice() {
    for scopes in Scope.screens {
      #expect(!scopes.contains(.everywhere))
      #expect(Set(scopes).count == scopes.count, "\(scopes)")
    }
    #expect(Set(Scope.screens).count == Scope.screens.count)
  }

  /// The list of screens is what configurations are checked against, so it must hold every page that there is.
  @Test(
    arguments: [
      "", "Enter", "/", ", p", ", p Enter", ", p Enter Tab", ", q", ", t", ", t Enter", ", f", "B",
      "M", "Enter r", "Enter i", ", p =",
    ])
  func theScopesOfEveryPageAreAmongThoseOfScreens(_ keys: String) {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press(keys)
    let scopes = reader.state.page.scopes
    #expect(Scope.screens.contains(scopes), "\(keys): \(scopes)")
  }

  @Test(
    arguments: [
      Command.showKeeping, .showCorrections, .showTags, .showNotes, .showBin, .showPlaces,
      .showOrganizations, .showStarred, .showUnread,
    ])
  func placesThatOnlyThePaletteLeadsToAreAmongThemToo(_ command: Command) {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.send(.perform(command, times: nil))
    #expect(Scope.screens.contains(reader.state.page.scopes), "\(command)")
  }

  @Test func headingsOfHelpAreApart() {
    let titles = Scope.allCases.map(\.title)
    #expect(Set(titles).count == titles.count)
    #expect(titles.allSatisfy { $0.first?.isUppercase == true && !$0.hasSuffix(".") })
  }

  /// On one screen a key does one thing: the nearest scope that knows it.
  @Test func aNearerScopeIsLookedIntoFirst() {
    let keymap = Keymap.standard
    #expect(keymap.command(for: .character("n"), in: [.story, .rows]) == .nextStory)
    #expect(keymap.command(for: .character("n"), in: [.hits, .story, .rows]) == .nextHit)
    #expect(keymap.command(for: .character("n"), in: []) == nil)
    #expect(keymap.command(for: .character("j"), in: [.story]) == .down)
  }
}
