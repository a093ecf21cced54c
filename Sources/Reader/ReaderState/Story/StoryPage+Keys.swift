import Articles
import Screen

extension StoryPage {
  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if let pane = aside.focus, let effects = handle(command, times, in: pane, &shared) {
      return effects
    }
    if waits(command, times) { return [] }
    if move(command, times) { return [] }
    let count = times ?? 1
    switch command {
    case .nextThing: step(by: count, shared)
    case .previousThing: step(by: -count, shared)
    case .nextQuote: step(by: count, shared, quotesOnly: true)
    case .previousQuote: step(by: -count, shared, quotesOnly: true)
    case .open: return open(selected, &shared)
    case .labels: showLabels(&shared)
    case .related: toggle(.related, &shared)
    case .names: toggle(.names, &shared)
    case .dim:
      shared.dimsSeen.toggle()
      shared.hint(shared.dimsSeen ? "What you read before steps back" : "Nothing is dimmed")
    case .find: find = InStorySearch(terms: [], isTyping: true)
    case .nextHit: stepHit(by: count)
    case .previousHit: stepHit(by: -count)
    case .speaker: chooseSpeaker(&shared)
    case .highlight: beginPassage(&shared)
    case .note: writeNote(&shared)
    case .remove:
      guard let story else { return [] }
      shared.move = .by(-1)
      return shared.act(.remove, on: story.row)
    case .reported: toggleReported(&shared)
    case .exportQuotes: exportQuotes(&shared)
    case .copy: copy(&shared)
    case .compare: compare(&shared)
    case .back:
      guard find != nil else { return nil }
      find = nil
    case .search:
      guard let words = find?.field.text, !words.isEmpty else { return nil }
      shared.move = .visit(SearchPage(words, isTyping: true))
    case .browser:
      return openFirstAddress(&shared) ?? story.flatMap { shared.act(command, on: $0.row) }
    default: return story.flatMap { shared.act(command, on: $0.row) }
    }
    return []
  }

  private mutating func move(_ command: Command, _ times: Int?) -> Bool {
    let count = times ?? 1
    let most = column.lines.count
    switch command {
    case .down: scroll(by: min(count, most))
    case .up: scroll(by: -min(count, most))
    case .halfDown: scroll(by: min(times ?? max(1, height / 2), most))
    case .halfUp: scroll(by: -min(times ?? max(1, height / 2), most))
    // Two lines of the page before stay, so that the eye finds its place.
    case .pageDown: scroll(by: min(count, most) * max(1, height - 2))
    case .pageUp: scroll(by: -min(count, most) * max(1, height - 2))
    case .top: top = 0
    case .bottom: scroll(by: most)
    default: return false
    }
    return true
  }

  package mutating func handleTyping(_ key: Key, _ shared: inout SharedState) -> [Effect]? {
    if labels != nil { return typeLabel(key, &shared) }
    if passage != nil { return pressOnPassage(key, &shared) }
    guard find?.isTyping == true else { return nil }
    switch key.symbol {
    case .enter:
      find?.isTyping = false
      if find?.field.isEmpty == true { find = nil }
    case .escape: find = nil
    case .tab: widen(&shared)
    case .character("t") where key.hasControl: widen(&shared)
    case .down: stepHit(by: 1)
    case .up: stepHit(by: -1)
    default:
      if find?.field.isEmpty == true, key.symbol == .backspace {
        find = nil
      } else if find?.field.edit(key) == true {
        look()
      }
    }
    return []
  }

  package mutating func paste(_ text: String, _ shared: inout SharedState) -> [Effect]? {
    guard find?.isTyping == true else { return nil }
    find?.field.insert(text)
    look()
    return []
  }

  /// Selects one of the things that open, or after them one of the related stories.
  package mutating func select(_ index: Int, _ shared: inout SharedState) {
    let things = column.things.count
    if index < things {
      aside.focus = nil
      if index >= 0 { selected = index }
    } else if let related = aside.related, related.indices.contains(index - things) {
      if aside.focus != .related { toggle(.related, &shared) }
      aside.relatedSheet.select(index - things)
    }
  }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    let frames = frames(shared)
    if shared.drag(
      mouse, divider: frames.divider, body: ScreenLayout(shared, hasSidebar: false).body)
    {
      resize(shared)
      return []
    }
    if let frame = frames.aside, frame.contains(mouse.position) {
      return point(mouse, aside: frame, &shared)
    }
    guard frames.text.contains(mouse.position) else { return [] }
    if mouse.wheel != 0 {
      scroll(by: 3 * mouse.wheel)
    } else if mouse.isPress {
      aside.focus = nil
      labels = nil
      passage = nil
      selected = thing(at: mouse.position, in: frames.text)
      if mouse.isDouble { return open(selected, &shared) }
    }
    return []
  }

  /// Where the story's first column lies in its frame.
  package func left(in frame: Rect) -> Int {
    frame.column + max(0, (frame.columns - column.columns) / 2)
  }

  private func thing(at place: Position, in frame: Rect) -> Int? {
    let line = top + place.row - frame.row
    guard let story, column.lines.indices.contains(line) else { return nil }
    let row = column.lines[line]
    guard case .text(let words, _) = row.content else {
      return column.things.firstIndex { $0.line == line && $0.range == nil }
    }
    let across = place.column - left(in: frame) - StoryLayout.barWidth - row.indent
    let at = DisplayWidth.offset(in: story.article.text, range: words.range, column: across)
    let isBeside = across > column.width
    let open = column.things.indices.filter { index in
      guard let range = column.things[index].range else { return false }
      return isBeside ? range.overlaps(words.range) : range.contains(at)
    }
    if isBeside { return open.first { column.things[$0].isQuotation } }
    return open.min {
      (column.things[$0].range?.count ?? 0) < (column.things[$1].range?.count ?? 0)
    }
  }
}

extension DisplayWidth {
  /// The byte at a column of a stretch of text; its end when the column lies beyond.
  static func offset(in text: String, range: Range<Int>, column: Int) -> Int {
    guard column >= 0 else { return range.lowerBound }
    if let offset = DisplayOrder.offset(at: column, on: range, of: text) { return offset }
    var copy = text
    return copy.withUTF8 { bytes in
      var glyphs = Glyphs(bytes, in: range)
      var at = glyphs.offset
      var used = 0
      while let glyph = glyphs.next() {
        used += glyph.width
        if used > column { return at }
        at = glyph.end
      }
      return at
    }
  }
}
