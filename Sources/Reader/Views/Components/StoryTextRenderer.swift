import Articles
import ReaderState
import Screen

/// Draws the rows of a laid-out story that are on the screen, with names, quotations, hits and the selection.
struct StoryTextRenderer {
  let story: Story
  let column: StoryLayout
  var hits: [Range<Int>] = []
  var currentHit: Int?
  var selected: Int?
  var labels: JumpLabels?
  var dimsSeen = false
  var showsReported = true
  /// The passage that is being selected.
  var passage: Range<Int>?

  /// Draws from row `top` on, the text's column beginning at `left`.
  func draw(on canvas: Canvas, top: Int, left: Int) {
    let rows = top..<max(top, min(top + canvas.rows, column.lines.count))
    guard !rows.isEmpty, top >= 0 else { return }
    let spans = spans(rows)
    for index in rows {
      draw(column.lines[index], index, at: index - top, left, spans, on: canvas)
    }
    let hits = hits(rows)
    for index in rows { mark(index, hits, at: index - top, left, on: canvas) }
    if let labels { draw(labels, rows, left, on: canvas) }
  }

  private func draw(
    _ row: StoryLayout.Row, _ index: Int, at line: Int, _ left: Int, _ spans: [Span],
    on canvas: Canvas
  ) {
    let start = left + StoryLayout.barWidth + row.indent
    let isDim = isSeen(row.block)
    if let bar = row.bar {
      let style = Style(.quoteBar, bar == .reported || isDim ? .dim : [])
      canvas.put(bar == .quoted ? "▌" : "│", at: line, left, style)
    }
    switch row.content {
    case .blank: break
    case .title(let text): canvas.put(text, at: line, start, Style(.headline))
    case .about(let text): canvas.put(text, at: line, start, Style(.dim))
    case .heading(let text): canvas.put(text, at: line, start, Style(.subheading))
    case .entry(let thing, let text):
      let face: TextRole = thing == selected ? .text : .link
      canvas.put(
        text, at: line, start, Style(face, on: thing == selected ? .selected : .page),
        limit: column.width, ellipsis: true)
    case .note(let thing, let text):
      canvas.put(
        text, at: line, start, Style(.speaker, .italic, on: thing == selected ? .selected : .page))
    case .speaker(let aside): canvas.put(aside.text, at: line, start, style(aside))
    case .text(let words, let role):
      if role == .list, beginsItem(words, row.block) {
        canvas.put("•", at: line, start - min(2, row.indent), Style(.dim))
      }
      canvas.put(
        words, of: story.article.text, at: line, start,
        isDim ? Style(.seen) : isAbsent(role, row.block) ? Style(.dim) : style(role),
        spans: isDim ? [] : spans)
    }
    if let aside = row.margin {
      canvas.put(aside.text, at: line, left + StoryLayout.barWidth + column.width + 2, style(aside))
    }
  }

  /// Whether a line leads to a story that is not in the archive.
  private func isAbsent(_ role: Block.Role, _ block: Int?) -> Bool {
    role == .related && block.map { story.links[$0] == nil } ?? false
  }

  private func isSeen(_ block: Int?) -> Bool {
    guard dimsSeen, let block else { return false }
    return story.seen[block] != nil
  }

  /// Whether a line begins a list's item, which gets a bullet unless it has a mark of its own.
  private func beginsItem(_ line: Line, _ block: Int?) -> Bool {
    guard let block else { return false }
    let range = story.article.blocks[block].range
    let start = story.article.text.utf8Slice(line.range.lowerBound - 1..<line.range.lowerBound + 2)
    let isFirst = line.range.lowerBound == range.lowerBound || start.first == "\n"
    let end = min(line.range.upperBound, line.range.lowerBound + 24)
    let mark = story.article.text.utf8Slice(line.range.lowerBound..<end).drop { $0 == " " }
    return isFirst && !mark.hasPrefix("•") && !mark.hasPrefix("-") && mark.first?.isNumber != true
  }

  private func style(_ role: Block.Role) -> Style {
    switch role {
    case .headline: Style(.headline)
    case .standfirst: Style(.standfirst)
    case .subheading: Style(.subheading)
    case .related: Style(.link)
    case .quote: Style(.quote)
    case .caption: Style(.dim, .italic)
    case .byline, .dateline, .credit: Style(.dim)
    case .paragraph, .list, .table: Style(.text)
    }
  }

  private func style(_ aside: StoryLayout.SideNote) -> Style {
    switch aside.kind {
    case .sure: Style(.speaker)
    case .unsure: Style(.speaker, .italic)
    case .unknown: Style(.dim, .italic)
    }
  }

  /// Names and quoted words on some rows, in ascending order.
  private func spans(_ rows: Range<Int>) -> [Span] {
    guard let range = bytes(rows) else { return [] }
    var spans: [(span: Span, rank: Int)] = []
    for quote in overlapping(story.marks.quotations, range, \.range) {
      if quote.kind.isVerbatim {
        spans.append((Span(quote.range, Style(.quote)), 0))
      } else if quote.kind == .indirect, showsReported {
        spans.append((Span(quote.range, Style(.reported)), 0))
      }
    }
    for mention in overlapping(story.marks.mentions, range, \.range) where mention.kind != .date {
      spans.append((Span(mention.range, Style(TextRole(mention.kind))), 1))
    }
    for link in overlapping(placedLinks, range, { $0.range ?? 0..<0 }) {
      spans.append((Span(link.range ?? 0..<0, Style(.link)), 1))
    }
    spans.sort { ($0.span.range.lowerBound, $0.rank) < ($1.span.range.lowerBound, $1.rank) }
    return spans.map(\.span)
  }

