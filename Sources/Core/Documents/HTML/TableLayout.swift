import Text

/// Tells tables that lay a text out, as letters and old pages do, from tables of data.
enum TableLayout {
  /// Longer tables are judged by their beginning, in bytes.
  private static let limit = 1 << 18

  /// Whether a table serves layout: another stands in it, a cell holds paragraphs or lists, it has a single column, or
  /// all of its cells are sentences. What has headed columns is data.
  ///
  /// - Parameter start: behind the table's start tag. Complexity: O(*n*) in bytes up to the next table's tag.
  static func isLayout(_ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var cells = Cells()
    var at = start
    let end = min(html.count, start + limit)
    while let mark = html.position(of: 0x3C, from: at), mark < end {
      cells.open.read(html[at..<mark])
      let name = html[(mark + 1)...].prefix { $0.isLetter || $0.isDigit || $0 == 0x2F }
      at = html.position(of: 0x3E, from: mark).map { $0 + 1 } ?? html.count
      switch HTMLFragmentTag.pack(name) {
      case Tag.table: return true
      case Tag.headCell: return false
      case Tag.endTable: return cells.isLayout
      case Tag.cell: cells.endCell()
      case Tag.row: cells.endRow()
      case Tag.paragraph, Tag.division: cells.open.blocks += 1
      case Tag.heading1, Tag.heading2, Tag.heading3, Tag.list, Tag.numberedList, Tag.quote:
        cells.open.blocks += 2
      default: break
      }
      if cells.holdText { return true }
    }
    if at < end { cells.open.read(html[at..<end]) }
    return cells.isLayout
  }

  /// The cells of a table that were read so far.
  private struct Cells {
    var open = Cell()
    /// Whether one of them is text to be read rather than a value.
    private(set) var holdText = false
    private var filled = 0
    private var sentences = 0
    private var width = 0
    private var widest = 0

    mutating func endCell() {
      if open.isText { holdText = true }
      if open.bytes > 0 {
        filled += 1
        width += 1
        if open.isSentence { sentences += 1 }
      }
      open = Cell()
    }

    mutating func endRow() {
      endCell()
      widest = max(widest, width)
      width = 0
    }

    /// What all cells together are, when the table ends.
    var isLayout: Bool {
      var all = self
      all.endRow()
      return all.holdText || all.widest == 1 || all.filled > 0 && all.sentences == all.filled
    }
  }

  /// What a cell holds.
  private struct Cell {
    /// How many bytes of words there are, white space at the ends of stretches aside.
    private(set) var bytes = 0
    var blocks = 0
    private var spaces = 0
    private var last: UInt8 = 0

    mutating func read(_ words: Slice<UnsafeBufferPointer<UInt8>>) {
      guard let end = words.lastIndex(where: { !$0.isSpace }) else { return }
      let stretch = words[...end].drop(while: \.isSpace)
      bytes += stretch.count
      spaces += stretch.count { $0 == 0x20 }
      last = words[end]
    }

    /// Whether it is text to be read rather than a value.
    var isText: Bool { blocks > 1 && bytes > 12 || bytes > 500 }

    /// Six words or more that end as a sentence does.
    var isSentence: Bool {
      spaces >= 5 && bytes >= 30 && [0x2E, 0x21, 0x3F, 0x22, 0x9D].contains(last)
    }
  }

  private enum Tag {
    static let table = HTMLFragmentTag.pack("table".utf8)
    static let endTable = HTMLFragmentTag.pack("/table".utf8)
    static let headCell = HTMLFragmentTag.pack("th".utf8)
    static let cell = HTMLFragmentTag.pack("td".utf8)
    static let row = HTMLFragmentTag.pack("tr".utf8)
    static let paragraph = HTMLFragmentTag.pack("p".utf8)
    static let heading1 = HTMLFragmentTag.pack("h1".utf8)
    static let heading2 = HTMLFragmentTag.pack("h2".utf8)
    static let heading3 = HTMLFragmentTag.pack("h3".utf8)
    static let list = HTMLFragmentTag.pack("ul".utf8)
    static let numberedList = HTMLFragmentTag.pack("ol".utf8)
    static let quote = HTMLFragmentTag.pack("blockquote".utf8)
    static let division = HTMLFragmentTag.pack("div".utf8)
  }
}
