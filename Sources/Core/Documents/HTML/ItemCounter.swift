/// Numbers the items of a list (HTML Standard, 4.4.5: `start`, `value`, `reversed` aside).
struct ItemCounter {
  /// The number of the next item; nil for a list without numbers.
  private var next: Int?

  /// A list without numbers.
  init() {}

  /// A list whose first item bears a number.
  init(from start: Int) { next = start }

  /// The mark of the next item at a depth, counted from 0: a number or a bullet, set in by two columns a level.
  mutating func mark(value: Int? = nil, depth: Int) -> String {
    let indent = String(repeating: "  ", count: min(max(depth, 0), 8))
    guard let number = next.map({ value ?? $0 }) else { return indent + "\u{2022} " }
    next = number < Int.max ? number + 1 : number
    return indent + "\(number). "
  }
}
