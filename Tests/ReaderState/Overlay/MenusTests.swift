import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct MenusTests {
  private let archive = FixtureStories.archive()

  @Test func helpNamesEveryCommandOfItsScopes() {
    let scopes: [Scope] = [.story, .rows]
    let menu = Menu.help(.standard, scopes: scopes)
    let wanted = Keymap.standard.entries.filter {
      scopes.contains($0.scope) || $0.scope == .everywhere && !$0.keys.isEmpty
    }
    // A key that means something nearer stands there alone.
    let keys = menu.shown.map(\.detail).filter { !$0.isEmpty }
    #expect(Set(keys).count == keys.count && menu.shown.count <= wanted.count)
    #expect(menu.shown.first?.group == Scope.story.title)
    #expect(menu.shown.last?.group == Scope.everywhere.title)
    #expect(
      !menu.shown.contains { $0.group == Scope.everywhere.title && $0.detail.isEmpty })
  }

  @Test func thePaletteOffersCommandsWithoutKeysToo() {
    let keymap = Keymap.standard.rebound([Rebinding("redraw", [])]).keymap
    #expect(Menu.palette(keymap, scopes: []).shown.contains { $0.outcome == .perform(.redraw) })
    #expect(!Menu.help(keymap, scopes: []).shown.contains { $0.outcome == .perform(.redraw) })
  }

  @Test func helpOnHelpLeadsBack() {
    let help = Menu.help(.standard, scopes: [.story])
    let menu = Menu.helpAboutHelp(help)
    #expect(menu.shown.count == 7)
    #expect(menu.shown.allSatisfy { if case .help = $0.outcome { true } else { false } })
  }

  @Test func theThemeInUseIsSelected() {
    #expect(Menu.themes(["a", "b", "c"], current: "b").selected == 1)
    #expect(Menu.themes(["a", "b"], current: "gone").selected == 0)
    #expect(Menu.themes([], current: "").shown.isEmpty)
  }

  @Test(
    "What pasted text most likely is comes first",
    arguments: [
      ("https://post.example/1", "Add the story at this address", 3),
      ("  https://post.example/1\n", "Add the story at this address", 3),
      ("north quay", "Search all stories for it", 2),
      ("A story.\n\nOf two paragraphs.", "Add it as a story", 2),
      (String(repeating: "long ", count: 60), "Add it as a story", 2),
    ])
  func pasted(_ text: String, _ first: String, _ count: Int) {
    let menu = Menu.pasted(text)
    #expect(menu.shown.first?.title == first && menu.shown.count == count)
  }

  @Test func pastedWordsAreCountedAndSearchesBounded() throws {
    #expect(Menu.pasted("one").title == "Pasted: 1 word")
    #expect(Menu.pasted("one two\nthree").title == "Pasted: 3 words")
    let menu = Menu.pasted(String(repeating: "x", count: 5_000))
    let search = try #require(menu.shown.first { $0.title.hasPrefix("Search") })
    guard case .search(let words) = search.outcome else {
      Issue.record("\(search)")
      return
    }
    #expect(words.count == 500)
  }

  @Test func everyScopeIsOfferedInEveryFormat() {
    let menu = Menu.exports([
      ("All", "all", .list(QuotationFilter())),
      ("One", "one", .speaker("A", includesReported: false)),
    ])
    #expect(menu.shown.count == 2 * QuoteFormat.allCases.count)
    #expect(menu.shown.map(\.title).filter { $0 == "One" }.count == QuoteFormat.allCases.count)
  }

  @Test func questionsFollowWhatIsTyped() throws {
    let person = try #require(archive.names[.person]?.first)
    var menu = Menu.merge(person)
    menu.field.insert("ren")
    #expect(
      menu.question == [.query(.listEntities(.person, filter: "ren", offset: 0, limit: 50))])
    var join = Menu.join(archive.threads[0].row)
    join.field.insert("quay")
    #expect(join.question == [.query(.listThreads(filter: "quay", offset: 0, limit: 50))])
    #expect(Menu.themes(["a"], current: "a").question.isEmpty)
  }

  @Test func anEntityIsNotMergedIntoItself() throws {
    let people = try #require(archive.names[.person])
    var menu = Menu.merge(people[0])
    menu.receive(.entities(.person, filter: "", Page(rows: people, offset: 0, total: 2)))
    #expect(menu.shown.map(\.title) == ["Ivo Renn"])
    #expect(menu.shown[0].detail == "3 stories")
    guard case .correct(.merge(let from, let into), let told) = menu.shown[0].outcome else {
      Issue.record("\(menu.shown)")
      return
    }
    #expect(from == "p1" && into == "p2" && told == "merged Mara Tollen into Ivo Renn")
  }

  @Test func nearNamesAreOfferedFirstUntilSomethingIsTyped() throws {
    let people = try #require(archive.names[.person])
    let near = EntitySummary(
      key: "p9", name: "Maria Tollen", kind: .person, stories: 1, mentions: 1)
    let body = EntitySummary(
      key: "o9", name: "Tollen", kind: .organization, stories: 1, mentions: 1)
    var menu = Menu.merge(people[0], likely: [near, body, people[1]])
    menu.receive(.entities(.person, filter: "", Page(rows: people, offset: 0, total: 2)))
    #expect(menu.shown.map(\.title) == ["Maria Tollen", "Ivo Renn"])
    menu.field.insert("ivo")
    menu.receive(.entities(.person, filter: "ivo", Page(rows: [people[1]], offset: 0, total: 1)))
    #expect(menu.shown.map(\.title) == ["Ivo Renn"])
  }

  @Test func answersToOtherWordsAreLeftOut() throws {
    let people = try #require(archive.names[.person])
    var menu = Menu.merge(people[0])
    menu.field.insert("x")
    menu.receive(.entities(.person, filter: "", Page(rows: people, offset: 0, total: 2)))
    menu.receive(.entities(.place, filter: "x", Page(rows: people, offset: 0, total: 2)))
    menu.receive(.counts(ArchiveCounts()))
    #expect(menu.shown.isEmpty)
  }

  @Test func runningStoriesAreNotJoinedToThemselves() {
    let row = archive.threads[0].row
    let other = ThreadSummary(id: "t9", headline: "The dredger", reports: 1, outlets: 1)
    var menu = Menu.join(row)
    menu.receive(.threads(filter: "", Page(rows: [row, other], offset: 0, total: 2)))
    #expect(menu.shown.map(\.title) == ["The dredger"] && menu.shown[0].detail == "1 report")
  }

  @Test func speakersAreLookedForOnlyWhenTyped() {
    let choice = SpeakerChoice(
      quotation: QuotationLocation(FixtureStories.harbour, 0..<4), current: "Ivo Renn", shared: 1,
      names: ["Mara Tollen", "Ivo Renn"])
    var menu = Menu.speakers(choice)
    #expect(menu.selected == 1 && menu.question.isEmpty)
    menu.field.insert("Lenn")
    #expect(menu.question == [.query(.listEntities(nil, filter: "Lenn", offset: 0, limit: 20))])
    let rows = [
      EntitySummary(key: "p9", name: "Dora Lenn", kind: .person),
      EntitySummary(key: "l9", name: "Lenn Harbor", kind: .place),
    ]
    menu.receive(.entities(nil, filter: "Lenn", Page(rows: rows, offset: 0, total: 2)))
    let titles = menu.shown.map(\.title)
    #expect(titles.contains { $0.contains("Dora Lenn") })
    #expect(!titles.contains { $0.contains("Lenn Harbor") })
  }
}
