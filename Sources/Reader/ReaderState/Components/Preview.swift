import Articles
import Screen

/// The story under the cursor, shown beside a list on wide screens.
package struct Preview: Sendable {
  /// The story wanted.
  package private(set) var key: StoryKey?
  /// The story shown; the one before it until the wanted one is there, so that nothing flashes.
  package private(set) var story: Story?
  /// The lines of the story.
  package private(set) var column = StoryLayout()
  /// The first line shown.
  package private(set) var top = 0
  /// Words to mark, folded.
  package var terms: [String] = []
  /// Where the words stand in the story shown.
  package private(set) var hits: [Range<Int>] = []
  /// The UTF-8 byte offset to show; nil for the beginning.
  var offset: Int?

  /// Whether what is only reported is marked.
  package private(set) var showsReported = true
  private var size = Size(rows: 0, columns: 0)
  private var clock: (now: Int64, zone: Int) = (0, 0)

  /// Screens of this many columns get a preview unasked.
  static let usualFrom = 118

  /// Where a list and the preview beside it lie.
  static func frames(_ body: Rect, _ shared: SharedState) -> (
    list: Rect, divider: Int?, preview: Rect?
  ) {
    let isWanted = shared.showsPreview ?? (body.columns >= usualFrom)
    guard isWanted, body.rows >= 6,
      let parts = ScreenLayout.split(
        body, wish: shared.divider, usual: min(body.columns * 2 / 5, 80), least: 24, leastMain: 44)
    else { return (body, nil, nil) }
    return (parts.main, parts.divider, parts.aside)
  }

  /// No preview yet.
  package init() {}

  /// Takes the frame; nil when there is no room for a preview.
  mutating func fit(_ frame: Rect?, _ shared: SharedState) {
    clock = (shared.now, shared.zone)
    let new = frame?.size ?? Size(rows: 0, columns: 0)
    guard new != size || showsReported != shared.showsReported else { return }
    size = new
    showsReported = shared.showsReported
    lay()
  }

  /// Asks for a story unless it is there or under way.
  mutating func ask(_ key: StoryKey?) -> [Effect] {
    guard let key, key != self.key else { return [] }
    self.key = key
    return [.query(.loadPreview(key))]
  }

  /// Asks again for a story that has not come: the question may have been dropped for a newer one.
  mutating func resume() {
    if story?.row.key != key { key = nil }
  }

  /// Whether the story wanted is the one shown.
  var isComplete: Bool { story?.row.key == key }

  /// Takes the story in, if it is the one wanted.
  mutating func receive(_ answer: EffectResult) {
    guard case .preview(let story) = answer, story.row.key == key else { return }
    self.story = story
    top = 0
    lay()
  }

  /// Marks words and shows their first place.
  mutating func mark(_ terms: [String], offset: Int?) {
    self.terms = terms
    self.offset = offset
    lay()
  }

  mutating func point(_ mouse: Mouse) { scroll(by: 3 * mouse.wheel) }

  mutating func scroll(by count: Int) {
    top = min(max(top + count, 0), max(0, column.lines.count - size.rows))
  }

  mutating func apply(_ change: RowChange) {
    guard var row = story?.row else { return }
    change.apply(to: &row)
    story?.row = row
  }

  private mutating func lay() {
    guard let story, size.columns > 4 else { return }
    column = StoryLayout(
      story, columns: size.columns - 2, hasMargin: false,
      about: story.about(now: clock.now, zone: clock.zone), showsReported: showsReported)
    hits = terms.isEmpty ? [] : TextFinder(terms: terms).places(in: story.article.text)
    guard let offset else { return }
    top = max(0, column.line(at: offset) - size.rows / 3)
    scroll(by: 0)
  }
}
