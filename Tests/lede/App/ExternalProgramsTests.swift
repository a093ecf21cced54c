import Articles
import Foundation
import ReaderState
import Terminal
import TestSupport
import Testing

@testable import lede

@Suite struct ExternalProgramsTests {
  private let display = ScriptedDisplay()
  private let mailbox = ActionQueue(wakeup: WakeupEvent())

  private func programs(browser: [String]? = nil) -> ExternalPrograms {
    ExternalPrograms(mailbox: mailbox, browser: browser)
  }

  /// The messages so far.
  private func told() -> [Message] {
    mailbox.empty().compactMap { action in
      if case .answer(.told(let message)) = action { message } else { nil }
    }
  }

  @Test(arguments: [
    "file:///etc/passwd", "javascript:alert(1)", "https://bank.example@evil.example/",
    "https://a.example/\u{1B}]52;c;x\u{07}", "", "--new-window",
  ])
  func anAddressThatIsNotSafeStartsNothing(address: String) {
    let trace = NSTemporaryDirectory() + "lede-ran-\(UInt64.random(in: 0...UInt64.max))"
    defer { unlink(trace) }
    programs(browser: ["touch", trace, "--"]).browse(address, display)
    let messages = told()
    #expect(messages.count == 1 && messages[0].level == .failure)
    #expect(messages[0].text.contains("is not opened"))
    #expect(!FileManager.default.fileExists(atPath: trace))
  }

  @Test func whatIsToldOfALongAddressIsCut() {
    programs(browser: ["true"]).browse("x:" + String(repeating: "y", count: 5000), display)
    #expect(told().first?.detail?.count == 300)
  }

  @Test func aBrowserGetsTheAddressAndTheReaderIsTold() {
    programs(browser: ["true"]).browse("https://example.org/a", display)
    let messages = told()
    #expect(messages.map(\.level) == [.note])
    #expect(messages.first?.text == "Opened in true")
    #expect(messages.first?.detail == "https://example.org/a")
  }

  @Test func aProgramThatIsNotThereIsTold() {
    #expect(programs().start(["no-such-program-of-lede"], .detached, waits: true) == nil)
    let messages = told()
    #expect(messages.map(\.level) == [.failure])
    #expect(messages.first?.text.contains("no-such-program-of-lede could not be started") == true)
  }

  @Test func theStatusOfAProgramThatIsWaitedForComesBack() {
    #expect(programs().start(["true"], .detached, waits: true) == 0)
    #expect(programs().start(["false"], .detached, waits: true) == 1)
    #expect(told().isEmpty)
  }

  @Test func aFailureInTheBackgroundIsToldWhenItEnds() {
    programs().start(["false"], .detached, waits: false)
    mailbox.wait(milliseconds: 10_000)
    #expect(told().first?.text == "false ended with status 1")
  }
}
