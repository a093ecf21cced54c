import Articles
import CHTML

/// Puts the lines of a body together as the parts of a story.
struct BodyBlockBuilder {
  let page: PageAnalysis
  let address: PageURLs
  private(set) var parts: [BlockDraft] = []
  /// The standfirst that stood in the body.
  private(set) var standfirst: String?
  /// The list or table that the last part came from: what follows in it is added to that part.
  private var open = 0
  private var row = 0
  /// The numbers of the lists met so far.
  private var counters: [Int: ItemCounter] = [:]
  /// The columns of the last table's cells, that table, and the cell that was read last.
  private var columns: [Int: Int] = [:]
  private var table = 0
  private var cell = 0

  /// The parts of an edited body.
  init(_ page: PageAnalysis, lines: [BodyLineFilter.BodyLine], address: PageURLs) {
    self.page = page
    self.address = address
    let media = BodyMedia(page: page, address: address)
    var end: Int?
    for line in lines {
      if line.role != .dropped, let end {
        for part in media.parts(from: end, to: line.passage.nodes.lowerBound) { append(part) }
      }
      end = line.role == .dropped ? nil : line.passage.nodes.upperBound
      switch line.role {
      case .text: add(line.passage, line.words)
      case .caption: append(part(.caption, line.passage, line.words))
      case .related: append(related(line.passage, line.words))
      case .credit: append(part(.credit, line.passage, line.words))
      case .standfirst: standfirst = standfirst ?? line.words
      case .dropped: break
      }
    }
    if let end { addTail(lines, from: end, media) }
  }

  /// The pictures and recordings behind the last line, to the end of what holds all lines.
  private mutating func addTail(
    _ lines: [BodyLineFilter.BodyLine], from end: Int, _ media: BodyMedia
  ) {
    guard let first = lines.first, let last = lines.last else { return }
    let holder = page.commonAncestor(first.passage.block, last.passage.block)
    let next = page.passages.range(from: end, to: page.markup.nodes.count).first
    let limit = next.map { page.passages.all[$0].nodes.lowerBound } ?? page.markup.nodes.count
    for part in media.parts(from: end, to: min(limit, page.markup.end(holder))) { append(part) }
  }

  /// A passage as a part, with its links.
  private func part(_ role: Block.Role, _ passage: CandidateBlock, _ words: String) -> BlockDraft {
    BlockDraft(role, words, links: links(of: passage))
  }

  private func links(of passage: CandidateBlock) -> [Hyperlink] {
    page.links(in: passage, target: address.hyperlink)
      + BodyMedia(page: page, address: address).links(in: passage)
  }

  private mutating func append(_ part: BlockDraft) {
    open = 0
    parts.append(part)
  }

  private mutating func add(_ passage: CandidateBlock, _ words: String) {
    let (role, holder) = role(of: passage)
    if role == .list || role == .table {
      join(passage, words, role, holder)
    } else if role == .quote, let marks = marks(around: holder) {
      var quote = BlockDraft(.quote, marks)
      let words = part(.quote, passage, words)
      quote.append(words.text, links: words.links)
      append(quote)
    } else {
      append(part(role, passage, words))
    }
  }

  /// The part a passage plays, by the elements around it, and the list or table that it is an entry of.
  private func role(of passage: CandidateBlock) -> (Block.Role, Int) {
    var element = passage.block
    for _ in 0..<12 where element > 0 {
      switch page.markup.tag(element) {
      case .h1, .h2, .h3, .h4, .h5, .h6, .dt: return (.subheading, element)
      case .blockquote: return (.quote, element)
      case .ul, .ol: return passage.bytes > 600 ? (.paragraph, element) : (.list, element)
      case .table: return isData(element) ? (.table, element) : (.paragraph, element)
      default: element = page.markup.parent(element)
      }
    }
    return (.paragraph, passage.block)
  }

  /// The marks of a quotation that stands within others; nil for one that stands alone.
  private func marks(around quotation: Int) -> String? {
    var depth = 0
    var element = page.markup.parent(quotation)
    for _ in 0..<12 where element > 0 {
      if page.markup.tag(element) == .blockquote { depth += 1 }
      element = page.markup.parent(element)
    }
    return depth == 0 ? nil : String(repeating: "> ", count: min(depth, 8))
  }

  /// Rows of short cells are data; tables that hold whole texts are an old way to lay pages out.
  private func isData(_ table: Int) -> Bool {
    let range = page.range(of: table)
    return range.count > 3 && page.plainBytes(table) < 150 * range.count
      && !TableElement(page, table).isLayout
  }

