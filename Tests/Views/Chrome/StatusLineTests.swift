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

  @Test func whatIsToldIsToldWholeOnANarrowScreen() {
    let text = "This goes to your own archive, which is open now and not the sample edition at all"
    for columns in [40, 60, 80] {
      var reader = ReaderHarness(FixtureStories.archive(), rows: 24, columns: columns)
      reader.send(.answer(.told(Message(.note, text, detail: "more"))))
      let lines = draw(reader.state).text.split(separator: "\n").suffix(3)
      let said = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
      #expect(said.contains(text) && said.contains("shows more"), "\(columns): \(said)")
    }
  }

  @Test func whatIsFarTooLongIsCutAndLeavesTheScreen() {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 6, columns: 20)
    reader.send(.answer(.told(Message(.failure, String(repeating: "word ", count: 90)))))
    let lines = draw(reader.state).text.split(separator: "\n")
    #expect(lines.last?.hasSuffix("…") == true && lines.first?.contains("lede") == true)
  }

  @Test func aCountIsShownWhileItIsTyped() {
    #expect(foot(80, "1 2").contains("12 …"))
  }
}
