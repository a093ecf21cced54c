import Screen
import Testing

@testable import Terminal

@Suite struct TerminalCapabilitiesTests {
  @Test func xtermsAreKnownByTheirFamily() {
    let kind = TerminalCapabilities(environment: [
      "TERM": "xterm-ghostty", "COLORTERM": "truecolor",
    ])
    #expect(kind.isLikeXterm && kind.hasFullColor)
    #expect(kind.candidates == ["xterm-ghostty", "xterm-256color", "xterm"])
  }

  @Test func otherTerminalsAreAskedNothing() {
    for name in ["vt100", "dumb", "linux", "", "hurd", "ansi"] {
      let kind = TerminalCapabilities(environment: ["TERM": name, "COLORTERM": "truecolor"])
      #expect(!kind.isLikeXterm && !kind.hasFullColor)
      #expect(kind.candidates == (name.isEmpty ? [] : [name]))
    }
  }

  @Test func screenKeepsNoPromiseButTmuxDoes() {
    var environment = ["TERM": "screen-256color", "COLORTERM": "truecolor"]
    #expect(!TerminalCapabilities(environment: environment).hasFullColor)
    environment["TMUX"] = "/tmp/x,1,0"
    #expect(TerminalCapabilities(environment: environment).hasFullColor)
  }

  @Test func noColorCountsWhenItIsNotEmpty() {
    #expect(TerminalCapabilities(environment: ["NO_COLOR": "1"]).wantsNoColor)
    #expect(!TerminalCapabilities(environment: ["NO_COLOR": ""]).wantsNoColor)
  }

  @Test func theEnvironmentMayTellTheBackground() {
    #expect(TerminalCapabilities(environment: ["COLORFGBG": "15;0"]).background == .rgb(0, 0, 0))
    #expect(
      TerminalCapabilities(environment: ["COLORFGBG": "0;default;15"]).background
        == .rgb(255, 255, 255))
    #expect(TerminalCapabilities(environment: ["COLORFGBG": "x"]).background == nil)
    #expect(TerminalCapabilities(environment: [:]).background == nil)
  }
}
