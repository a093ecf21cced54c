import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct StoryChangesTests {
  private func shared() -> SharedState {
    SharedState(size: Size(rows: 20, columns: 80), keymap: .standard)
  }

  private let rows = (0..<3).map { FakeArchive.row($0) }
  private var scopes: [StoryScope] { [.rows(rows.map(\.key))] }

  @Test func aChangeIsOneStepOfUndo() throws {
    var shared = shared()
    let effects = shared.apply(.starred(true), to: scopes, rows: rows)
    #expect(effects == [.change(.apply(.starred(true), scopes, id: 1))])
    #expect(shared.changes.map(\.isStarred) == [true])
    let taken = shared.takeUndo()
    let undo = try #require(taken)
    #expect(undo.title == "starred" && undo.effects == [.change(.takeBack(id: 1))])
    #expect(shared.takeUndo() == nil)
    _ = shared.apply(.read(true), to: scopes)
    #expect(shared.changeCount == 2 && shared.changes.count == 1)
  }

  @Test func whatWasDoneIsToldWithItsKey() {
    var shared = shared()
    _ = shared.apply(.read(true), to: scopes)
    shared.take(AppliedChange(.read(true), stories: rows.map(\.key)), id: 1)
    #expect(shared.notice?.text == "3 stories marked read · u undoes")
    #expect(shared.takeUndo() != nil)
  }

  @Test func copiesAreToldBesideTheRowsAndAllStaysInTheLog() {
    var shared = shared()
    _ = shared.apply(.read(true), to: scopes)
    shared.take(AppliedChange(.read(true), stories: rows.map(\.key), copies: 2), id: 1)
    #expect(shared.notice?.text == "1 story and 2 copies marked read · u undoes")
    #expect(shared.log.map(\.text) == ["1 story and 2 copies marked read"])
  }

  @Test(
    arguments: [
      (StoryChange.read(true), "Everything here is read"),
      (.read(false), "Everything here is unread"),
      (.starred(true), "Nothing changed"), (.tagged("a", true), "Nothing changed"),
      (.removed(true), "There was nothing to remove"),
      (.removed(false), "There was nothing to restore"),
    ])
  func aChangeOfNothingLeavesNoUndo(_ change: StoryChange, _ text: String) {
    var shared = shared()
    _ = shared.apply(change, to: scopes)
    shared.take(AppliedChange(change, stories: []), id: 1)
    #expect(shared.notice?.text == text && shared.takeUndo() == nil)
  }

  @Test func takingBackIsSilent() {
    var shared = shared()
    shared.take(AppliedChange(.read(false), stories: [rows[0].key]), id: nil)
    #expect(shared.notice == nil && shared.changes.map(\.isRead) == [false])
  }

  @Test func commandsOnSeveralStories() {
    var shared = shared()
    #expect(
      shared.act(.star, on: rows, scopes) == [.change(.apply(.starred(true), scopes, id: 1))])
    var starred = rows
    for at in starred.indices { starred[at].isStarred = true }
    #expect(
      shared.act(.star, on: starred, scopes) == [.change(.apply(.starred(false), scopes, id: 2))])
    starred[1].isStarred = false
    #expect(
      shared.act(.star, on: starred, scopes) == [.change(.apply(.starred(true), scopes, id: 3))])
    #expect(
      shared.act(.toggleRead, on: rows, scopes) == [.change(.apply(.read(true), scopes, id: 4))])
    #expect(
      shared.act(.remove, on: rows, scopes) == [.change(.apply(.removed(true), scopes, id: 5))])
    #expect(shared.act(.tag, on: rows, scopes) == [.query(.listTags)] && shared.overlay != nil)
    shared.overlay = nil
    #expect(shared.act(.export, on: rows, scopes) == [] && shared.overlay != nil)
    #expect(shared.act(.browser, on: rows, scopes) == nil)
    #expect(shared.act(.pipe, on: rows, scopes) == nil)
  }

  @Test func listsShowWhatChanged() {
    var row = FakeArchive.row(0)
    for (change, check) in [
      (StoryChange.read(true), { $0.isRead }), (.starred(true), { $0.isStarred }),
      (.tagged("port", true), { $0.tags == ["port"] }),
      (.tagged("art", true), { $0.tags == ["art", "port"] }),
      (.tagged("port", true), { $0.tags == ["art", "port"] }),
      (.tagged("port", false), { $0.tags == ["art"] }), (.read(false), { !$0.isRead }),
      (.removed(true), { $0.tags == ["art"] }),
    ] as [(StoryChange, (StorySummary) -> Bool)] {
      RowChange(change, keys: [row.key]).apply(to: &row)
      #expect(check(row), "\(change)")
    }
    let before = row
    RowChange(.starred(false), keys: []).apply(to: &row)
    #expect(row == before)
  }

  @Test func onlyReadingIsAboutReading() {
    #expect(StoryChange.read(false).isAboutReading)
    for change in [StoryChange.starred(true), .tagged("a", true), .removed(false)] {
      #expect(!change.isAboutReading)
    }
  }
}
