import ReaderState
import Screen
import TestSupport
import Testing

@testable import lede

@Suite struct LinearTextTests {
  private func reader(_ keys: String = "", stories: Int = 40) -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(stories: stories), rows: 12, columns: 70)
    reader.press(keys)
    return reader
  }

  @Test func aListIsNumberedByThePlaceOfItsRows() {
    var text = LinearText(width: 70)
    let lines = text.page(reader("G").state)
    #expect(lines.contains("== All stories =="))
    #expect(lines.contains { $0.hasPrefix("40. ") })
    #expect(lines.last?.hasSuffix("to 40 of 40") == true)
    #expect(text.choices[40] == 39)
    #expect(text.page(reader().state).last?.hasSuffix("of 40; Enter for more") == true)
  }

  @Test func aShortListIsShownWhole() {
    var text = LinearText(width: 0)
    let lines = text.page(reader(stories: 3).state)
    #expect(lines.filter { $0.first?.isNumber == true }.count == 3)
    #expect(!lines.contains { $0.contains("Enter for more") })
  }

  @Test func everyScreenIsSaidWithoutSignsForTheEye() {
    for keys in ["", "Enter", ", t", ", p", ", q", ", f", "M", "/ f e r r y Enter Esc"] {
      var text = LinearText(width: 60)
      let lines = text.page(reader(keys).state)
      #expect(lines.count > 2, "\(keys)")
      let signs: Set<Character> = ["●", "★", "▌", "│", "❝"]
      #expect(!lines.joined().contains { signs.contains($0) }, "\(keys): \(lines)")
      for line in lines { #expect(line.count <= 60, "\(line)") }
    }
  }

  @Test func menusAndPromptsAreQuestions() throws {
    var text = LinearText(width: 60)
    let menu = try #require(reader(":").state.shared.overlay)
    let lines = text.overlay(menu)
    #expect(lines.contains("Commands:") && lines.contains { $0.hasPrefix("1. ") })
    #expect(text.choices[1] == 0)
    let prompt = try #require(reader("|").state.shared.overlay)
    #expect(text.overlay(prompt).contains("Pipe the text to?"))
  }

  @Test func helpNamesActionsOfTheScreen() {
    let lines = LinearText(width: 70).help(reader().state)
    #expect(lines.contains { $0.hasPrefix("  star: ") })
    #expect(!lines.contains { $0.hasPrefix("  page-down") })
  }

  @Test func wrappedLinesAreSetIn() {
    let text = LinearText(width: 20)
    #expect(
      text.wrapped("one two three four five six", indent: 2).dropFirst().allSatisfy {
        $0.hasPrefix("  ") && $0.count <= 20
      })
    #expect(LinearText(width: 0).wrapped("a b c", indent: 2) == ["a b c"])
  }
}
