/// Numbers the items of a list (HTML Standard, 4.4.5: `start`, `value`, `reversed`).
struct ItemCounter {
  /// The number of the next item; nil for a list without numbers.
  private var next: Int?
  private var step = 1

  /// A list without numbers.
  init() {}

  /// A list whose first item bears a number; its numbers go up or down.
  init(from start: Int, step: Int = 1) {
    next = start
    self.step = step
  }

  /// The mark of the next item at a depth, counted from 0: a number or a bullet, set in by two columns a level.
  mutating func mark(value: Int? = nil, depth: Int) -> String {
    let indent = String(repeating: "  ", count: min(max(depth, 0), 8))
    guard let number = next.map({ value ?? $0 }) else { return indent + "\u{2022} " }
    let (following, isTooFar) = number.addingReportingOverflow(step)
    next = isTooFar ? number : following
    return indent + "\(number). "
  }
}
