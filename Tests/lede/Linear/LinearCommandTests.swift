import ReaderState
import Testing

@testable import lede

@Suite struct LinearCommandTests {
  @Test(arguments: [
    ("", LinearCommand.more), ("   ", .more), ("3", .open(3)),
    ("/ferry  harbour", .search("ferry harbour")),
    ("search ferry", .search("ferry")), ("q", .leave), ("quit", .leave), ("?", .help), ("h", .help),
    ("l", .places), ("lists", .places), ("a", .again), ("b", .action(.back, nil)),
    ("back", .action(.back, nil)), ("star 3", .action(.star, 3)), ("Star", .action(.star, nil)),
    ("threads", .action(.showThreads, nil)), ("unread", .action(.showUnread, nil)),
    ("relat", .action(.related, nil)), ("next-story", .action(.nextStory, nil)),
  ])
  func linesAreRead(_ line: String, _ command: LinearCommand) {
    #expect(LinearCommand(line) == command)
  }

  @Test func aMistypedNameIsToldWithTheNearest() {
    guard case .unknown("stra", let nearest) = LinearCommand("stra") else {
      Issue.record("known")
      return
    }
    #expect(nearest.contains("star"))
    #expect(LinearCommand("qqqqqqqq") == .unknown("qqqqqqqq", nearest: []))
  }

  @Test func wordsAfterAnActionAreNotGuessedAt() {
    guard case .unknown("star", _) = LinearCommand("star the third") else {
      Issue.record("taken")
      return
    }
  }
}
