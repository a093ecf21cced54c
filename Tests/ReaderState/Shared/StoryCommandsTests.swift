import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite("What can be done to a story")
struct DeedsTests {
  private func act(_ command: Command, _ change: (inout StorySummary) -> Void = { _ in }) -> (
    effects: [Effect]?, shared: SharedState
  ) {
    var shared = ReaderHarness(FixtureStories.archive()).state.shared
    var row = FakeArchive.row(2)
    change(&row)
    let effects = shared.act(command, on: row)
    return (effects, shared)
  }

  private let key = StoryKey(rawValue: "story2")

  @Test func starsAndMarksAreTurnedAndCanBeUndone() {
    #expect(act(.star).effects == [.change(.setStarred([key], true))])
    #expect(act(.star) { $0.isStarred = true }.effects == [.change(.setStarred([key], false))])
    #expect(act(.toggleRead).effects == [.change(.setRead([key], true))])
    #expect(act(.toggleRead) { $0.isRead = true }.effects == [.change(.setRead([key], false))])
    var shared = act(.star).shared
    let undo = shared.takeUndo()
    #expect(undo?.effects == [.change(.setStarred([key], false))])
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "http://a b", "https://a\u{7F}",
    "ftp://a.example/",
    "HTTPS", "",
  ])
  func onlyWebAddressesAreOpened(_ url: String) {
    let (effects, shared) = act(.browser) { $0.url = url }
    #expect(effects == [])
    #expect(shared.notice?.text.isEmpty == false)
  }

  @Test func theBrowserOpensTheAddress() {
    #expect(act(.browser).effects == [.terminal(.browse("https://news.example/2"))])
    #expect(
      act(.browser) { $0.url = "HTTP://A.example/" }.effects == [
        .terminal(.browse("HTTP://A.example/"))
      ])
    #expect(act(.browser) { $0.url = nil }.effects == [])
  }

  /// The menu that a command opens.
  private func menu(_ command: Command, _ change: (inout StorySummary) -> Void = { _ in }) -> Menu?
  {
    guard case .menu(let menu) = act(command, change).shared.overlay else { return nil }
    return menu
  }

  @Test func headlineAndAddressAreCopied() {
    let title = FakeArchive.row(2).title
    let items = menu(.copy)?.shown
    #expect(items?.map(\.title) == ["Headline and address", "Address", "Headline"])
    #expect(
      items?.first?.outcome == .act([.terminal(.copy("\(title)\nhttps://news.example/2"))]))
    #expect(
      menu(.copy) { $0.url = nil }?.shown.map(\.title) == ["Headline and address", "Headline"])
  }

  @Test func theExportAsksWhatAndHow() {
    let items = menu(.export) { $0.quotes = 2 }?.shown
    #expect(items?.map(\.detail).prefix(3) == ["plain text", "Markdown", "JSON"])
    #expect(items?.count == 3 + QuoteFormat.allCases.count)
    #expect(menu(.export) { $0.quotes = 0 }?.shown.count == 3)
  }

  @Test func otherCommandsAreNoDeeds() {
    for command in [Command.down, .help, .find, .quit] { #expect(act(command).effects == nil) }
  }
}
