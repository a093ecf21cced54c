import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct QuotationListViewTests {
  private func quotes(_ columns: Int, _ change: (FakeArchive) -> Void = { _ in }) -> ReaderHarness {
    var reader = reader(columns, change)
    reader.send(.perform(.showQuotes, times: nil))
    return reader
  }

  @Test(arguments: widths)
  func everyWidthIsDrawn(_ columns: Int) {
    var reader = quotes(columns)
    for keys in ["", "j", "G", "/ q u", "Esc", "Esc", "Tab"] {
      reader.press(keys)
      _ = checked(reader.state)
    }
  }

  @Test func speakersAreTold() {
    let grid = checked(quotes(120).state)
    #expect(grid.style(of: "Ivo Renn ?")?.modifiers == .italic)
    #expect(grid.style(of: "Mara Tollen")?.face == .speaker)
    #expect(grid.text.contains("▌") && grid.text.contains("│"))
  }

  @Test func nobodyIsSaidSo() {
    let reader = quotes(120) { archive in
      for at in archive.quotes.indices { archive.quotes[at].speaker = nil }
    }
    #expect(checked(reader.state).style(of: "unattributed")?.face == .dim)
  }

  @Test func noQuotationsAndNoneThatFitsAreTold() {
    let none = quotes(80) { $0.quotes = [] }
    #expect(checked(none.state).text.contains("No quotations yet"))
    var narrowed = quotes(80)
    narrowed.press("=")
    narrowed.type("zzz")
    #expect(checked(narrowed.state).text.contains("Nobody said that"))
  }

  @Test(arguments: widths)
  func longAndHostileWordsAreCutWhole(_ columns: Int) {
    let reader = quotes(columns) { archive in
      archive.quotes[0].words = String(repeating: "港の灯\u{1B}[2J \u{202E}", count: 200)
      archive.quotes[0].speaker = String(repeating: "長い名前", count: 80)
    }
    let grid = checked(reader.state)
    #expect(columns < 40 || grid.text.contains("…"))
  }
}
