import CHTML

/// Tells a page's tables that lay out a text from those that hold data.
struct TableElement {
  private let page: PageAnalysis
  private let table: Int

  /// A table of a page.
  init(_ page: PageAnalysis, _ table: Int) {
    self.page = page
    self.table = table
  }

  /// Whether another table stands in it, or a cell holds several paragraphs of prose. Headed columns speak for data.
  var isLayout: Bool {
    var node = table + 1
    var isHeaded = false
    while node < page.markup.end(table) {
      switch page.markup.tag(node) {
      case .table: return true
      case .th: isHeaded = true
      case .td where !isHeaded && isText(node): return true
      default: break
      }
      node += 1
    }
    return false
  }

  /// Whether a cell holds two paragraphs or more, and as much text as a story has.
  private func isText(_ cell: Int) -> Bool {
    let paragraphs = page.passages.all[page.range(of: cell)].count { $0.plainBytes >= 60 }
    return paragraphs > 1 && page.plainBytes(cell) > 200
  }
}
