import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct FootTests {
  private func foot(_ columns: Int, _ keys: String = "", rows: Int = 24) -> String {
    var reader = ReaderHarness(FixtureStories.archive(), rows: rows, columns: columns)
    reader.press(keys)
    return draw(reader.state).text.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test(arguments: ["", "Enter", ": p e o p l e Enter", "Enter t", "/ q u a y Enter Esc", "M"])
  func helpIsInSightOnEveryScreen(_ keys: String) {
    for columns in [30, 40, 80, 120] {
      #expect(foot(columns, keys).hasSuffix("? help"), "\(columns)")
    }
  }

  @Test func whatFitsIsShownWhole() {
    for columns in 30...100 {
      let line = foot(columns)
      #expect(DisplayWidth.columns(of: line) <= columns)
      for word in ["down", "open", "search", "pane", "star", "commands"] {
        let start = String(word.prefix(2))
        #expect(line.contains(word) || !line.contains(" \(start)"), "\(columns) \(word): \(line)")
      }
    }
  }

  @Test func aCountIsShownWhileItIsTyped() {
    #expect(foot(80, "1 2").contains("12 …"))
  }
}
