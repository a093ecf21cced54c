/// How well colors can be told apart.
package enum Contrast {
  /// Less than this cannot well be read as text: WCAG 2.1 asks for 3 for large text and 4.5 for small, and a palette of
  /// eight has few colors that reach it.
  static let least = 3.5
  /// What WCAG 2.1 asks for: bold that is shown in a fainter color than the plain words still stands out with so much.
  static let comfortable = 4.5

  /// Returns the contrast of two colors as WCAG 2.1 defines it, from 1 to 21; nil where a color is the terminal's own.
  ///
  /// The entries of the terminal's palette are taken to be xterm's.
  package static func ratio(_ a: Color, _ b: Color) -> Double? {
    guard let a = luminance(a), let b = luminance(b) else { return nil }
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Returns a color as a terminal shows it for bold text: many show the first eight of the palette as the bright eight.
  package static func shown(_ color: Color, isBold: Bool) -> Color {
    guard isBold, case .indexed(let index) = color, index < 8 else { return color }
    return .indexed(index + 8)
  }

  private static func luminance(_ color: Color) -> Double? {
    guard let (red, green, blue) = rgb(color) else { return nil }
    return 0.2126 * linear[red] + 0.7152 * linear[green] + 0.0722 * linear[blue]
  }

  private static func rgb(_ color: Color) -> (Int, Int, Int)? {
    switch color {
    case .standard: return nil
    case .rgb(let red, let green, let blue): return (Int(red), Int(green), Int(blue))
    case .indexed(let index):
      let index = Int(index)
      if index < 16 { return basic[index] }
      if index >= 232 {
        return (8 + (index - 232) * 10, 8 + (index - 232) * 10, 8 + (index - 232) * 10)
      }
      let steps = [0, 95, 135, 175, 215, 255]
      let cube = index - 16
      return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    }
  }

  /// The red, green and blue of xterm's first sixteen colors.
  private static let basic: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// Light for each value of a color's part: the curve of sRGB, by its powers of 2.4 = 2 + 2/5.
  private static let linear: [Double] = (0...255).map { part in
    let value = Double(part) / 255
    guard value > 0.03928 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    return base * base * fifthRoot(base * base)
  }

  /// The fifth root of a number from 0 to 1, by Newton's method.
  private static func fifthRoot(_ number: Double) -> Double {
    var root = 1.0
    for _ in 0..<40 {
      let power = root * root * root * root
      root -= (power * root - number) / (5 * power)
    }
    return root
  }
}

extension ResolvedStyle {
  /// Returns the style so that it can be read with few colors, where bold may be shown as bright: without bold where
  /// the bright color is fainter than the plain one and not well to be read, else in black or white with a line under it.
  func readableWithFewColors() -> ResolvedStyle {
    let isReversed = modifiers.contains(.reverse)
    guard !isReversed, let plain = Contrast.ratio(ink, paper) else { return self }
    var style = self
    let bold = Contrast.ratio(Contrast.shown(ink, isBold: true), paper) ?? plain
    let isBoldBetter = bold >= Contrast.least && bold >= min(plain, Contrast.comfortable)
    if modifiers.contains(.bold), isBoldBetter { return self }
    if plain >= Contrast.least {
      style.modifiers.remove(.bold)
      return style
    }
    let black = Contrast.ratio(.indexed(0), paper) ?? 1
    let white = Contrast.ratio(.indexed(7), paper) ?? 1
    style.ink = black >= white ? .indexed(0) : .indexed(7)
    style.modifiers.remove(.bold)
    style.modifiers.insert(.underline)
    return style
  }
}
