import Testing

@testable import Terminal

@Suite struct TerminalModesTests {
  @Test func whatIsSwitchedOnIsSwitchedOff() {
    for hasMouse in [true, false] {
      let modes = TerminalModes(isLikeXterm: true, wantsMouse: hasMouse)
      let numbers = modes.on.split(separator: "\u{1B}").map { $0.dropLast() }
      #expect(Set(numbers) == Set(modes.off.split(separator: "\u{1B}").map { $0.dropLast() }))
      #expect(modes.on.contains("1006") == hasMouse)
    }
  }

  @Test func otherTerminalsAreLeftAlone() {
    let modes = TerminalModes(isLikeXterm: false, wantsMouse: true)
    #expect(modes.on.isEmpty && modes.off.isEmpty)
  }

  @Test(arguments: [("a$<5>b", "ab"), ("$<50/>", ""), ("a$b", "a$b"), ("", ""), ("$<", "")])
  func pausesAreLeftOut(_ string: String, _ bytes: String) {
    #expect(String(decoding: TerminalModes.unpadded(string), as: UTF8.self) == bytes)
  }
}