  /// Adds an entry to the list or table that is open, or begins one.
  private mutating func join(
    _ passage: CandidateBlock, _ words: String, _ role: Block.Role, _ holder: Int
  ) {
    let row = entry(passage, role)
    let outermost = role == .list ? outermostList(holder) : holder
    let isNew = open != outermost || row != self.row || parts.isEmpty
    let entry = part(role, passage, words)
    if role == .table, table != outermost {
      columns = columns(of: outermost)
      table = outermost
    }
    let mark =
      role == .table ? gap(before: passage, isNew: isNew) : isNew ? mark(of: row, in: holder) : ""
    if open == outermost, let last = parts.indices.last {
      parts[last].append(isNew ? "\n" + mark : role == .list ? "\n  " : mark)
      parts[last].append(entry.text, links: entry.links)
    } else {
      var first = BlockDraft(role, mark)
      first.append(entry.text, links: entry.links)
      parts.append(first)
    }
    open = outermost
    self.row = row
  }

  /// The columns of a table's cells; columns without words are none.
  private func columns(of table: Int) -> [Int: Int] {
    var grid = TableGrid<Int>()
    var node = table + 1
    while node < page.markup.end(table) {
      switch page.markup.tag(node) {
      case .tr: grid.endRow()
      case .td, .th:
        grid.add(
          page.range(of: node).isEmpty ? nil : node, columns: number(.colspan, node),
          rows: number(.rowspan, node))
      default: break
      }
      node += 1
    }
    grid.endRow()
    var columns: [Int: Int] = [:]
    for (column, cell) in grid.rows.joined() { columns[cell] = column }
    return columns
  }

  private func number(_ name: HTMLName, _ node: Int) -> Int {
    page.markup.value(name, of: node).flatMap { Int($0) } ?? 1
  }

  /// What stands between the cell before and that of a passage: a mark for each column.
  private mutating func gap(before passage: CandidateBlock, isNew: Bool) -> String {
    let cell =
      page.markup.nearest(from: passage.block, levels: 12) { $0 == .td || $0 == .th } ?? 0
    defer { self.cell = cell }
    let column = columns[cell] ?? 0
    if !isNew, cell == self.cell { return " " }
    let steps = isNew ? column : max(1, column - (columns[self.cell] ?? 0))
    return String(repeating: " | ", count: steps)
  }

  /// The number or bullet of a list's item.
  private mutating func mark(of item: Int, in list: Int) -> String {
    var depth = 0
    var element = page.markup.parent(list)
    while element > 0, depth < 8 {
      if page.markup.tag(element) == .ul || page.markup.tag(element) == .ol { depth += 1 }
      element = page.markup.parent(element)
    }
    var counter = counters[list] ?? counter(of: list)
    let value = page.markup.value(.value, of: item).flatMap { Int($0) }
    let mark = counter.mark(value: value, depth: depth)
    counters[list] = counter
    return mark
  }

  private func counter(of list: Int) -> ItemCounter {
    guard page.markup.tag(list) == .ol else { return ItemCounter() }
    let start = page.markup.value(.start, of: list).flatMap { Int($0) }
    let type = page.markup.value(.type, of: list)
    guard page.markup.raw(.reversed, of: list) != nil else {
      return ItemCounter(from: start ?? 1, type: type)
    }
    return ItemCounter(from: start ?? items(of: list), step: -1, type: type)
  }

  /// How many items a list has; lists within it are not counted.
  private func items(of list: Int) -> Int {
    var items = 0
    var node = list + 1
    while node < page.markup.end(list) {
      let tag = page.markup.tag(node)
      if tag == .li { items += 1 }
      node = tag == .ul || tag == .ol ? page.markup.end(node) : node + 1
    }
    return items
  }

  /// The list that holds a list and all lists around it.
  private func outermostList(_ list: Int) -> Int {
    var outermost = list
    var element = list
    for _ in 0..<12 where element > 0 {
      switch page.markup.tag(element) {
      case .ul, .ol: outermost = element
      case .table, .blockquote, .article, .section, .main: return outermost
      default: break
      }
      element = page.markup.parent(element)
    }
    return outermost
  }

  /// The item or row that a passage stands in.
  private func entry(_ passage: CandidateBlock, _ role: Block.Role) -> Int {
    let wanted: HTMLTag = role == .list ? .li : .tr
    return page.markup.nearest(from: passage.block, levels: 12) { $0 == wanted } ?? passage.block
  }

  private func related(_ passage: CandidateBlock, _ words: String) -> BlockDraft {
    let line = ReadMoreLine(words)
    let title = line.map { $0.title.isEmpty ? words : $0.title } ?? words
    let links = links(of: passage)
    let isMore = links.count > 1 || links.contains { $0.range == nil }
    return BlockDraft(
      .related, words, title: title, url: link(passage) ?? line?.url, links: isMore ? links : [])
  }

  /// Where the first link of a passage leads.
  private func link(_ passage: CandidateBlock) -> String? {
    // The link may begin before the passage does, when it holds nothing else.
    let boilerplate = page.markup.nearest(from: passage.nodes.lowerBound, levels: 6) { $0 == .a }
    if let boilerplate {
      return page.markup.address(.href, of: boilerplate).flatMap(address.target)
    }
    for node in passage.nodes where page.markup.tag(node) == .a {
      if let link = page.markup.address(.href, of: node).flatMap(address.target) { return link }
    }
    return nil
  }
}
