import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct StoryViewTests {
  private func reader(_ columns: Int, _ rows: Int = 30) -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: rows, columns: columns)
    reader.press("Enter")
    return reader
  }

  @Test func namesAreStyledByKind() {
    let grid = DrawnGrid(draw(reader(80).state))
    #expect(grid.style(of: "Port Vell, will")?.face == .place)
    #expect(grid.style(of: "Mara Tollen, the")?.face == .person)
    #expect(grid.style(of: "Quay Traders' Union said")?.face == .organization)
  }

  @Test(arguments: [40, 60, 80, 100, 120, 200])
  func everySpeakerStandsByTheFullName(_ columns: Int) {
    let text = draw(reader(columns, 60).state).text
    for name in ["Mara Tollen", "Ivo Renn ?"] { #expect(text.contains(name), "\(columns)") }
    #expect(text.contains("▌"))
  }

  @Test func theSelectionLiesOnItsOwnGround() {
    var reader = reader(80)
    reader.press("Tab Tab")
    let grid = DrawnGrid(draw(reader.state))
    #expect(grid.style(of: "Port Vell, will")?.ground == .selected)
    #expect(grid.style(of: "Mara Tollen, the")?.ground == .page)
  }

  @Test func hitsAreMarkedAndTheCurrentOneStandsOut() {
    var reader = reader(80)
    reader.press("/")
    reader.type("herring")
    #expect(DrawnGrid(draw(reader.state)).style(of: "herring come")?.ground == .currentHit)
    reader.press("Esc")
    #expect(DrawnGrid(draw(reader.state)).style(of: "herring come")?.ground == .page)
  }

  @Test func paragraphsReadBeforeStepBackUntilToldOtherwise() {
    let archive = FixtureStories.archive()
    let block =
      archive.stories[FixtureStories.harbour]?.article.blocks.lastIndex { $0.role == .paragraph }
      ?? 0
    archive.stories[FixtureStories.harbour]?.seen[block] = PreviouslyReadParagraph(
      story: StoryKey(rawValue: "story1"), title: "t", excerpt: "e", isReworded: false)
    var reader = ReaderHarness(archive, rows: 40)
    reader.press("Enter")
    #expect(DrawnGrid(draw(reader.state)).style(of: "The island has")?.face == .seen)
    reader.press("z")
    #expect(DrawnGrid(draw(reader.state)).style(of: "The island has")?.face == .text)
  }

  @Test func theColumnIsCentred() {
    let grid = draw(reader(109).state)
    let lines = (1..<grid.size.rows - 1).map { grid.line($0) }.filter { !$0.isEmpty }
    let left = lines.map { line in line.prefix { $0 == " " }.count }.min() ?? 0
    #expect(left > 3)
  }

  @Test func aListsLinesGetBulletsOnce() {
    let archive = FakeArchive(stories: 1)
    let article = Article(
      title: "List", parts: [BlockDraft(.list, "first thing\nsecond thing\n- third thing")])
    archive.stories[archive.rows[0].key] = Story(
      row: archive.rows[0], article: article, marks: StoryAnnotations())
    var reader = ReaderHarness(archive)
    reader.press("Enter")
    let text = draw(reader.state).text
    #expect(text.contains("• first thing"))
    #expect(text.contains("• second thing"))
    #expect(!text.contains("• - third"))
  }

  @Test(.timeLimit(.minutes(1)))
  func aLongStoryIsDrawnForWhatIsOnTheScreen() {
    let archive = FakeArchive(stories: 1)
    let text = String(
      repeating: "Mara Tollen said it again and again in Port Vell. ", count: 4_000)
    let article = Article(title: "Long", parts: [BlockDraft(.paragraph, text)])
    var marks = StoryAnnotations()
    marks.mentions = (0..<4_000).map {
      Mention(range: $0 * 50..<$0 * 50 + 11, kind: .person, name: "Mara Tollen")
    }
    archive.stories[archive.rows[0].key] = Story(
      row: archive.rows[0], article: article, marks: marks)
    var reader = ReaderHarness(archive)
    reader.press("Enter G")
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<50 {
        reader.press("k")
        _ = draw(reader.state)
      }
    }
    // Debug code on a busy machine; drawing the whole story would take seconds a key.
    #expect(time < .seconds(10))
  }
}
