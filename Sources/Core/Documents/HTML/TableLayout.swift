import Text

/// Tells tables that lay a text out, as letters and old pages do, from tables of data.
enum TableLayout {
  /// Longer tables are judged by their beginning, in bytes.
  private static let limit = 1 << 18

  /// Whether a table serves layout: another stands in it, or a cell holds paragraphs. What has headed columns is data.
  ///
  /// - Parameter start: behind the table's start tag. Complexity: O(*n*) in bytes up to the next table's tag.
  static func isLayout(_ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var cell = Cell()
    var at = start
    let end = min(html.count, start + limit)
    while let mark = html.position(of: 0x3C, from: at), mark < end {
      cell.bytes += mark - at
      let name = html[(mark + 1)...].prefix { $0.isLetter || $0.isDigit || $0 == 0x2F }
      at = html.position(of: 0x3E, from: mark).map { $0 + 1 } ?? html.count
      switch HTMLFragmentTag.pack(name) {
      case Tag.table: return true
      case Tag.endTable: return cell.isText
      case Tag.headCell: return false
      case Tag.cell, Tag.row:
        if cell.isText { return true }
        cell = Cell()
      case Tag.paragraph: cell.blocks += 1
      case Tag.heading1, Tag.heading2, Tag.heading3, Tag.list: cell.blocks += 2
      default: break
      }
    }
    return cell.isText
  }

  /// What a cell holds.
  private struct Cell {
    var bytes = 0
    var blocks = 0

    /// Whether it is text to be read rather than a value.
    var isText: Bool { blocks > 1 && bytes > 80 || bytes > 500 }
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
  }
}