  /// The links in the text, which stand before those that come with the whole story.
  private var placedLinks: ArraySlice<Hyperlink> {
    story.article.links.prefix { $0.range != nil }
  }

  /// The hits on some rows, by index.
  private func hits(_ rows: Range<Int>) -> Range<Int> {
    guard !hits.isEmpty, let range = bytes(rows) else { return 0..<0 }
    let shown = overlapping(hits, range, \.self)
    return shown.startIndex..<shown.endIndex
  }

  /// The bytes that the text on some rows covers.
  private func bytes(_ rows: Range<Int>) -> Range<Int>? {
    var low = Int.max
    var high = 0
    for row in rows {
      guard case .text(let line, _) = column.lines[row].content else { continue }
      low = min(low, line.range.lowerBound)
      high = max(high, line.range.upperBound)
    }
    return low < high ? low..<high : nil
  }

  /// Those of ascending ranges that overlap a range; a long one that began before is met by looking back a little.
  private func overlapping<Items: RandomAccessCollection>(
    _ items: Items, _ range: Range<Int>, _ place: (Items.Element) -> Range<Int>
  ) -> Items.SubSequence where Items.Index == Int {
    var low = items.startIndex
    var high = items.endIndex
    while low < high {
      let middle = (low + high) / 2
      if place(items[middle]).lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var first = max(items.startIndex, low - 16)
    while first < low, place(items[first]).upperBound <= range.lowerBound { first += 1 }
    var last = low
    while last < items.endIndex, place(items[last]).lowerBound < range.upperBound { last += 1 }
    return items[first..<last]
  }
}

extension StoryTextRenderer {
  /// Puts hits and the selection on the ground of a row.
  fileprivate func mark(
    _ index: Int, _ hits: Range<Int>, at line: Int, _ left: Int, on canvas: Canvas
  ) {
    let row = column.lines[index]
    guard case .text(let words, _) = row.content else { return }
    for range in story.notes.compactMap(\.passage?.range) {
      restyle(range, words, row, line, left, on: canvas) { $0.adding(.underline) }
    }
    for at in hits where self.hits[at].overlaps(words.range) {
      let ground: BackgroundRole = at == currentHit ? .currentHit : .hit
      self.ground(ground, self.hits[at], words, row, line, left, on: canvas)
    }
    if let passage {
      return ground(.selected, passage, words, row, line, left, on: canvas)
    }
    guard let selected, column.things.indices.contains(selected),
      let range = column.things[selected].range
    else { return }
    if case .seen = column.things[selected].kind, row.block == nil { return }
    ground(.selected, range, words, row, line, left, on: canvas)
  }

  private func ground(
    _ ground: BackgroundRole, _ range: Range<Int>, _ words: Line, _ row: StoryLayout.Row,
    _ line: Int,
    _ left: Int, on canvas: Canvas
  ) {
    restyle(range, words, row, line, left, on: canvas) { $0.on(ground) }
  }

  /// Changes the style of a range of the text as far as it stands on a row.
  private func restyle(
    _ range: Range<Int>, _ words: Line, _ row: StoryLayout.Row, _ line: Int, _ left: Int,
    on canvas: Canvas, _ change: (Style) -> Style
  ) {
    let start = left + StoryLayout.barWidth + row.indent
    for part in DisplayOrder.columns(of: range, on: words.range, of: story.article.text) {
      canvas.restyle(
        Rect(row: line, column: start + part.lowerBound, rows: 1, columns: part.count), change)
    }
  }

  /// The column of a thing's label: where it begins, or a link's end where something else begins with it.
  private func labelColumn(_ index: Int, _ range: Range<Int>, _ words: Line) -> Int {
    let text = story.article.text
    let start =
      DisplayOrder.columns(of: range, on: words.range, of: text).first?.lowerBound
      ?? DisplayWidth.columns(of: text, in: words.range.lowerBound..<range.lowerBound)
    guard case .address = column.things[index].kind,
      column.things.contains(where: { other in
        other.line == column.things[index].line && other.range?.lowerBound == range.lowerBound
          && !other.isQuotation && other.kind != column.things[index].kind
      })
    else { return start }
    let end = min(range.upperBound, words.range.upperBound)
    return max(start, DisplayWidth.columns(of: text, in: words.range.lowerBound..<end) - 1)
  }

  /// Letters at the beginning of everything that opens.
  fileprivate func draw(_ labels: JumpLabels, _ rows: Range<Int>, _ left: Int, on canvas: Canvas) {
    for (index, letters) in labels.open {
      let thing = column.things[index]
      guard rows.contains(thing.line) else { continue }
      let row = column.lines[thing.line]
      var at = left + StoryLayout.barWidth + row.indent
      if case .text(let words, _) = row.content, let range = thing.range {
        // A quotation's label stands on its bar, so that it hides no name's.
        at =
          thing.isQuotation
          ? left
          : at + labelColumn(index, range, words)
      }
      let rest = String(letters.dropFirst(labels.typed.count))
      canvas.put(rest, at: thing.line - rows.lowerBound, at, Style(.label, on: .label))
    }
  }
}
