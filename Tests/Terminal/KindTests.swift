import Screen
import Testing

@testable import Terminal

@Suite struct KindTests {
  @Test func xtermsAreKnownByTheirFamily() {
    let kind = Kind(environment: ["TERM": "xterm-ghostty", "COLORTERM": "truecolor"])
    #expect(kind.isLikeXterm && kind.hasFullColor)
    #expect(kind.candidates == ["xterm-ghostty", "xterm-256color", "xterm"])
  }

  @Test func otherTerminalsAreAskedNothing() {
    for name in ["vt100", "dumb", "linux", "", "hurd", "ansi"] {
      let kind = Kind(environment: ["TERM": name, "COLORTERM": "truecolor"])
      #expect(!kind.isLikeXterm && !kind.hasFullColor)
      #expect(kind.candidates == (name.isEmpty ? [] : [name]))
    }
  }

  @Test func screenKeepsNoPromiseButTmuxDoes() {
    var environment = ["TERM": "screen-256color", "COLORTERM": "truecolor"]
    #expect(!Kind(environment: environment).hasFullColor)
    environment["TMUX"] = "/tmp/x,1,0"
    #expect(Kind(environment: environment).hasFullColor)
  }

  @Test func noColorCountsWhenItIsNotEmpty() {
    #expect(Kind(environment: ["NO_COLOR": "1"]).wantsNoColor)
    #expect(!Kind(environment: ["NO_COLOR": ""]).wantsNoColor)
  }

  @Test func theEnvironmentMayTellTheBackground() {
    #expect(Kind(environment: ["COLORFGBG": "15;0"]).background == .rgb(0, 0, 0))
    #expect(Kind(environment: ["COLORFGBG": "0;default;15"]).background == .rgb(255, 255, 255))
    #expect(Kind(environment: ["COLORFGBG": "x"]).background == nil)
    #expect(Kind(environment: [:]).background == nil)
  }
}
