import Articles
import ReaderState
import Screen
import Testing

@Suite struct StateTests {
  @Test func asksForTheHomeFirst() {
    var state = State(size: Size(rows: 24, columns: 80))
    let effects = state.start()
    #expect(effects.contains(.query(.loadCounts)))
    #expect(
      effects.contains {
        if case .query(.listStories(.all, offset: 0, _)) = $0 { true } else { false }
      })
  }

  @Test func namesAreReadAnewAfterTheHomeIsAskedFor() {
    var state = State(size: Size(rows: 24, columns: 80))
    #expect(state.start().last == .background(.reannotate))
  }

  @Test func qOnTheHomeLeaves() {
    var state = State(size: Size(rows: 24, columns: 80))
    _ = state.start()
    #expect(update(&state, .key(.character("q"))) == [.terminal(.quit)])
  }

  @Test func escapeOnTheHomeSaysHowToLeave() {
    var state = State(size: Size(rows: 24, columns: 80))
    #expect(update(&state, .key(Key(.escape))).isEmpty)
    #expect(state.shared.notice?.text.contains("q leaves") == true)
  }

  @Test func everyCommandHasOneEntry() {
    for command in Command.allCases {
      #expect(Keymap.standard.entries.count { $0.command == command } == 1, "\(command)")
    }
  }
}
