import Articles
import TestSupport
import Testing

@testable import Reading

@Suite("What can be done to a story")
struct DeedsTests {
  private func act(_ command: Command, _ change: (inout StoryRow) -> Void = { _ in }) -> (
    effects: [Effect]?, desk: Desk
  ) {
    var desk = ReaderDouble(Edition.archive()).state.desk
    var row = PaperArchive.row(2)
    change(&row)
    let effects = desk.act(command, on: row)
    return (effects, desk)
  }

  private let key = StoryKey(rawValue: "story2")

  @Test func starsAndMarksAreTurnedAndCanBeUndone() {
    #expect(act(.star).effects == [.setStarred([key], true)])
    #expect(act(.star) { $0.isStarred = true }.effects == [.setStarred([key], false)])
    #expect(act(.toggleRead).effects == [.setRead([key], true)])
    #expect(act(.toggleRead) { $0.isRead = true }.effects == [.setRead([key], false)])
    var desk = act(.star).desk
    let undo = desk.takeUndo()
    #expect(undo?.effects == [.setStarred([key], false)])
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "http://a b", "https://a\u{7F}",
    "ftp://a.example/",
    "HTTPS", "",
  ])
  func onlyWebAddressesAreOpened(_ url: String) {
    let (effects, desk) = act(.browser) { $0.url = url }
    #expect(effects == [])
    #expect(desk.notice?.text.isEmpty == false)
  }

  @Test func theBrowserOpensTheAddress() {
    #expect(act(.browser).effects == [.browse("https://news.example/2")])
    #expect(
      act(.browser) { $0.url = "HTTP://A.example/" }.effects == [.browse("HTTP://A.example/")])
    #expect(act(.browser) { $0.url = nil }.effects == [])
  }

  @Test func headlineAndAddressAreCopied() {
    let title = PaperArchive.row(2).title
    #expect(act(.copy).effects == [.copy("\(title)\nhttps://news.example/2")])
    #expect(act(.copy) { $0.url = nil }.effects == [.copy(title)])
  }

  @Test func otherCommandsAreNoDeeds() {
    for command in [Command.down, .help, .find, .quit] { #expect(act(command).effects == nil) }
  }
}
