import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct FilterableListTests {
  private func reader(
    _ command: Command = .showPeople, people: Int = 200, rows: Int = 20
  ) -> ReaderHarness {
    let archive = FixtureStories.archive()
    archive.names[.person] = (0..<people).map {
      EntitySummary(key: "p\($0)", name: "Person \($0)", kind: .person, stories: 200 - $0)
    }
    var reader = ReaderHarness(archive, rows: rows, columns: 100)
    reader.send(.perform(command, times: nil))
    return reader
  }

  private func page(_ reader: ReaderHarness) throws -> EntityListPage {
    try #require(reader.state.page as? EntityListPage)
  }

  private func asked(_ reader: ReaderHarness, since: Int = 0) -> [(filter: String, offset: Int)] {
    reader.effects(since: since).compactMap { effect in
      if case .query(.listEntities(_, let filter, let offset, _)) = effect {
        (filter, offset)
      } else {
        nil
      }
    }
  }

  @Test func onlyWhatIsSeenIsAskedFor() throws {
    var reader = reader(people: 5_000)
    #expect(asked(reader).count <= 2 && asked(reader).first?.offset == 0)
    let before = reader.effects.count
    reader.press("G")
    #expect(try page(reader).rows.selected == 4_999)
    #expect(asked(reader, since: before).allSatisfy { $0.offset > 4_000 })
  }

  @Test func typingAsksAnewFromTheBeginning() throws {
    var reader = reader()
    reader.press("9 9 j =")
    let before = reader.effects.count
    reader.type("person 17")
    #expect(asked(reader, since: before).map(\.filter).last == "person 17")
    #expect(asked(reader, since: before).allSatisfy { $0.offset == 0 })
    #expect(try page(reader).rows.total == 11 && page(reader).rows.selected == 0)
  }

  @Test func arrowsMoveWhileTyping() throws {
    var reader = reader()
    reader.press("=")
    reader.type("person 1")
    reader.press("Down Down Up")
    #expect(try page(reader).rows.selected == 1 && page(reader).narrowing.isTyping)
  }

  @Test func pastedWordsNarrowOnlyWhileTyping() throws {
    var reader = reader()
    reader.send(.paste("person 17"))
    #expect(try page(reader).rows.total == 200)
    reader.press("Esc =")
    reader.send(.paste("person 17"))
    #expect(try page(reader).rows.total == 11)
  }

  @Test func backShowsAllAgainBeforeItLeaves() throws {
    var reader = reader()
    reader.press("=")
    reader.type("person 17")
    reader.press("Enter Esc")
    #expect(try page(reader).rows.total == 200)
    reader.press("Esc")
    #expect(!(reader.state.page is EntityListPage))
  }

  @Test func theLineTakesARowWhileItIsShown() throws {
    var reader = reader()
    var frames = try page(reader).frames(reader.state.shared)
    #expect(frames.line == nil)
    let rows = frames.list.rows
    reader.press("=")
    frames = try page(reader).frames(reader.state.shared)
    #expect(frames.line?.rows == 1 && frames.list.rows == rows - 1)
  }

  @Test func theSidebarFollows() throws {
    #expect(
      reader().state.shared.sidebar.destinations[reader().state.shared.sidebar.selected] == .people)
    var reader = reader()
    reader.press("Tab")
    #expect(reader.state.shared.sidebar.isFocused)
  }

  @Test func aClickSelectsAndASecondOpens() throws {
    var reader = reader()
    let list = try page(reader).frames(reader.state.shared).list
    let at = Position(row: list.row + 3, column: list.column + 4)
    reader.send(.mouse(Mouse(.press, at: at)))
    #expect(try page(reader).rows.selected == 3)
    reader.send(.mouse(Mouse(.doublePress, at: at)))
    #expect((reader.state.page as? EntityPage)?.title == "Person 3")
  }

  @Test func aClickBesideTheListDoesNothing() throws {
    var reader = reader(people: 2)
    let list = try page(reader).frames(reader.state.shared).list
    reader.send(.mouse(Mouse(.press, at: Position(row: list.row + 9, column: list.column + 4))))
    #expect(try page(reader).rows.selected == 0)
  }

  @Test func selectingByNumberEndsTyping() throws {
    var reader = reader()
    reader.press("=")
    reader.send(.select(7))
    #expect(try page(reader).rows.selected == 7 && !page(reader).narrowing.isTyping)
    reader.send(.select(100_000))
    #expect(try (0..<200).contains(page(reader).rows.selected))
  }

  @Test func anEmptyListIsHarmless() throws {
    var reader = reader(people: 0)
    reader.press("j k G g Enter Space b = x Enter Esc")
    #expect(reader.state.page.title.isEmpty == false)
  }

  @Test func whenSomethingChangedItIsAskedAgain() throws {
    var reader = reader()
    let before = reader.effects.count
    reader.send(.answer(.changed))
    #expect(!asked(reader, since: before).isEmpty)
  }
}
