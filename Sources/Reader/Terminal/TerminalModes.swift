import CNcurses

/// What a terminal is switched to beyond what ncurses does: pastes with brackets, the mouse told by numbers.
struct TerminalModes {
  /// Whether it understands what xterm does.
  let isLikeXterm: Bool
  /// Whether the mouse is used.
  let wantsMouse: Bool

  /// What switches them on.
  var on: String {
    guard isLikeXterm else { return "" }
    return "\u{1B}[?2004h" + (wantsMouse ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : "")
  }

  /// What switches them off.
  var off: String {
    guard isLikeXterm else { return "" }
    return (wantsMouse ? "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l" : "") + "\u{1B}[?2004l"
  }

  /// What a signal handler writes when there is no time for anything else, by the description in use.
  var resetSequence: [UInt8] {
    var bytes = Array(off.utf8)
    for name in ["sgr0", "op", "rmkx", "cnorm", "rmcup"] {
      if let string = lede_string(name) { bytes += TerminalModes.unpadded(String(cString: string)) }
    }
    return bytes
  }

  /// Without the pauses ("$<5>") that terminals of old needed.
  static func unpadded(_ string: String) -> [UInt8] {
    var kept: [UInt8] = []
    var isPause = false
    let bytes = Array(string.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x24, index + 1 < bytes.count, bytes[index + 1] == 0x3C { isPause = true }
      if !isPause { kept.append(byte) }
      if byte == 0x3E { isPause = false }
    }
    return kept
  }
}
