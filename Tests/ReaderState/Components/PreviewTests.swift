import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct PreviewTests {
  private let story: Story

  init() throws {
    story = try #require(FixtureStories.archive().stories[FixtureStories.harbour])
  }

  private func shared(_ columns: Int = 140, rows: Int = 30) -> SharedState {
    var shared = SharedState(size: Size(rows: rows, columns: columns), keymap: .standard)
    shared.now = FakeArchive.now
    return shared
  }

  private func preview(_ frame: Rect? = Rect(rows: 10, columns: 40)) -> Preview {
    var preview = Preview()
    preview.fit(frame, shared())
    _ = preview.ask(story.row.key)
    preview.receive(.preview(story))
    return preview
  }

  @Test func aStoryIsAskedForOnce() {
    var preview = Preview()
    #expect(preview.ask(nil).isEmpty)
    #expect(preview.ask(story.row.key) == [.query(.loadPreview(story.row.key))])
    #expect(preview.ask(story.row.key).isEmpty)
    preview.resume()
    #expect(preview.ask(story.row.key).count == 1)
    preview.receive(.preview(story))
    preview.resume()
    #expect(preview.ask(story.row.key).isEmpty)
  }

  @Test func anAnswerToAnOlderQuestionIsLeftOut() {
    var preview = Preview()
    preview.fit(Rect(rows: 10, columns: 40), shared())
    _ = preview.ask(StoryKey(rawValue: "newer"))
    preview.receive(.preview(story))
    #expect(preview.story == nil)
    preview.receive(.missing(story.row.key))
    #expect(preview.story == nil)
  }

  @Test func scrollingStaysWithinTheText() {
    var preview = preview()
    preview.scroll(by: 10_000)
    #expect(preview.top == preview.column.lines.count - 10)
    preview.scroll(by: -10_000)
    #expect(preview.top == 0)
    preview.point(Mouse(.wheelDown, at: Position(row: 1, column: 1)))
    #expect(preview.top == 3)
  }

  @Test func hitsAreMarkedAndTheirPlaceShown() throws {
    var preview = preview()
    let text = story.article.text
    let found = try #require(text.firstRange(of: "4,200"))
    let offset = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    preview.mark(["quay"], offset: offset)
    #expect(!preview.hits.isEmpty)
    #expect((preview.top..<preview.top + 10).contains(preview.column.line(at: offset)))
    preview.mark([], offset: nil)
    #expect(preview.hits.isEmpty)
  }

  @Test func aNewWidthIsLaidOutAnew() {
    var preview = preview()
    let narrow = preview.column.lines.count
    preview.fit(Rect(rows: 10, columns: 90), shared())
    #expect(preview.column.lines.count < narrow)
    preview.fit(nil, shared())
    preview.scroll(by: 1)
    #expect(preview.top >= 0)
  }

  @Test func rowsFollowWhatWasDone() {
    var preview = preview()
    preview.apply(RowChange(keys: [story.row.key], isStarred: true))
    #expect(preview.story?.row.isStarred == true)
    preview.apply(RowChange(keys: [StoryKey(rawValue: "else")], isStarred: false))
    #expect(preview.story?.row.isStarred == true)
    var empty = Preview()
    empty.apply(RowChange(keys: [story.row.key], isStarred: true))
    #expect(empty.story == nil)
  }

  @Test(
    "Wide screens have a preview unasked, narrow ones when asked and never without room",
    arguments: [
      (140, 30, nil, true), (100, 30, nil, false), (100, 30, true, true), (140, 30, false, false),
      (140, 5, true, false), (40, 30, true, false),
    ] as [(Int, Int, Bool?, Bool)])
  func frames(_ columns: Int, _ rows: Int, _ wish: Bool?, _ expected: Bool) {
    var shared = shared(columns, rows: rows)
    shared.showsPreview = wish
    let body = Rect(rows: rows, columns: columns)
    let frames = Preview.frames(body, shared)
    #expect((frames.preview != nil) == expected && (frames.divider != nil) == expected)
    #expect(frames.list.columns + (frames.preview?.columns ?? 0) <= columns)
    if !expected { #expect(frames.list == body) }
  }
}
