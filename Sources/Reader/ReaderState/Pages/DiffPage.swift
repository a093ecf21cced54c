import Articles
import Screen

/// Two texts word by word: two copies of a story, or a story before and after it was changed.
package struct DiffPage: ReaderPage {
  /// What is compared.
  package let subject: ComparisonTarget
  /// The pieces; nil until they come.
  package private(set) var comparison: TextDiff?
  /// All words of both texts in one, and what each stretch is.
  package private(set) var text = ""
  /// Stretches that only one text has, in bytes of `text`.
  package private(set) var changes: [(range: Range<Int>, kind: TextDiff.Segment.Kind)] = []
  /// The places where the texts differ: what takes the place of other words is one with them.
  package private(set) var places: [Range<Int>] = []
  /// The text laid out.
  package private(set) var lines: [Line] = []
  /// The place that was stepped to, by its index.
  package private(set) var current: Int?
  /// The first line shown.
  package private(set) var top = 0

  private var height = 1
  private var width = 0

  /// A comparison to be made.
  package init(_ subject: ComparisonTarget) { self.subject = subject }

  package var title: String { "Differences" }
  package var scopes: [Scope] { [.differences] }
  package var hints: [Command] { [.pageDown, .nextChange, .previousChange, .back, .help] }

  /// Where the text lies, under two lines that say which is which.
  package func frames(_ shared: SharedState) -> (head: Rect, text: Rect) {
    let (head, text) = ScreenLayout(shared, hasSidebar: false).body.split(top: 3)
    return (head, text)
  }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    comparison == nil ? [.query(.compare(subject))] : []
  }

  package mutating func resize(_ shared: SharedState) {
    let frame = frames(shared).text
    height = max(1, frame.rows)
    let wish = min(StoryLayout.widest, max(1, frame.columns - 2))
    if wish != width, !text.isEmpty {
      let at = lines.indices.contains(top) ? lines[top].range.lowerBound : 0
      width = wish
      lines = TextLayout.lines(of: text, width: width)
      top = TextLayout.index(of: at, in: lines)
    }
    width = wish
    scroll(by: 0)
  }

  /// Where the text's first column lies.
  package func left(in frame: Rect) -> Int { frame.column + max(0, (frame.columns - width) / 2) }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    let count = min(times ?? 1, lines.count)
    switch command {
    case .down: scroll(by: count)
    case .up: scroll(by: -count)
    case .halfDown: scroll(by: max(1, height / 2))
    case .halfUp: scroll(by: -max(1, height / 2))
    case .pageDown: scroll(by: count * max(1, height - 2))
    case .pageUp: scroll(by: -count * max(1, height - 2))
    case .top: top = 0
    case .bottom: scroll(by: lines.count)
    case .nextChange: step(1, &shared)
    case .previousChange: step(-1, &shared)
    case .open: break
    default: return nil
    }
    return []
  }

  /// Goes to the next change, brings it near the top, and says which one it is.
  private mutating func step(_ way: Int, _ shared: inout SharedState) {
    guard !places.isEmpty else { return shared.hint("There are no differences") }
    let next = current.map { $0 + way } ?? (way > 0 ? 0 : places.count - 1)
    guard places.indices.contains(next) else {
      return shared.hint(way > 0 ? "No change after this one" : "No change before this one")
    }
    current = next
    top = TextLayout.index(of: places[next].lowerBound, in: lines) - 2
    scroll(by: 0)
    shared.hint("Change \(next + 1) of \(places.count)")
  }

  private mutating func scroll(by count: Int) {
    top = min(max(top + count, 0), max(0, lines.count - height))
  }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    scroll(by: 3 * mouse.wheel)
    return []
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    guard case .comparison(subject, let new) = answer, comparison == nil else { return [] }
    comparison = new
    for piece in new.pieces { append(piece) }
    lines = TextLayout.lines(of: text, width: max(1, width))
    resize(shared)
    return []
  }

  private mutating func append(_ piece: TextDiff.Segment) {
    let start = text.utf8.count
    text += piece.marked
    // Another break between paragraphs is seen, and no change of words.
    guard piece.kind != .same, piece.text.contains(where: { !$0.isWhitespace }) else { return }
    let range = start..<text.utf8.count
    if let last = changes.last, last.range.upperBound == start, last.kind != piece.kind {
      places[places.count - 1] = places[places.count - 1].lowerBound..<range.upperBound
    } else {
      places.append(range)
    }
    changes.append((range, piece.kind))
  }
}
