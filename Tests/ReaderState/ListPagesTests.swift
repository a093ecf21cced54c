import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@Suite struct ListPagesTests {
  private func reader(_ command: Command) -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.send(.perform(command, times: nil))
    return reader
  }

  @Test func quotationsAreNarrowedWhileTypingAndLeadToTheirPlace() {
    var reader = reader(.showQuotes)
    #expect((reader.state.page as? QuotationListPage)?.rows.total == 3)
    reader.press("=")
    reader.type("renn asked")
    #expect((reader.state.page as? QuotationListPage)?.rows.total == 1)
    reader.press("Enter Enter")
    let story = reader.state.page as? StoryPage
    #expect(story?.key == FixtureStories.harbour)
  }

  @Test func aQuotationsSpeakerIsCorrectedFromTheList() {
    var reader = reader(.showQuotes)
    reader.press("c")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.shown.map(\.title).contains("Ivo Renn"))
  }

  @Test func threadsOpenReportByReport() {
    var reader = reader(.showThreads)
    reader.press("Enter")
    let sheet = reader.state.page as? ThreadPage
    #expect(sheet?.items == [.heading, .report(0), .report(1), .report(2)])
    reader.press("j Tab")
    #expect((reader.state.page as? ThreadPage)?.items.contains(.copy(1, 0)) == true)
    reader.press("Enter")
    #expect((reader.state.page as? StoryPage)?.key.rawValue == "story1")
  }

  @Test func threadsAreNarrowedLikeEveryOtherList() {
    var reader = reader(.showThreads)
    let all = (reader.state.page as? ThreadListPage)?.rows.total
    reader.press("=")
    reader.type("no such headline")
    #expect((reader.state.page as? ThreadListPage)?.rows.total == 0)
    reader.press("Esc")
    #expect((reader.state.page as? ThreadListPage)?.rows.total == all)
    #expect((reader.state.page as? ThreadListPage)?.narrowing.isShown == false)
  }

  @Test(arguments: [Command.showPeople, .showQuotes, .showThreads])
  func aNarrowedListGoesBackToAllBeforeItGoesBack(_ command: Command) {
    var reader = reader(command)
    let depth = reader.state.trail.depth
    reader.press("=")
    reader.type("e")
    reader.press("Enter Esc")
    #expect(reader.state.trail.depth == depth)
    reader.press("Esc")
    #expect(reader.state.trail.depth == depth - 1)
  }

  @Test func aPasteGoesIntoTheLineOnlyWhileItIsTyped() {
    var reader = reader(.showPeople)
    reader.press("=")
    reader.send(.paste("ivo\nrenn"))
    #expect((reader.state.page as? EntityListPage)?.narrowing.field.text == "ivo renn")
    reader.press("Esc")
    reader.send(.paste("ivo"))
    #expect(reader.state.shared.overlay != nil)
  }

  @Test func fromAStoryTheThreadStandsOnThatStory() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Enter t")
    #expect((reader.state.page as? ThreadPage)?.sheet.selected == 3)
  }

  @Test func threadsAreFollowedAndSplit() {
    var reader = reader(.showThreads)
    reader.press("F")
    #expect(reader.effects.last == .change(.correct(.follow(thread: "story2", isOn: true))))
    reader.press("Enter j x")
    #expect(
      reader.effects.last
        == .change(.correct(.leave(thread: "story2", from: StoryKey(rawValue: "story1")))))
  }

  @Test func feedsAreAddedUpdatedAndRemoved() {
    var reader = reader(.showFeeds)
    reader.archive.feeds = [FeedSummary(url: "https://a.example/feed", title: "A")]
    reader.send(.answer(.changed))
    reader.press("a")
    reader.type("b.example")
    reader.press("Enter")
    #expect(reader.effects.last == .network(.subscribe("b.example")))
    reader.press("R")
    #expect(reader.effects.last == .network(.updateFeeds([])))
    reader.press("r")
    #expect(reader.effects.last == .network(.updateFeeds(["https://a.example/feed"])))
    reader.press("x")
    #expect(reader.effects.last == .change(.unsubscribe("https://a.example/feed")))
    reader.press("Enter")
    #expect((reader.state.page as? StoryListPage)?.shelf == .feed("https://a.example/feed"))
  }

  @Test func workIsCancelledOnlyWhenThereIsSome() {
    var reader = reader(.showFeeds)
    reader.press("Ctrl-c")
    #expect(reader.effects.last != .background(.cancelWork))
    reader.send(.answer(.progress(Progress("updating", done: 1, total: 3))))
    reader.press("Ctrl-c")
    #expect(reader.effects.last == .background(.cancelWork))
  }

  @Test func messagesStay() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.send(
      .answer(.told(Message(.failure, "Isle Radio could not be updated", detail: "no answer"))))
    #expect(reader.state.shared.notice?.text.hasPrefix("Isle Radio") == true)
    reader.press("j M")
    let entries = (reader.state.page as? MessageListPage)?.entries
    #expect(entries?.first?.lines == ["Isle Radio could not be updated", "no answer"])
    #expect(entries?.first?.message.at == FakeArchive.now)
  }

  @Test func theLogIsBounded() {
    var reader = ReaderHarness(FixtureStories.archive())
    for number in 0..<2_000 { reader.send(.answer(.told(Message(.note, "\(number)")))) }
    #expect(reader.state.shared.log.count == 500)
    #expect(reader.state.shared.log.last?.text == "1999")
  }

  @Test func differencesAreSteppedThrough() {
    let archive = FixtureStories.archive()
    let same = String(repeating: "the same words again and again ", count: 60)
    archive.comparison = TextDiff(
      left: "before", right: "after",
      pieces: [
        .init(.same, same), .init(.removed, "old "), .init(.added, "new "), .init(.same, same),
        .init(.added, "end"),
      ])
    var reader = ReaderHarness(archive, rows: 12)
    reader.press("Enter d Tab")
    let sheet = reader.state.page as? DiffPage
    #expect(sheet?.changes.count == 3)
    #expect((sheet?.top ?? 0) > 0)
    reader.press("Shift-Tab")
    #expect(((reader.state.page as? DiffPage)?.top ?? 99) <= (sheet?.top ?? 0))
  }

  @Test func hangingUpKeepsThePlace() {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 10, columns: 40)
    reader.press("Enter Space")
    let place = (reader.state.page as? StoryPage)?.topOffset ?? 0
    reader.send(.hangUp)
    #expect(reader.effects.last == .change(.saveReadingOffset(FixtureStories.harbour, place)))
  }
}
