import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct StoryPageTests {
  private func reader(columns: Int = 80, rows: Int = 24) -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: rows, columns: columns)
    reader.press("Enter")
    return reader
  }

  private func page(_ reader: ReaderHarness) -> StoryPage? { reader.state.page as? StoryPage }

  private func thing(_ reader: ReaderHarness) -> LinkTarget.Kind? {
    page(reader).flatMap { page in page.selected.map { page.column.things[$0].kind } }
  }

  @Test func openingMarksItAsRead() {
    let reader = reader()
    #expect(reader.effects.contains(.change(.setRead([FixtureStories.harbour], true))))
    #expect(page(reader)?.story?.row.isRead == true)
  }

  /// A reader whose archive keeps it waiting for the story.
  private func waiting(_ keys: String) -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 24, columns: 80)
    reader.isAnswering = false
    reader.press("Enter " + keys)
    #expect(page(reader)?.story == nil)
    reader.isAnswering = true
    return reader
  }

  private func comes(_ reader: inout ReaderHarness) {
    for answer in reader.archive.answers(to: .query(.loadStory(FixtureStories.harbour))) {
      reader.send(.answer(answer))
    }
  }

  @Test func whatIsTypedBeforeTheStoryComesIsDoneWhenItIsThere() {
    var reader = waiting("Tab Tab")
    comes(&reader)
    #expect(thing(reader) == .name(.place, "Port Vell"))
    reader = waiting("t j")
    comes(&reader)
    #expect(reader.state.page is ThreadPage)
    reader = waiting("s")
    comes(&reader)
    #expect(reader.effects.contains(.change(.setStarred([FixtureStories.harbour], true))))
  }

  @Test func leavingForgetsWhatWasTypedBefore() {
    var reader = waiting("t Esc")
    comes(&reader)
    #expect(reader.state.page is StoryListPage)
    reader.press("Enter")
    #expect(page(reader)?.story != nil)
  }

  @Test func tabStepsThroughNamesQuotationsAndLinks() {
    var reader = reader()
    reader.press("Tab")
    #expect(thing(reader) == .name(.person, "Mara Tollen"))
    reader.press("Tab Tab")
    #expect(thing(reader) == .quotation(0))
    reader.press("Shift-Tab")
    #expect(thing(reader) == .name(.place, "Port Vell"))
    reader.press("5 Tab")
    #expect(thing(reader) == .quotation(2))
  }

  @Test func bracketsStepThroughQuotations() {
    var reader = reader()
    reader.press("] ] ]")
    #expect(thing(reader) == .quotation(2))
    reader.press("[ [")
    #expect(thing(reader) == .quotation(0))
  }

  @Test func enterOnANameOpensItsPageAndBackComesBackToTheSelection() {
    var reader = reader()
    reader.press("Tab Enter")
    #expect((reader.state.page as? EntityPage)?.page?.row.name == "Mara Tollen")
    reader.press("q")
    #expect(thing(reader) == .name(.person, "Mara Tollen"))
  }

  @Test func enterOnAQuotationOpensItsSpeaker() {
    var reader = reader()
    reader.press("] Enter")
    #expect((reader.state.page as? EntityPage)?.title == "Mara Tollen")
  }

  @Test func enterOnALinkOpensTheStoryThatIsThere() {
    var reader = reader()
    reader.press("G")
    while thing(reader).map({ if case .link = $0 { false } else { true } }) ?? true {
      reader.press("Shift-Tab")
    }
    reader.press("Enter")
    #expect(page(reader)?.key.rawValue == "story1")
  }

  @Test func aLinkThatIsNotThereOffersTheBrowser() {
    let archive = FixtureStories.archive()
    var story = archive.stories[FixtureStories.harbour]
    let block = story?.article.blocks.firstIndex { $0.role == .related } ?? 0
    story?.links = [:]
    story?.article.blocks[block].url = "https://news.example/quay"
    archive.stories[FixtureStories.harbour] = story
    var reader = ReaderHarness(archive)
    reader.press("Enter f")
    let label = page(reader)?.labels?.letters.first { pair in
      page(reader)?.column.things[pair.key].kind == .link(block)
    }?.value
    reader.type(label ?? "?")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.title.contains("Not in the archive"))
    reader.press("Enter")
    #expect(reader.effects.last == .terminal(.browse("https://news.example/quay")))
  }

  @Test func selectingAQuotationTellsTheEvidence() {
    var reader = reader()
    reader.press("]")
    let note = page(reader)?.note(reader.state.shared) ?? ""
    #expect(note.contains("Mara Tollen"))
    #expect(note.contains("name after the words"))
    #expect(note.contains("90 % sure"))
  }

  @Test func labelsOpenWhatTheyStandOn() {
    var reader = reader()
    reader.press("f")
    let labels = page(reader)?.labels?.letters ?? [:]
    #expect(Set(labels.values).count == labels.count)
    #expect(labels.count >= 6)
    reader.type(labels[labels.keys.min() ?? 0] ?? "")
    #expect((reader.state.page as? EntityPage)?.title == "Mara Tollen")
  }

  @Test func theFootTellsWhatLabelsAreFor() throws {
    var reader = reader()
    reader.press("Tab")
    let before = (reader.state.page as? StoryPage)?.note(reader.state.shared)
    reader.press("f")
    let note = (reader.state.page as? StoryPage)?.note(reader.state.shared)
    #expect(note?.hasPrefix("Type the letters") == true && note != before)
    reader.press("Esc")
    #expect((reader.state.page as? StoryPage)?.note(reader.state.shared) == before)
  }

  @Test func aLetterThatIsNoLabelEndsLabels() {
    var reader = reader()
    reader.press("f %")
    #expect(page(reader)?.labels == nil)
    reader.press("f Esc")
    #expect(page(reader)?.labels == nil)
    #expect(page(reader) != nil)
  }

  @Test func manyLabelsAreOfTwoLettersAndNoneBeginsAnother() {
    let labels = JumpLabels(Array(0..<100))
    #expect(Set(labels.letters.values).count == 100)
    #expect(labels.letters.values.allSatisfy { $0.count == 2 })
  }

  @Test func findCountsAndSteps() {
    var reader = reader()
    reader.press("/")
    reader.type("quay")
    #expect(page(reader)?.find?.count == "1/3")
    reader.press("Enter n n")
    #expect(page(reader)?.find?.count == "3/3")
    reader.press("N N N")
    #expect(page(reader)?.find?.count == "3/3")
    reader.press("Esc")
    #expect(page(reader)?.find == nil)
    #expect(page(reader) != nil)
  }

  @Test func findWidensToAllStories() {
    var reader = reader()
    reader.press("/")
    reader.type("herring")
    reader.press("Ctrl-t")
    #expect((reader.state.page as? SearchPage)?.field.text == "herring")
  }

  @Test func nAndPStepThroughTheListThatLedHere() {
    var reader = reader()
    reader.press("n n")
    #expect(page(reader)?.key.rawValue == "story2")
    reader.press("p")
    #expect(page(reader)?.key.rawValue == "story1")
    reader.press("q")
    #expect((reader.state.page as? StoryListPage)?.rows.selected == 1)
  }

  @Test func theEndOfTheListIsSaid() {
    var reader = reader()
    reader.press("p")
    #expect(page(reader)?.key == FixtureStories.harbour)
    #expect(reader.state.shared.notice != nil)
  }

  @Test func thePlaceIsKept() {
    var reader = reader(columns: 40, rows: 10)
    reader.press("Space Space")
    let place = page(reader)?.topOffset ?? 0
    #expect(place > 0)
    reader.press("q")
    #expect(reader.effects.contains(.change(.saveReadingOffset(FixtureStories.harbour, place))))
  }

  @Test func aResizeKeepsTheLine() {
    var reader = reader(columns: 80, rows: 10)
    reader.press("Space j j")
    let place = page(reader)?.topOffset ?? 0
    for columns in [40, 120, 60, 200, 80] {
      reader.send(.resize(Size(rows: 10, columns: columns)))
      let column = page(reader)?.column
      let top = page(reader)?.top ?? 0
      let line = column?.line(at: place) ?? 0
      #expect(abs(line - top) <= 2, "\(columns)")
    }
  }

  @Test func panesTakeTheKeysAndGiveThemBack() {
    var reader = reader()
    reader.press("r")
    #expect(page(reader)?.aside.focus == .related)
    reader.press("j Enter")
    #expect(page(reader)?.key.rawValue == "story2")
    reader.press("q Esc")
    #expect(page(reader)?.aside.focus == nil)
    reader.press("i Enter")
    #expect((reader.state.page as? EntityPage)?.title == "Mara Tollen")
  }

  @Test func theSameKeyClosesThePane() {
    var reader = reader()
    reader.press("r r")
    #expect(page(reader)?.panes(reader.state.shared).isEmpty == true)
  }

  @Test func correctingASpeakerCanBeUndone() {
    var reader = reader()
    reader.press("] c")
    reader.type("renn")
    // For this quotation alone, which is asked because the speaker has another one in the story.
    reader.press("Enter Enter")
    let range = page(reader)?.story?.marks.quotations[0].range ?? 0..<0
    let correction = Correction.speaker(
      story: FixtureStories.harbour, range: range, name: "Ivo Renn")
    #expect(reader.effects.last == .change(.correct(correction)))
    reader.press("u")
    #expect(reader.effects.last == .change(.retract(correction)))
  }

  @Test func nobodyCanBeTheSpeaker() {
    var reader = reader()
    reader.press("] c")
    reader.press("PgDn Enter Enter")
    if case .change(.correct(.speaker(_, _, let name))) = reader.effects.last {
      #expect(name == nil)
    } else {
      Issue.record("none")
    }
  }

  @Test func paragraphsReadBeforeAreNamedWhenSelected() {
    let archive = FixtureStories.archive()
    let block =
      archive.stories[FixtureStories.harbour]?.article.blocks.lastIndex { $0.role == .paragraph }
      ?? 0
    archive.stories[FixtureStories.harbour]?.seen[block] = PreviouslyReadParagraph(
      story: StoryKey(rawValue: "story1"), title: "An island of 4,200",
      excerpt: "It has 4,200 people.",
      isReworded: true)
    var reader = ReaderHarness(archive)
    reader.press("Enter G")
    while thing(reader) != .seen(block) { reader.press("Shift-Tab") }
    #expect(page(reader)?.note(reader.state.shared)?.contains("An island of 4,200") == true)
    reader.press("z")
    #expect(reader.state.shared.dimsSeen == false)
    reader.press("z Enter")
    #expect(page(reader)?.key.rawValue == "story1")
  }

  @Test func earlierVersionsAreCompared() {
    var reader = reader()
    reader.press("d")
    #expect((reader.state.page as? DiffPage)?.subject == .revision(FixtureStories.harbour, 1))
  }

  @Test func aMissingStorySaysSo() {
    let archive = FakeArchive(stories: 1)
    var reader = ReaderHarness(archive)
    archive.rows = []
    reader.press("Enter")
    #expect(page(reader)?.isMissing == true)
    reader.press("j Tab f r i z ] n c d")
    #expect(page(reader)?.isMissing == true)
  }

  @Test func onlyWebAddressesOpen() {
    for address in ["javascript:alert(1)", "file:///etc/passwd", "https://a b", " https://a"] {
      let archive = FixtureStories.archive()
      archive.rows[0].url = address
      archive.stories[FixtureStories.harbour]?.row.url = address
      var reader = ReaderHarness(archive)
      reader.press("o Enter o")
      #expect(
        !reader.effects.contains { if case .terminal(.browse) = $0 { true } else { false } },
        "\(address)")
    }
  }

  @Test func aClickSelectsAndADoubleClickOpens() {
    var reader = reader()
    guard let page = page(reader), let thing = page.column.things.first else { return }
    let frame = page.frames(reader.state.shared).text
    let place = Position(
      row: frame.row + thing.line - page.top,
      column: page.left(in: frame) + StoryLayout.barWidth + 1)
    reader.send(.mouse(Mouse(.press, at: place)))
    #expect(self.page(reader)?.selected == 0)
    reader.send(.mouse(Mouse(.doublePress, at: place)))
    #expect((reader.state.page as? EntityPage)?.title == "Mara Tollen")
  }
}
