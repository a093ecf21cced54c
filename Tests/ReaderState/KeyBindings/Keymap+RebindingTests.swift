import ReaderState
import Screen
import Testing

@Suite struct RebindingTests {
  private func problems(_ wishes: Rebinding...) -> [KeymapProblem] {
    Keymap.standard.rebound(wishes).problems
  }

  @Test func takesTheKeyFromItsFormerCommandAndSaysSo() {
    let (keymap, problems) = Keymap.standard.rebound([
      Rebinding("next-story", ["p", "Ctrl-n"], line: 4)
    ])
    #expect(
      problems == [
        .taken(key: "p", from: .previousStory, by: .init(command: .nextStory, line: 4))
      ])
    #expect(problems[0].isWarning && problems[0].line == 4)
    #expect(problems[0].message.contains("no longer “previous-story”"))
    #expect(keymap.command(for: .character("p"), in: [.story]) == .nextStory)
    #expect(keymap.command(for: .character("n"), in: [.story]) == nil)
    #expect(keymap.keys(of: .previousStory) == "")
  }

  @Test func aSwapIsSettledAndSilent() {
    #expect(problems(Rebinding("next-story", ["p"]), Rebinding("previous-story", ["n"])).isEmpty)
    #expect(problems(Rebinding("down", ["Down"]), Rebinding("search", ["j"])).isEmpty)
  }

  @Test func searchOnJTellsThatDownLosesIt() {
    let found = problems(Rebinding("search", ["j"], line: 2))
    #expect(found.count == 1)
    #expect(found.first?.message.contains("no longer “down”") == true)
  }

  @Test func aConflictNamesBothLinesAndKeepsTheFirst() {
    let (keymap, problems) = Keymap.standard.rebound([
      Rebinding("star", ["Ctrl-w"], line: 2), Rebinding("copy", ["Ctrl-w"], line: 5),
    ])
    #expect(
      problems == [
        .conflict(
          key: "Ctrl-w", kept: .init(command: .star, line: 2), lost: .init(command: .copy, line: 5))
      ])
    #expect(!problems[0].isWarning && problems[0].line == 5)
    #expect(problems[0].message.contains("“star” (line 2)"))
    #expect(problems[0].message.contains("“copy” (line 5)"))
    #expect(keymap.keys(of: .star) == "Ctrl-w" && keymap.keys(of: .copy) == "")
  }

  @Test func aKeyThatMeansSomethingElseInANearerPlaceIsTold() {
    // By default `s` stars in lists; leaving the program by `s` works elsewhere only.
    let found = problems(Rebinding("quit", ["s"], line: 3))
    #expect(
      found.contains { problem in
        guard case .shadowed("s", .rows, let nearer, let farther) = problem else { return false }
        return nearer.command == .star && farther == .init(command: .quit, line: 3)
      })
    #expect(found.allSatisfy { $0.isWarning })
  }

  @Test func whatIsSharedByDefaultIsNotTold() {
    #expect(problems(Rebinding("find", ["/"]), Rebinding("search", ["/"])).isEmpty)
  }

  @Test func aSequenceBehindAKeyThatDoesSomethingIsLeftOut() {
    let (keymap, problems) = Keymap.standard.rebound([Rebinding("quit", ["g q"], line: 1)])
    #expect(
      problems == [
        .hidden(
          sequence: "g q", behind: .init(command: .top, line: nil),
          lost: .init(command: .quit, line: 1))
      ])
    #expect(keymap.keys(of: .quit) == "" && keymap.command(for: .character("g"), in: []) == .top)
    let freed = Keymap.standard.rebound([
      Rebinding("top", ["Home", "g g"]), Rebinding("quit", ["g q"]),
    ])
    #expect(freed.problems.isEmpty && freed.keymap.keys(of: .quit) == "g q")
  }

  @Test func tellsWhatItDoesNotKnow() {
    let found = problems(
      Rebinding("nxt-story", ["n"], line: 1), Rebinding("star", ["Hyper-x"], line: 2),
      Rebinding("zzzzzzzzzzz", [], line: 3), Rebinding("quote", [], line: 4))
    #expect(found.map(\.line) == [1, 2, 3, 4])
    guard case .unknownCommand("nxt-story", let nearest, 1) = found[0] else {
      Issue.record("\(found)")
      return
    }
    #expect(nearest.first == "next-story")
    #expect(found[0].message.contains("next-story"))
    #expect(found[1] == .unknownKey("Hyper-x", command: "star", line: 2))
    #expect(found[1].message.contains("star = ["))
    #expect(found[2].message.contains("`lede keys`"))
    #expect(found[3].message.contains("quotes") && found[3].message.contains("next-quote"))
    #expect(found.allSatisfy { !$0.isWarning })
  }
}
