import Articles

/// A long list of which only stretches are at hand: a million rows cost what a screen of them costs.
///
/// The list knows its length, where the reader is in it, and which rows it holds; what it lacks it asks for by
/// range. Rows that leave the list on the archive's side while the reader looks at it (a story read in the list
/// of unread ones) stay in place until the list is asked for anew, so that nothing jumps.
package struct LazyRows<Row: Hashable & Sendable>: Sendable {
  /// The length of the list; nil until the archive has said.
  package private(set) var total: Int?
  /// The row the reader is on.
  package private(set) var selected = 0
  /// The first row on the screen.
  package private(set) var top = 0
  /// How many rows fit the screen.
  package private(set) var height = 1

  private var held: [Int: Row] = [:]
  /// How many rows the archive no longer counts into the list, though they still stand in it here.
  private var gone = 0
  private var asked: Range<Int>?
  /// The rows to find again when the list comes back changed, the first that is left: the one that the reader is on, then
  /// those after it and those before it.
  private var anchors: [Row] = []
  /// The row that the reader was on when it left the list, and the one that they stand on in its place.
  private var lost: (row: Row, instead: Row)?
  private let isSame: @Sendable (Row, Row) -> Bool

  /// Rows are asked for in stretches of this many.
  static var stretch: Int { 120 }
  /// Rows further away than this are let go.
  static var reach: Int { 1_200 }

  /// An empty list; `isSame` tells whether two rows stand for one thing.
  package init(isSame: @escaping @Sendable (Row, Row) -> Bool = { $0 == $1 }) {
    self.isSame = isSame
  }

  /// Whether the archive has answered and the list is empty.
  package var isEmpty: Bool { total == 0 }

  /// The row at a place, if it is at hand.
  package subscript(index: Int) -> Row? { held[index] }

  /// The row the reader is on, if it is at hand.
  package var current: Row? { held[selected] }

  /// Whether a row at hand is like that.
  package func contains(_ isSo: (Row) -> Bool) -> Bool { held.values.contains(where: isSo) }

  /// The places on the screen.
  package var visible: Range<Int> { top..<min(top + height, max(total ?? 0, top)) }

  /// Takes the number of rows that fit; the selected one stays on the screen.
  package mutating func fit(_ rows: Int) {
    height = max(1, rows)
    reveal()
  }

  /// Moves the selection, stopping at the ends; true when it moved.
  @discardableResult package mutating func move(by count: Int) -> Bool {
    select(selected + min(max(count, -1_000_000_000), 1_000_000_000))
  }

  /// Moves the selection to a place, or as near as the list reaches.
  @discardableResult package mutating func select(_ index: Int) -> Bool {
    let before = selected
    selected = min(max(index, 0), max((total ?? 0) - 1, 0))
    reveal()
    return selected != before
  }

  /// Moves the selection to a row at hand that is like that.
  package mutating func select(where isSo: (Row) -> Bool) {
    if let index = held.first(where: { isSo($0.value) })?.key { select(index) }
  }

  /// Moves the window; the selection comes along when it would leave it.
  package mutating func scroll(by count: Int) {
    top = min(max(top + count, 0), max((total ?? 0) - height, 0))
    selected = min(max(selected, top), max(min(top + height, total ?? 0) - 1, 0))
  }

  /// Changes the rows at hand, as far as they need it.
  package mutating func update(_ change: (inout Row) -> Void) {
    for (index, row) in held {
      var copy = row
      change(&copy)
      if copy != row { held[index] = copy }
    }
  }

  /// Takes it that nothing is under way: a question may have been dropped for another page's while this one was
  /// not shown.
  package mutating func resume() { asked = nil }

  /// The stretch to ask for now, if any: what is missing around the screen and is not under way.
  package mutating func missing() -> (offset: Int, limit: Int)? {
    if isStale, asked == nil { return startsOver ? restart() : refresh() }
    let want = max(0, top - height)..<min(top + 2 * height + 1, total ?? Int.max)
    if total != nil, want.allSatisfy(isHeld) { return nil }
    if let asked, asked.contains(want.lowerBound), asked.upperBound >= want.upperBound {
      return nil
    }
    let screen = top..<min(top + height, total ?? Int.max)
    if total != nil, let asked, screen.allSatisfy({ isHeld($0) || asked.contains($0) }) {
      return nil
    }
    let size = max(LazyRows.stretch, 3 * height + 1)
    let offset = firstMissing(of: want, in: size)
    asked = offset..<offset + size
    return (max(0, offset - gone), size)
  }

  /// Whether a row is at hand, without copying it.
  private func isHeld(_ index: Int) -> Bool { held.index(forKey: index) != nil }

  /// Where a stretch begins that brings what is missing, without what is at hand on the side the reader comes from.
  private func firstMissing(of want: Range<Int>, in size: Int) -> Int {
    guard total != nil, let first = want.first(where: { !isHeld($0) }),
      let last = want.last(where: { !isHeld($0) })
    else { return want.lowerBound }
    let isAbove = first == want.lowerBound && last + 1 < want.upperBound
    return isAbove ? max(0, last + 1 - size) : first
  }

  /// Whether everything that is to be shown now is at hand.
  package var isComplete: Bool {
    total != nil && !isStale && visible.allSatisfy(isHeld)
  }

  /// Rows shown here have left the list on the archive's side; they stay until it is asked for anew.
  package mutating func leave(_ count: Int) { gone = max(0, gone + count) }

  /// Asks for everything anew, keeping what is shown until the answer comes.
  package mutating func refresh() -> (offset: Int, limit: Int) {
    if current != nil { anchors = neighbors() }
    let size = max(LazyRows.stretch, 3 * height + 1)
    let offset = max(0, top - size / 3)
    asked = offset..<offset + size
    isStale = true
    return (offset, size)
  }

  /// The row that the reader is on and those around it that may stand in for it.
  private func neighbors() -> [Row] {
    let after = (selected...selected + LazyRows.stretch).compactMap { held[$0] }
    let before = (1...LazyRows.stretch).compactMap { held[selected - $0] }
    return after + before
  }

  private var isStale = false
  private var startsOver = false

  /// Another list takes this one's place, and is shown from its beginning; the rows stay until it comes, so that
  /// nothing flashes.
  package mutating func restart() -> (offset: Int, limit: Int) {
    (anchors, lost) = ([], nil)
    startsOver = true
    isStale = true
    let size = max(LazyRows.stretch, 3 * height + 1)
    asked = 0..<size
    return (0, size)
  }

  /// Drops all rows and the total.
  package mutating func clear() {
    let rows = height
    self = LazyRows(isSame: isSame)
    height = rows
  }

  /// Takes a stretch in. After a refresh the reader stays on the row they were on, wherever it is now.
  package mutating func take(_ window: Page<Row>) {
    asked = nil
    if isSurprising(window) {
      // The list has become another one elsewhere; what is shown stays until all of the screen can be shown anew.
      isStale = true
      return
    }
    if isStale { gone = 0 }
    if startsOver { (selected, top, startsOver) = (0, 0, false) }
    if isStale || window.total + gone != total { held.removeAll(keepingCapacity: true) }
    isStale = false
    total = max(0, window.total + gone)
    let start = window.offset == 0 ? 0 : window.offset + gone
    for (index, row) in window.rows.enumerated() { held[start + index] = row }
    findAgain()
    trim()
    top = min(top, max(window.total - 1, 0))
    select(selected)
  }

  /// Puts the reader on the row where they were, or the next that is left; back on the one that has gone, should it have
  /// come back.
  private mutating func findAgain() {
    defer { anchors = [] }
    guard let first = anchors.first else { return }
    if let lost, isSame(lost.instead, first), let place = place(of: lost.row) {
      self.lost = nil
      return stand(at: place)
    }
    for anchor in anchors {
      guard let place = place(of: anchor) else { continue }
      if !isSame(first, anchor) { lost = (first, anchor) }
      return stand(at: place)
    }
  }

  private func place(of row: Row) -> Int? { held.first { isSame($0.value, row) }?.key }

  /// Puts the reader on a row, which stays where it is on the screen.
  private mutating func stand(at place: Int) {
    top = max(0, top + place - selected)
    selected = place
  }

  /// Whether a stretch tells of another length and does not bring what is on the screen.
  private func isSurprising(_ window: Page<Row>) -> Bool {
    guard let total, !isStale, window.total + gone != total, !window.rows.isEmpty else {
      return false
    }
    let start = window.offset == 0 ? 0 : window.offset + gone
    return start > top || start + window.rows.count < min(top + height, window.total)
  }

  private mutating func reveal() {
    if selected < top { top = selected }
    if selected >= top + height { top = selected - height + 1 }
    if let total { top = min(top, max(total - height, 0)) }
    top = max(0, top)
  }

  /// Lets rows far from the screen go, so that memory stays bounded however far one scrolls.
  private mutating func trim() {
    guard held.count > 2 * LazyRows.reach else { return }
    let near = top - LazyRows.reach...top + LazyRows.reach
    held = held.filter { near.contains($0.key) }
  }
}
