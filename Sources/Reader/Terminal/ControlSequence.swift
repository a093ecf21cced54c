import Screen

extension SequenceScanner {
  /// CSI: parameters, then one letter that says what it is.
  mutating func control(from start: Int) -> Found {
    if start < bytes.endIndex, bytes[start] == 0x4D { return oldMouse(from: start + 1) }
    if start < bytes.endIndex, bytes[start] == 0x5B { return consoleFunction(at: start + 1) }
    var at = start
    while at < bytes.endIndex, (0x20...0x3F).contains(bytes[at]) { at += 1 }
    guard at < bytes.endIndex else { return .incomplete }
    let final = bytes[at]
    let parameters = bytes[start..<at]
    guard (0x40...0x7E).contains(final) else {
      bytes = bytes[at...]  // broken off by something else
      return .nothing
    }
    bytes = bytes[(at + 1)...]
    if parameters.first == 0x3C {
      return mouse(SequenceScanner.numbers(parameters.dropFirst()), final)
    }
    // DA1: it has answered everything asked before, and told its background only if it did so by now.
    if parameters.first == 0x3F, final == 0x63 { return .happening(.background(nil)) }
    if let first = parameters.first, !(0x30...0x3B).contains(first) { return .nothing }
    return key(SequenceScanner.numbers(parameters), final)
  }

  /// Numbers apart by ";", what follows ":" left out; a missing number is 0, a huge one is cut.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: 0x3B, maxSplits: 8, omittingEmptySubsequences: false).map { part in
      part.prefix { (0x30...0x39).contains($0) }.prefix(7).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
  }

  private func key(_ numbers: [Int], _ final: UInt8) -> Found {
    let held = numbers.count > 1 ? max(numbers[1] - 1, 0) : 0
    var symbol: Key.Symbol?
    switch final {
    case 0x7E where numbers.first == 200: return .pasteBegins
    case 0x7E where numbers.first == 27 && numbers.count == 3:
      symbol = KeySequences.symbol(numbers[2])
    case 0x7E: symbol = KeySequences.numbers[numbers.first ?? 0]
    case 0x75: symbol = KeySequences.symbol(numbers.first ?? 0)
    case 0x5A: return .key(Key(.tab, shift: true))
    default: symbol = KeySequences.letters[final]
    }
    guard let symbol else { return .nothing }
    return .key(KeySequences.key(symbol, held: held))
  }

  /// CSI [ A to E: F1 to F5 of the Linux console.
  private mutating func consoleFunction(at index: Int) -> Found {
    guard index < bytes.endIndex else { return .incomplete }
    let letter = bytes[index]
    bytes = bytes[(index + 1)...]
    guard (0x41...0x45).contains(letter) else { return .nothing }
    return .key(Key(.function(Int(letter) - 0x40)))
  }

  /// The mouse as xterm told it first: button, column, row as bytes over 32.
  private mutating func oldMouse(from start: Int) -> Found {
    guard start + 3 <= bytes.endIndex else { return .incomplete }
    let parts = bytes[start..<start + 3].map { Int($0) - 32 }
    bytes = bytes[(start + 3)...]
    guard parts[1] > 0, parts[2] > 0 else { return .nothing }
    return SequenceScanner.mouse(
      button: parts[0] & 3 == 3 && parts[0] < 64 ? 0 : parts[0], column: parts[1], row: parts[2],
      isRelease: parts[0] & 0x43 == 3)
  }

  /// The mouse as xterm tells it by numbers (mode 1006).
  private func mouse(_ numbers: [Int], _ final: UInt8) -> Found {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0, final == 0x4D || final == 0x6D
    else { return .nothing }
    return SequenceScanner.mouse(
      button: numbers[0], column: numbers[1], row: numbers[2], isRelease: final == 0x6D)
  }

  private static func mouse(button: Int, column: Int, row: Int, isRelease: Bool) -> Found {
    let act: Mouse.Kind
    switch button & ~0x1C {  // without Shift, Alt, Ctrl
    case 0x40: act = .wheelUp
    case 0x41: act = .wheelDown
    case 0x00: act = isRelease ? .release : .press
    case 0x20: act = .drag
    default: return .nothing
    }
    let place = Position(row: row - 1, column: column - 1)
    return .happening(.input(.mouse(Mouse(act, at: place))))
  }
}

/// Which key a sequence stands for.
enum KeySequences {
  /// By the final letter of CSI and SS3.
  static let letters: [UInt8: Key.Symbol] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
  ]

  /// By the number before "~".
  static let numbers: [Int: Key.Symbol] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// By the number of a character, as CSI u sends it.
  static func symbol(_ number: Int) -> Key.Symbol? {
    switch number {
    case 9: .tab
    case 13: .enter
    case 27: .escape
    case 8, 127: .backspace
    case 0x20..<0x7F: .character(Unicode.Scalar(UInt8(number)))
    default: Unicode.Scalar(UInt32(number)).flatMap { $0.value >= 0xA0 ? .character($0) : nil }
    }
  }

  /// A key with what was held: bits 1 Shift, 2 Alt, 4 Ctrl.
  static func key(_ symbol: Key.Symbol, held: Int) -> Key {
    let hasShift = held & 1 != 0
    var key = Key(symbol, control: held & 4 != 0, alt: held & 2 != 0, shift: hasShift)
    if case .character(let scalar) = symbol, hasShift {
      key.hasShift = false
      let upper = scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
      if !key.hasControl { key.symbol = .character(upper) }
    }
    return key
  }
}

/// What a terminal answers when it is asked something.
enum TerminalReplies {
  /// "11;rgb:1e1e/2020/2424": the background (xterm's OSC 11); one to four digits a colour.
  static func color(_ answer: ArraySlice<UInt8>) -> SequenceScanner.Found {
    let text = String(decoding: answer, as: UTF8.self)
    guard text.hasPrefix("11;rgb:") || text.hasPrefix("11;rgba:"),
      let colon = text.firstIndex(of: ":")
    else { return .nothing }
    let parts = text[text.index(after: colon)...].split(separator: "/").prefix(3).compactMap {
      part -> UInt8? in
      // A sign is no digit, though `Int` reads it.
      guard (1...4).contains(part.count), part.allSatisfy(\.isHexDigit),
        let value = Int(part, radix: 16)
      else { return nil }
      return UInt8(value * 255 / (1 << (4 * part.count) - 1))
    }
    guard parts.count == 3 else { return .nothing }
    return .happening(.background(.rgb(parts[0], parts[1], parts[2])))
  }
}
