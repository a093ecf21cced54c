import Text

/// The lines that a printed page bears above and below its text, as text copied from a PDF holds them: the outlet, the
/// day and the page again and again, and numbers of pages alone.
enum RunningHeads {
  /// The lines without them. A paragraph that goes on over the page is one again.
  static func removed(
    from lines: [TextLines.Line], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [TextLines.Line] {
    let heads = heads(lines, bytes)
    guard !heads.isEmpty else { return lines }
    var kept: [TextLines.Line] = []
    var isBehind = false
    for (at, line) in lines.enumerated() {
      if heads.contains(at) || isNumber(lines, at, bytes) {
        isBehind = true
        continue
      }
      var line = line
      if isBehind, let last = kept.last {
        let isOpen = bytes[line.range.lowerBound].isLower && goesOn(bytes, last.range)
        line.afterBlank = !isOpen
      }
      isBehind = false
      kept.append(line)
    }
    return kept
  }

  /// Lines that say "page" with a number and come again with another.
  private static func heads(
    _ lines: [TextLines.Line], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Set<Int> {
    guard lines.count > 3 else { return [] }
    var places: [String: [Int]] = [:]
    for (at, line) in lines.enumerated() {
      guard line.afterBlank, line.range.count <= 132, bytes[line.range].contains(where: \.isDigit)
      else { continue }
      let words = String(decoding: UnsafeBufferPointer(rebasing: bytes[line.range]), as: UTF8.self)
      guard isNumbered(words) else { continue }
      let key = words.filter { $0.isLetter }
      places[key, default: []].append(at)
    }
    return Set(places.values.filter { $0.count > 1 }.flatMap { $0 })
  }

  /// Whether a line names a page, or has its number at one end with a gap beside it.
  private static func isNumbered(_ line: String) -> Bool {
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    for (word, next) in zip(words, words.dropFirst())
    where Self.pages.contains(word) && next.allSatisfy(\.isNumber) {
      return true
    }
    let isEnded = [words.first, words.last].contains { $0?.allSatisfy(\.isNumber) ?? false }
    return isEnded && line.contains("   ")
  }

  private static let pages: Set<Substring> = [
    "page", "p", "seite", "s", "página", "pagina", "pág", "lk", "sivu", "sida", "side", "strona",
  ]

  /// A number of up to four digits on a line of its own between blank lines.
  private static func isNumber(
    _ lines: [TextLines.Line], _ at: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let line = lines[at]
    guard line.range.count <= 4, line.afterBlank, bytes[line.range].allSatisfy(\.isDigit) else {
      return false
    }
    return at + 1 == lines.count || lines[at + 1].afterBlank
  }

  /// Whether a line ends within a sentence.
  private static func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = bytes[range].last else { return false }
    return last.isLetter || last.isDigit || last == 0x2C || last == 0x2D
  }
}
