import Algorithms

/// A page of items of differing heights, of which some can be selected: a name's page, a thread, a list of messages.
///
/// It holds no content: an item's content stays with its page, under the same index.
package struct ItemList: Hashable, Sendable {
  /// The selected item; nil when none can be.
  package private(set) var selected: Int?
  /// The first line on the screen.
  package private(set) var top = 0
  /// How many lines fit the screen.
  package private(set) var height = 1

  private var starts: [Int] = [0]
  private var canSelect: [Bool] = []

  /// An empty page.
  package init() {}

  /// How many items there are.
  package var count: Int { canSelect.count }
  /// How many lines all items take.
  package var lines: Int { starts.last ?? 0 }

  /// The lines of an item.
  package func lines(of item: Int) -> Range<Int> { starts[item]..<starts[item + 1] }

  /// Lays items out anew, each with its height and whether it can be selected; the selection keeps its index.
  package mutating func lay(_ items: [(height: Int, canSelect: Bool)]) {
    starts = [0]
    for item in items { starts.append(starts[starts.count - 1] + max(0, item.height)) }
    canSelect = items.map(\.canSelect)
    let wish = min(selected ?? 0, count - 1)
    selected = nearest(to: max(wish, 0), step: 1) ?? nearest(to: max(wish, 0), step: -1)
    reveal()
  }

  /// Takes the number of lines that fit.
  package mutating func fit(_ rows: Int) {
    height = max(1, rows)
    reveal()
  }

  /// The items that show, at least in part.
  package var visible: Range<Int> {
    guard count > 0 else { return 0..<0 }
    let first = item(at: top) ?? 0
    let last = item(at: min(top + height, lines) - 1) ?? first
    return first..<max(last, first) + 1
  }

  /// The item whose lines include a line.
  package func item(at line: Int) -> Int? {
    guard line >= 0, line < lines else { return nil }
    return max(starts[..<count].partitioningIndex { $0 > line } - 1, 0)
  }

  /// Moves to the next items that can be selected; at an end the page scrolls on to show what is left.
  @discardableResult package mutating func move(by count: Int) -> Bool {
    let step = count < 0 ? -1 : 1
    let before = (selected, top)
    for _ in 0..<min(abs(count), max(self.count, lines)) {
      guard let from = selected, let next = nearest(to: from + step, step: step) else {
        scroll(by: step)
        continue
      }
      selected = next
    }
    if (before.0) != selected { reveal() }
    return before != (selected, top)
  }

  /// Selects an item, if it can be.
  @discardableResult package mutating func select(_ item: Int) -> Bool {
    guard canSelect.indices.contains(item), canSelect[item] else { return false }
    selected = item
    reveal()
    return true
  }

  /// Moves to the first or last item.
  package mutating func moveToEnd(_ isLast: Bool) {
    if let end = nearest(to: isLast ? count - 1 : 0, step: isLast ? -1 : 1) { selected = end }
    top = isLast ? max(0, lines - height) : 0
  }

  /// Moves the window without the selection, unless that would leave the screen.
  package mutating func scroll(by count: Int) {
    top = min(max(top + min(max(count, -lines), lines), 0), max(0, lines - height))
    guard let selected else { return }
    let span = lines(of: selected)
    if span.lowerBound < top {
      self.selected =
        nearest(
          to: (item(at: top) ?? selected) + (starts[item(at: top) ?? 0] < top ? 1 : 0), step: 1)
        ?? selected
    } else if span.lowerBound >= top + height {
      self.selected =
        nearest(to: item(at: min(top + height, lines) - 1) ?? selected, step: -1) ?? selected
    }
  }

  private func nearest(to item: Int, step: Int) -> Int? {
    var at = item
    while canSelect.indices.contains(at) {
      if canSelect[at] { return at }
      at += step
    }
    return nil
  }

  private mutating func reveal() {
    top = min(max(top, 0), max(0, lines - height))
    guard let selected else { return }
    let span = lines(of: selected)
    if span.lowerBound < top { top = span.lowerBound }
    if span.upperBound > top + height {
      top = max(0, min(span.lowerBound, span.upperBound - height))
    }
    // What stands above the first item that can be selected belongs to it.
    if nearest(to: selected - 1, step: -1) == nil, span.upperBound <= height { top = 0 }
  }
}
