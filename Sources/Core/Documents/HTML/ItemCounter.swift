/// Numbers the items of a list (HTML Standard, 4.4.5: `start`, `value`, `reversed`).
struct ItemCounter {
  /// The number of the next item; nil for a list without numbers.
  private var next: Int?
  private var step = 1
  private var style = Style.figures

  /// How numbers are written (HTML Standard, 4.4.5: `type`).
  enum Style: String {
    case figures = "1"
    case smallLetters = "a"
    case capitals = "A"
    case smallRoman = "i"
    case roman = "I"
  }

  /// A list without numbers.
  init() {}

  /// A list whose first item bears a number; its numbers go up or down.
  ///
  /// - Parameter type: how the numbers are written, as HTML says it.
  init(from start: Int, step: Int = 1, type: String? = nil) {
    next = start
    self.step = step
    style = type.flatMap(Style.init) ?? .figures
  }

  /// The mark of the next item at a depth, counted from 0: a number or a bullet, set in by two columns a level.
  mutating func mark(value: Int? = nil, depth: Int) -> String {
    let indent = String(repeating: "  ", count: min(max(depth, 0), 8))
    guard let number = next.map({ value ?? $0 }) else { return indent + "\u{2022} " }
    let (following, isTooFar) = number.addingReportingOverflow(step)
    next = isTooFar ? number : following
    return indent + style.written(number) + ". "
  }
}

extension ItemCounter.Style {
  /// A number as this style writes it; in figures where it has no form for it.
  func written(_ number: Int) -> String {
    switch self {
    case .figures: "\(number)"
    case .smallLetters: Self.letters(number) ?? "\(number)"
    case .capitals: Self.letters(number)?.uppercased() ?? "\(number)"
    case .smallRoman: Self.roman(number) ?? "\(number)"
    case .roman: Self.roman(number)?.uppercased() ?? "\(number)"
    }
  }

  /// a, b, … z, aa, ab, …
  private static func letters(_ number: Int) -> String? {
    guard (1...10_000).contains(number) else { return nil }
    var (rest, letters) = (number, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x61 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  private static func roman(_ number: Int) -> String? {
    guard (1..<4000).contains(number) else { return nil }
    let values = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (rest, letters) = (number, "")
    for (value, sign) in values {
      while rest >= value {
        letters += sign
        rest -= value
      }
    }
    return letters
  }
}
