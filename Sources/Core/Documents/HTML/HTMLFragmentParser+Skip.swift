import Text

/// What is left out of a fragment, and where it ends (HTML Standard, 13.1.2 and 13.2.5).
extension HTMLFragmentParser {
  /// Moves from behind a start tag to behind the element.
  ///
  /// A script, a style and the like end at the first end tag of their name, whatever stands in them: a script that
  /// writes `<script>` opens no second one. Without an end tag they, and other elements, reach to the end of the
  /// fragment; feeds cut in the midst of a script, and code is never shown as words of a story. Elements without
  /// content end at once, and a paragraph ends where the next begins.
  mutating func skip(to name: Range<Int>, _ kind: HTMLFragmentTag) {
    if Self.voids.contains(HTMLFragmentTag.pack(html[name])) { return }
    var depth = 1
    while let tag = nextTag(name, from: at) {
      if tag.isEnd || kind == .paragraph {
        depth -= 1
      } else if kind != .raw {
        depth += 1
      }
      at =
        tag.isEnd
        ? html[tag.nameEnd...].firstIndex(of: 0x3E).map { $0 + 1 } ?? html.count : tag.nameEnd
      guard depth == 0 else { continue }
      if !tag.isEnd { at = tag.start }
      return
    }
    at = html.count
  }

  /// Moves behind an element whose words were taken back; one that is not ended nearby says nothing.
  mutating func skipDeleted(_ name: Range<Int>) {
    let end = Swift.min(html.count, at + Self.deletedLimit)
    var from = at
    while let mark = html.position(of: 0x3C, from: from), mark + 1 < end {
      from = mark + 1
      guard html[from] == 0x2F, html[(from + 1)...].starts(withLower: "del") else { continue }
      at = html.position(of: 0x3E, from: mark).map { $0 + 1 } ?? html.count
      return
    }
  }

  /// More bytes are never taken back at once.
  private static var deletedLimit: Int { 4096 }

  /// How many items the list has that has just begun; lists within it are not counted.
  func itemsAhead() -> Int {
    var depth = 1
    var items = 0
    var from = at
    let end = Swift.min(html.count, at + (1 << 16))
    while depth > 0, let mark = html.position(of: 0x3C, from: from), mark + 3 < end {
      from = mark + 1
      let isEnd = html[from] == 0x2F
      let name = html[(isEnd ? from + 1 : from)...].prefix { $0.isLetter || $0.isDigit }
      switch HTMLFragmentTag.named(name) {
      case .numberedList, .plainList: depth += isEnd ? -1 : 1
      case .item where depth == 1 && !isEnd: items += 1
      default: break
      }
    }
    return items
  }

  /// The next start or end tag of a name.
  private func nextTag(_ name: Range<Int>, from start: Int) -> (
    start: Int, nameEnd: Int, isEnd: Bool
  )? {
    var from = start
    while let mark = html[from...].firstIndex(of: 0x3C), mark + 1 < html.count {
      let isEnd = html[mark + 1] == 0x2F
      let first = mark + (isEnd ? 2 : 1)
      let end = first + name.count
      from = mark + 1
      guard end <= html.count,
        zip(html[first..<end], html[name]).allSatisfy({ $0.lower == $1.lower }),
        end == html.count || html[end].isSpace || html[end] == 0x3E || html[end] == 0x2F
      else { continue }
      return (mark, end, isEnd)
    }
    return nil
  }

  private static let voids = Set(
    "area base br col embed hr img input link meta param source track wbr"
      .split(separator: " ").map { HTMLFragmentTag.pack($0.utf8) })
}
