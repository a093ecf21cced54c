import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct StoryPageLinkTargetsTests {
  private func reader(
    _ keys: String = "", rows: Int = 60, _ change: (inout Story) -> Void = { _ in }
  ) -> ReaderHarness {
    let archive = FixtureStories.archive()
    if var story = archive.stories[FixtureStories.harbour] {
      change(&story)
      archive.stories[FixtureStories.harbour] = story
    }
    var reader = ReaderHarness(archive, rows: rows, columns: 80)
    reader.press("Enter " + keys)
    return reader
  }

  private func page(_ reader: ReaderHarness) throws -> StoryPage {
    try #require(reader.state.page as? StoryPage)
  }

  /// Selects a thing by its kind and opens it.
  private func open(_ kind: LinkTarget.Kind, in reader: inout ReaderHarness) throws {
    let index = try #require(try page(reader).column.things.firstIndex { $0.kind == kind })
    reader.send(.select(index))
    reader.press("Enter")
  }

  private func note(_ reader: ReaderHarness) throws -> String? {
    try page(reader).note(reader.state.shared)
  }

  private func notice(_ reader: ReaderHarness) -> String { reader.state.shared.notice?.text ?? "" }

  @Test func steppingWithACountStopsAtTheEnds() throws {
    var reader = reader("9 9 Tab")
    let last = try page(reader).selected
    #expect(last == (try page(reader)).column.things.indices.last)
    reader.press("9 9 Shift-Tab")
    #expect(try page(reader).selected == 0)
  }

  @Test func steppingBeginsOnTheScreen() throws {
    var reader = reader("G", rows: 8)
    let top = try page(reader).top
    reader.press("Tab")
    let selected = try #require(try page(reader).selected)
    #expect(try page(reader).column.things[selected].line >= top)
  }

  @Test func whatWasReadBeforeIsOfferedWhileItIsDimmed() throws {
    func change(_ story: inout Story) {
      story.seen[2] = PreviouslyReadParagraph(
        story: StoryKey(rawValue: "story9"), title: "Before", excerpt: "so it stood",
        isReworded: true)
    }
    func kinds(_ keys: String) throws -> Set<LinkTarget.Kind> {
      var reader = self.reader(keys, change)
      var found: Set<LinkTarget.Kind> = []
      for _ in 0..<40 {
        reader.press("Tab")
        if let at = try page(reader).selected {
          found.insert(try page(reader).column.things[at].kind)
        }
      }
      return found
    }
    #expect(try kinds("").contains(.seen(2)) && !kinds("z").contains(.seen(2)))
    var reader = self.reader("", change)
    let index = try #require(try page(reader).column.things.firstIndex { $0.kind == .seen(2) })
    reader.send(.select(index))
    #expect(try note(reader) == "Read in other words in “Before”: so it stood")
    reader.press("Enter")
    #expect((reader.state.page as? StoryPage)?.key.rawValue == "story9")
  }

  @Test func namesAreToldHowOftenTheyStandHere() throws {
    var reader = reader("Tab")
    #expect(try note(reader) == "Mara Tollen · person · named 2 times here")
    reader.press("Tab")
    #expect(try note(reader) == "Port Vell · place · named 1 time here")
  }

  @Test func quotationsAreToldWithTheirEvidence() throws {
    let text = try #require(try note(reader("]")))
    #expect(text.hasPrefix("Mara Tollen · name after the words · 90 % sure"))
    let byHand = try #require(
      try note(reader("]") { $0.marks.quotations[0].evidence = .byHand }))
    #expect(!byHand.contains("% sure"))
    let nobody = try #require(try note(reader("]") { $0.marks.quotations[0].speaker = nil }))
    #expect(nobody.hasPrefix("unattributed · "))
  }

  @Test func speakersWithoutANameHaveNoPage() {
    func speak(_ kind: Speaker.Kind, _ name: String) -> ReaderHarness {
      reader("] Enter") {
        $0.marks.quotations[0].speaker = Speaker(range: nil, text: name, name: name, kind: kind)
      }
    }
    #expect(notice(speak(.nominal, "a diver")) == "“a diver” has no page: no name is known")
    #expect((speak(.nominal, "Ivo Renn").state.page as? EntityPage)?.title == "Ivo Renn")
    #expect(
      notice(reader("] Enter") { $0.marks.quotations[0].speaker = nil }).hasPrefix(
        "Nobody is named"))
  }

  @Test(
    arguments: [
      (Hyperlink("https://a.example/1"), Effect.terminal(.browse("https://a.example/1"))),
      (Hyperlink("mailto:desk@a.example", kind: .mail), .terminal(.copy("desk@a.example"))),
    ])
  func addressesOpenOrAreCopied(_ link: Hyperlink, _ effect: Effect) throws {
    var reader = reader { $0.article.links = [link] }
    try open(.address(0), in: &reader)
    #expect(reader.effects.last == effect)
  }

  @Test(arguments: ["ftp://a.example/", "javascript:alert(1)", "file:///etc/passwd", "x"])
  func otherAddressesAreNotOpened(_ url: String) throws {
    var reader = reader { $0.article.links = [Hyperlink(url)] }
    let before = reader.effects.count
    try open(.address(0), in: &reader)
    #expect(reader.effects.count == before && notice(reader).hasPrefix("Only http and https"))
  }

  @Test func anAddressInTheArchiveOpensItsStory() throws {
    var reader = reader {
      $0.article.links = [Hyperlink("https://a.example/1")]
      $0.linkedStories[0] = StoryKey(rawValue: "story5")
    }
    let index = try #require(try page(reader).column.things.firstIndex { $0.kind == .address(0) })
    reader.send(.select(index))
    #expect(try note(reader)?.hasSuffix("in the archive") == true)
    reader.press("Enter")
    #expect((reader.state.page as? StoryPage)?.key.rawValue == "story5")
  }

  @Test func revisionsAndThreadsOpen() throws {
    var reader = reader {
      $0.thread = ThreadSummary(id: "story2", headline: "The mole", reports: 3, outlets: 2)
    }
    try open(.revision(1), in: &reader)
    #expect(reader.state.page is DiffPage)
    reader.press("q")
    try open(.thread("story2"), in: &reader)
    #expect(reader.state.page is ThreadPage)
  }

  @Test func enterOnNothingTellsHowToSelect() {
    #expect(notice(reader("Enter")).hasSuffix("selects names, quotations and links"))
  }

  @Test func comparingOffersWhatThereIs() throws {
    #expect(reader("d").state.page is DiffPage)
    let none = reader("d") { $0.revisions = [] }
    #expect(notice(none).hasPrefix("There is no other copy"))
    let several = reader("d") { $0.copies = [FakeArchive.row(7), FakeArchive.row(8)] }
    guard case .menu(let menu) = several.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.shown.count == 3)
  }

  @Test func aStoryWithoutAnAddressOpensWhatComesWithIt() {
    let archive = FixtureStories.archive()
    archive.stories[FixtureStories.harbour]?.row.url = nil
    archive.stories[FixtureStories.harbour]?.article.links = [
      Hyperlink("mailto:a@b.example", kind: .mail), Hyperlink("https://a.example/2"),
    ]
    var reader = ReaderHarness(archive, rows: 40, columns: 80)
    reader.press("Enter o")
    #expect(reader.effects.last == .terminal(.browse("https://a.example/2")))
  }

  @Test func typingALabelOpensAndOtherLettersLeave() throws {
    var reader = reader("f")
    let labels = try #require(try page(reader).labels)
    #expect(Set(labels.letters.values).count == labels.letters.count)
    let name = try #require(labels.letters[0])
    reader.type(name)
    #expect(reader.state.page is EntityPage)
    reader.press("q f")
    reader.type("§")
    #expect(try page(reader).labels == nil)
    reader.press("f Esc")
    #expect(try page(reader).labels == nil)
  }

  @Test(arguments: [0, 1, 26, 27, 300, 676, 2_000])
  func labelsNeverBeginOneAnother(_ count: Int) {
    let labels = JumpLabels(Array(0..<count)).letters
    #expect(labels.count == min(count, 676) && Set(labels.values).count == labels.count)
    #expect(Set(labels.values.map(\.count)).count <= 1)
  }
}
