import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@Suite struct NamePagesTests {
  private func reader(_ command: Command) -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.send(.perform(command, times: nil))
    return reader
  }

  @Test func namesAreNarrowedAndEscapeShowsAllAgain() {
    var reader = reader(.showPeople)
    reader.press("=")
    reader.type("renn")
    #expect((reader.state.page as? EntityListPage)?.rows.total == 1)
    reader.press("Esc")
    #expect((reader.state.page as? EntityListPage)?.rows.total == 2)
  }

  @Test func enterEndsTypingAndKeepsTheFilter() {
    var reader = reader(.showPeople)
    reader.press("=")
    reader.type("renn")
    reader.press("Enter q")
    #expect((reader.state.page as? EntityListPage)?.rows.total == 2)
    reader.press("q")
    #expect(reader.state.page is StoryListPage)
  }

  @Test func aNameLeadsToItsQuotationsStoriesAndCompanions() {
    var reader = reader(.showPeople)
    reader.press("Enter")
    #expect((reader.state.page as? EntityPage)?.title == "Mara Tollen")
    reader.press("Enter")
    #expect((reader.state.page as? StoryPage)?.key == FixtureStories.harbour)
    reader.press("q Tab Enter")
    #expect((reader.state.page as? StoryPage)?.key == FixtureStories.harbour)
    reader.press("q Tab Enter")
    #expect((reader.state.page as? EntityPage)?.reference == .key("p2"))
  }

  @Test func namesAreRenamedMergedAndSplitAndThatIsUndone() {
    var reader = reader(.showPeople)
    reader.press("Enter c Ctrl-u")
    reader.type("Mara T")
    reader.press("Enter")
    #expect(reader.effects.last == .change(.correct(.rename(entity: "p1", name: "Mara T"))))
    reader.press("u")
    #expect(reader.effects.last == .change(.retract(.rename(entity: "p1", name: "Mara T"))))
    reader.press("&")
    reader.type("renn")
    reader.press("Enter")
    #expect(reader.effects.last == .change(.correct(.merge(entity: "p1", into: "p2"))))
    reader.press("x Down Enter")
    #expect(reader.effects.last == .change(.correct(.split(entity: "p1", alias: "Mayor Tollen"))))
  }

  @Test func aChangedArchiveIsAskedAgainWhereverOneComesBackTo() {
    var reader = reader(.showPeople)
    reader.press("Enter")
    reader.send(.answer(.changed))
    let before = reader.effects.count
    reader.press("q")
    #expect(
      reader.effects(since: before).contains {
        if case .query(.listEntities) = $0 { true } else { false }
      })
  }

  @Test func aNameWithoutPageSaysSo() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Enter Tab Tab Enter")
    #expect((reader.state.page as? EntityPage)?.isMissing == true)
    reader.press("j Enter c & x Tab")
    #expect((reader.state.page as? EntityPage)?.isMissing == true)
  }
}
