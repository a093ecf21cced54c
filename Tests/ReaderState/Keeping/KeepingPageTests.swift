import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct KeepingPageTests {
  @Test(
    arguments: [
      ("90", KeepingRule(days: 90)), ("90 days", KeepingRule(days: 90)),
      ("30 unread", KeepingRule(days: 30, includesUnread: true)),
      ("7 but starred, quoted", KeepingRule(days: 7, exceptions: [.starred, .quoted])),
      ("7 unread but none", KeepingRule(days: 7, includesUnread: true, exceptions: [])),
      ("0", nil), ("soon", nil), ("", nil), ("7 but", nil), ("7 but green", nil),
      ("7 perhaps", nil),
    ] as [(String, KeepingRule?)])
  func rulesAsTheyAreTyped(_ typed: String, _ rule: KeepingRule?) {
    #expect(KeepingWords.rule(typed, feed: nil) == rule)
    if let rule { #expect(KeepingWords.rule(KeepingWords.text(rule), feed: nil) == rule) }
  }

  /// A reader that has typed a rule for all feeds.
  private func typed(_ rule: String) -> ReaderHarness {
    var reader = ReaderHarness(FakeArchive(stories: 3))
    reader.send(.perform(.showKeeping, times: nil))
    reader.press("Enter")
    reader.type(rule)
    reader.press("Enter")
    return reader
  }

  @Test func whatARuleWouldDoIsSaidBeforeItIsKept() {
    var reader = typed("12")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.title == "12 stories would go into the bin now")
    reader.press("Enter")
    let rule = KeepingRule(days: 12)
    #expect(reader.effects.contains(.change(.saveRule(rule, appliesNow: false, id: 1))))
  }

  @Test func nonsenseStaysInTheLine() {
    let reader = typed("soon")
    guard case .prompt(let prompt) = reader.state.shared.overlay else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.field.text == "soon")
    #expect(reader.state.shared.notice?.text.contains("is no rule") == true)
  }
}
