import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct EntityPageTests {
  private func reader(rows: Int = 30, columns: Int = 100) -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: rows, columns: columns)
    reader.press("Enter Tab Enter")
    return reader
  }

  private func sheet(_ reader: ReaderHarness) -> EntityPage? { reader.state.page as? EntityPage }

  @Test(arguments: [
    (30, 12, 8), (29, 12, 5), (10, 2, 5), (9, 12, 0), (30, 1, 0), (30, 0, 0), (0, 0, 0),
  ])
  func theChartIsLeftOutWhereItSaysNothing(_ rows: Int, _ months: Int, _ height: Int) {
    #expect(EntityPage.chartHeight(rows: rows, months: months) == height)
  }

  @Test(arguments: [1, 40, 59, 60, 80, 96, 120, 300])
  func theColumnIsNeverWiderThanItsMeasure(_ columns: Int) throws {
    let reader = reader(columns: columns)
    let frame = try #require(sheet(reader)?.frame(reader.state.shared))
    #expect(frame.columns <= EntityPage.widest && frame.endColumn <= columns && frame.column >= 0)
  }

  @Test func thePartsStandInTheirOrderAndTheCursorOnTheFirstThatOpens() throws {
    let page = try #require(sheet(reader()))
    let sections = page.items.compactMap {
      if case .section(let title) = $0 { title } else { nil }
    }
    #expect(sections == ["What they said", "Stories", "Appears with"])
    let selected = try #require(page.sheet.selected)
    guard case .quote(0, _) = page.items[selected] else {
      Issue.record("\(page.items[selected])")
      return
    }
  }

  @Test func tabGoesFromPartToPartAndAround() throws {
    var reader = reader()
    var seen: [EntityPage.Item] = []
    for _ in 0..<4 {
      reader.press("Tab")
      let page = try #require(sheet(reader))
      seen.append(page.items[page.sheet.selected ?? 0])
    }
    #expect(seen[0] == .story(0) && seen[1] == .companion(0) && seen[3] == .story(0))
    reader.press("Shift-Tab Shift-Tab")
    let page = try #require(sheet(reader))
    #expect(page.items[page.sheet.selected ?? 0] == .companion(0))
  }

  @Test func aQuotationOpensItsStoryAtItsPlace() {
    var reader = reader()
    reader.press("Enter")
    #expect((reader.state.page as? StoryPage)?.key == FixtureStories.harbour)
  }

  @Test func severalQuotationsAreSelectedToExportOrTag() throws {
    var reader = reader()
    reader.press("V j")
    let selection = try #require(sheet(reader)?.selected.quotations)
    #expect(selection == Array(try #require(sheet(reader)?.page).quotes.prefix(2)))
    reader.press("E")
    guard case .menu(let exports) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(exports.shown.first?.title == "The selection: \(selection.count)")
    reader.press("Esc #")
    reader.type("harbor")
    reader.press("Enter")
    let stories = Set(selection.map(\.story))
    guard case .change(.apply(let change, let scopes, _)) = reader.effects.last else {
      Issue.record("\(String(describing: reader.effects.last))")
      return
    }
    #expect(change == .tagged("harbor", true))
    #expect(scopes.count == 1 && Set(scopes.flatMap(keys)) == stories)
    reader.press("Esc")
    #expect(sheet(reader)?.selection.isEmpty == true)
  }

  @Test func aStretchIsBegunAndEndedAndTold() throws {
    var reader = reader()
    let note = { (reader: ReaderHarness) in
      (reader.state.page as? any SelectingPage)?.selectionNote(reader.state.shared) ?? ""
    }
    #expect(note(reader).isEmpty)
    reader.press("V j")
    #expect(note(reader).hasPrefix("2 quotations selected · V ends the stretch"))
    reader.press("V Tab V")
    #expect(note(reader).hasPrefix("2 quotations and 1 story selected"))
    reader.press("V Esc")
    #expect(note(reader).isEmpty && sheet(reader) != nil)
  }

  @Test func whatIsMarkedTwiceIsAsItWas() throws {
    var reader = reader()
    let story = try #require(sheet(reader)?.page?.quotes.first?.story)
    reader.press("s")
    #expect(reader.effects.contains(.change(.setStarred([story], true))))
    reader.press("s")
    #expect(reader.effects.last == .change(.setStarred([story], false)))
  }

  private func keys(_ scope: StoryScope) -> [StoryKey] {
    if case .rows(let keys) = scope { keys } else { [] }
  }

  @Test func whoAppearsWithOpensTheirOwnPage() {
    var reader = reader()
    reader.press("G Enter")
    #expect(sheet(reader)?.title == "Ivo Renn")
    #expect(reader.effects.contains(.query(.loadEntity(.key("p2")))))
    #expect(sheet(reader)?.isMissing == true)
  }

  @Test func renamingIsACorrectionThatCanBeTakenBack() {
    var reader = reader()
    reader.press("c Ctrl-u")
    reader.type("Mara T.")
    let count = reader.effects.count
    reader.press("Enter")
    let correction = Correction.rename(entity: "p1", name: "Mara T.")
    #expect(reader.effects(since: count).contains(.change(.correct(correction))))
    reader.press("u")
    #expect(reader.effects(since: count).contains(.change(.retract(correction))))
  }

  @Test func oneOfItsNamesIsSplitOff() {
    var reader = reader()
    reader.press("x")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.shown.map(\.title) == ["Tollen", "Mayor Tollen"])
    reader.press("Down Enter")
    #expect(
      reader.effects.contains(.change(.correct(.split(entity: "p1", alias: "Mayor Tollen")))))
  }

  @Test func mergingOffersTheOthersOfItsKind() {
    var reader = reader()
    reader.press("&")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.shown.map(\.title) == ["Ivo Renn"])
    reader.press("Enter")
    #expect(reader.effects.contains(.change(.correct(.merge(entity: "p1", into: "p2")))))
  }

  @Test(arguments: ["c", "&", "x", "Enter", "Tab", "Shift-Tab", "j", "G", "s", "n"])
  func aNameThatNoStoryHoldsTakesEveryKey(_ key: String) {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.state.shared.move = nil
    reader.press("Enter Tab Tab Enter")  // a place that has no page
    let isMissing = sheet(reader)?.isMissing
    #expect(isMissing == true)
    let count = reader.effects.count
    reader.press(key)
    #expect(
      !reader.effects(since: count).contains {
        if case .change(.correct) = $0 { true } else { false }
      })
  }

  @Test func aLongQuotationIsCutAtThreeLines() throws {
    let archive = FixtureStories.archive()
    archive.pages["p1"]?.quotes[0].words = String(repeating: "again and again ", count: 60)
    var reader = ReaderHarness(archive, rows: 30, columns: 80)
    reader.press("Enter Tab Enter")
    let quote = try #require(
      sheet(reader)?.items.first { if case .quote(0, _) = $0 { true } else { false } })
    guard case .quote(_, let lines) = quote else { return }
    #expect(lines.count == 3 && lines[2].hasSuffix(" …"))
  }
}
