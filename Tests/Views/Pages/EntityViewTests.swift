import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct EntityViewTests {
  @Test(arguments: widths)
  func everyWidthIsDrawn(_ columns: Int) {
    var reader = reader(columns, keys: "Enter Tab Enter")
    for keys in ["", "j", "Tab", "G", "g", "c", "Esc"] {
      reader.press(keys)
      _ = checked(reader.state)
    }
  }

  @Test func thePageTellsWhoItIs() {
    let grid = checked(reader(100, rows: 40, keys: "Enter Tab Enter").state)
    #expect(grid.style(of: "Mara Tollen")?.modifiers.contains(.bold) == true)
    for words in [
      "person · 12 stories · 40 mentions", "also: Tollen, Mayor Tollen", "What they said",
      "Appears with", "Ivo Renn",
    ] {
      #expect(grid.text.contains(words), "\(words)")
    }
  }

  @Test func aNameWithoutAPageSaysWhatToDo() {
    let text = checked(reader(80, keys: "Enter Tab Tab Enter").state).text
    #expect(text.contains("No page for Port Vell"))
    #expect(text.contains("searches all stories"))
  }

  @Test func aPageOfNothingIsItsHeading() {
    let grid = reader(80, keys: "Enter Tab Enter") { archive in
      archive.pages["p1"] = EntityDetail(
        row: EntitySummary(key: "p1", name: "Mara Tollen", kind: .person, stories: 1, mentions: 1))
    }
    let text = checked(grid.state).text
    #expect(text.contains("1 story · 1 mention"))
    #expect(!text.contains("also:") && !text.contains("Stories"))
  }

  @Test(arguments: widths)
  func wideNamesKeepTheirColumns(_ columns: Int) {
    let reader = reader(columns, keys: "Enter Tab Enter") { archive in
      archive.pages["p1"]?.row.name = "Mara Tollen"
      archive.pages["p1"]?.aliases = (0..<40).map { "港の灯\($0)\u{1B}" }
      archive.pages["p1"]?.companions = [
        EntitySummary(
          key: "x", name: String(repeating: "長い名前", count: 40), kind: .person, stories: -3)
      ]
    }
    _ = checked(reader.state)
  }
}
