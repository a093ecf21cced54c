/// A colour as themes name it: an exact one, or the terminal's own.
package enum Color: Hashable, Sendable {
  /// What the terminal uses when nothing is asked of it.
  case standard
  /// Red, green, blue.
  case rgb(UInt8, UInt8, UInt8)
  /// An entry of the terminal's palette: 0-7 plain, 8-15 bright, 16-255 as xterm numbers them.
  case indexed(UInt8)

  /// The sixteen colours every colour terminal has, by number.
  package static let basicNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  /// Reads "#rrggbb", "#rgb", "default" or one of the sixteen names.
  package init?(_ spelling: String) {
    if spelling == "default" {
      self = .standard
      return
    }
    if let index = Color.basicNames.firstIndex(of: spelling) {
      self = .indexed(UInt8(index))
      return
    }
    let digits = spelling.utf8.dropFirst().compactMap { Color.digit($0) }
    guard spelling.utf8.first == 0x23, digits.count == spelling.utf8.count - 1 else { return nil }
    switch digits.count {
    case 3: self = .rgb(digits[0] * 17, digits[1] * 17, digits[2] * 17)
    case 6:
      self = .rgb(
        digits[0] << 4 | digits[1], digits[2] << 4 | digits[3], digits[4] << 4 | digits[5])
    default: return nil
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// Perceived lightness from 0 to 1 (ITU-R BT.709 weights); nil for colours only the terminal knows.
  package var lightness: Double? {
    guard case .rgb(let red, let green, let blue) = self else { return nil }
    return (0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)) / 255
  }
}

/// How many colours a terminal shows.
package enum ColorDepth: Int, Hashable, Sendable, Comparable, CaseIterable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case indexed = 256
  case full = 16_777_216

  /// By number of colours.
  package static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }

  /// The depth a terminal with that many colours has.
  package init(colors: Int) {
    self = ColorDepth.allCases.last { $0.rawValue <= max(colors, 0) } ?? .none
  }
}

extension Color {
  /// Black or white, whichever can be read on this colour.
  func opposite(_ depth: ColorDepth) -> Color {
    let isDark: Bool
    switch self {
    case .standard: return .standard
    case .indexed(let index):
      isDark = [0, 1, 4, 5, 8, 16].contains(index) || index > 231 && index < 244
    case .rgb: isDark = (lightness ?? 0) < 0.5
    }
    let color: Color = isDark ? .rgb(255, 255, 255) : .rgb(0, 0, 0)
    return depth == .full ? color : .indexed(isDark ? 7 : 0)
  }

  /// The nearest colour that a terminal of some depth shows.
  func degraded(to depth: ColorDepth) -> Color {
    switch (self, depth) {
    case (.standard, _), (_, .none): .standard
    case (.indexed(let index), .eight): .indexed(index & 7)
    case (.indexed, _), (.rgb, .full): self
    case (.rgb(let red, let green, let blue), .indexed):
      .indexed(Color.nearest(Int(red), Int(green), Int(blue)))
    case (.rgb(let red, let green, let blue), .sixteen):
      .indexed(Color.basic(Int(red), Int(green), Int(blue)))
    case (.rgb(let red, let green, let blue), .eight):
      .indexed(Color.basic(Int(red), Int(green), Int(blue)) & 7)
    }
  }

  /// The nearest of xterm's 6x6x6 cube and its 24 greys.
  private static func nearest(_ red: Int, _ green: Int, _ blue: Int) -> UInt8 {
    let steps = [0, 95, 135, 175, 215, 255]
    func step(_ value: Int) -> Int {
      steps.indices.min { abs(steps[$0] - value) < abs(steps[$1] - value) } ?? 0
    }
    let cube = (step(red), step(green), step(blue))
    let grey = min(max(((red + green + blue) / 3 - 8 + 5) / 10, 0), 23)
    func distance(_ r: Int, _ g: Int, _ b: Int) -> Int {
      // Weighted by how the eye sees difference in each ("redmean").
      let mean = (r + red) / 2
      let (dr, dg, db) = (r - red, g - green, b - blue)
      return ((512 + mean) * dr * dr) >> 8 + 4 * dg * dg + ((767 - mean) * db * db) >> 8
    }
    let level = 8 + grey * 10
    let toCube = distance(steps[cube.0], steps[cube.1], steps[cube.2])
    return distance(level, level, level) < toCube
      ? UInt8(232 + grey) : UInt8(16 + 36 * cube.0 + 6 * cube.1 + cube.2)
  }

  /// One of the sixteen by hue, so that tinted greys stay grey and pale colours keep their hue.
  private static func basic(_ red: Int, _ green: Int, _ blue: Int) -> UInt8 {
    let high = max(red, green, blue)
    let low = min(red, green, blue)
    let spread = high - low
    if spread * 5 < high || high < 40 {  // hardly any colour in it
      return high < 64 ? 0 : high < 150 ? 8 : high < 225 ? 7 : 15
    }
    let hue: Int
    if high == red {
      hue = (60 * (green - blue) / spread + 360) % 360
    } else if high == green {
      hue = 60 * (blue - red) / spread + 120
    } else {
      hue = 60 * (red - green) / spread + 240
    }
    let plain: UInt8 =
      switch hue {
      case 25..<70: 3
      case 70..<155: 2
      case 155..<200: 6
      case 200..<255: 4
      case 255..<335: 5
      default: 1
      }
    return high >= 200 ? plain + 8 : plain
  }
}
