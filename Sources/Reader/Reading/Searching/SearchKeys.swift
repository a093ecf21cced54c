import Articles
import Screen

extension SearchPage {
  package mutating func type(_ key: Key, _ desk: inout Desk) -> [Effect]? {
    guard isTyping else { return nil }
    switch (key.symbol, key.hasControl) {
    case (.enter, _): return finish(&desk)
    case (.escape, _):
      isTyping = false
      if rows.total ?? 0 == 0 { desk.move = .by(-1) }
    case (.tab, _): return key.hasShift ? [] : complete()
    case (.down, _), (.character("n"), true): return down(&desk)
    case (.up, _), (.character("p"), true): return up(&desk)
    case (.pageDown, _), (.pageUp, _):
      _ = rows.perform(key.symbol == .pageDown ? .pageDown : .pageUp, nil)
      return ask(&desk)
    case (.backspace, false) where field.isEmpty: desk.move = .by(-1)
    default:
      let before = field.text
      guard field.edit(key) else { return [] }
      recalled = nil
      return field.text == before ? [] : search()
    }
    return []
  }

  package mutating func paste(_ text: String, _ desk: inout Desk) -> [Effect]? {
    isTyping = true
    isFacing = false
    field.insert(text)
    return search()
  }

  /// Enter in the line: opens the hit under the cursor, or takes the spelling that is offered.
  private mutating func finish(_ desk: inout Desk) -> [Effect] {
    if rows.current != nil { return open(&desk) }
    if let meant = answer?.didYouMean {
      field = Field(meant)
      return search()
    }
    return []
  }

  /// ↓ goes back towards what was typed, then down the hits.
  private mutating func down(_ desk: inout Desk) -> [Effect] {
    guard let (at, draft) = recalled else {
      rows.move(by: 1)
      return ask(&desk)
    }
    recalled = at > 0 ? (at - 1, draft) : nil
    field = Field(at > 0 ? desk.history[at - 1] : draft)
    return search()
  }

  /// ↑ goes up the hits, then back through earlier queries.
  private mutating func up(_ desk: inout Desk) -> [Effect] {
    if recalled == nil, rows.selected > 0 {
      rows.move(by: -1)
      return ask(&desk)
    }
    var next = (recalled?.at ?? -1) + 1
    let draft = recalled?.draft ?? field.text
    if next < desk.history.count, desk.history[next] == draft { next += 1 }
    guard next < desk.history.count else { return [] }
    recalled = (next, draft)
    field = Field(desk.history[next])
    return search()
  }

  /// Tab asks for ways to finish the word and takes the first when they come, then goes through them.
  private mutating func complete() -> [Effect] {
    guard !completions.isEmpty else { return [.complete(field.text, at: field.byte)] }
    show(completion.map { ($0 + 1) % completions.count } ?? 0)
    return [.search(request(50))]
  }

  /// Puts a completion into the line, keeping the others at hand.
  private mutating func show(_ index: Int) {
    let ways = completions
    field = Field(ways[index])
    _ = search()
    completions = ways
    completion = index
  }

  /// Ways to finish the line came.
  mutating func take(_ ways: [String]) -> [Effect] {
    completions = Array(ways.prefix(20))
    completion = nil
    guard !completions.isEmpty else { return [] }
    show(0)
    return [.search(request(50))]
  }

  func remember(_ desk: inout Desk) -> [Effect] {
    let text = field.text
    guard !field.isEmpty, desk.history.first != text else { return [] }
    desk.history.removeAll { $0 == text }
    desk.history.insert(text, at: 0)
    if desk.history.count > 200 { desk.history.removeLast() }
    return [.rememberQuery(text)]
  }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? {
    if isFacing, let effects = performFacets(command, times, &desk) { return effects }
    if rows.perform(command, times) { return ask(&desk) }
    switch command {
    case .open: return open(&desk)
    case .search:
      isTyping = true
      field.moveToEnd()
    case .nextPane, .previousPane:
      isFacing = !facetItems.isEmpty
      fit(desk)
    case .sort: return changeSort(&desk)
    case .save:
      guard !field.isEmpty else { return [] }
      desk.overlay = .prompt(Prompt(.saveSearch(field.text), field.text))
    case .remove:
      guard let search = desk.sidebar.saved.first(where: { $0.query == field.text }) else {
        desk.hint("This search is not kept")
        return []
      }
      return desk.forget(search)
    case .dropFacet:
      guard let shorter = Query.withoutLast(field.text) else { return [] }
      field = Field(shorter)
      return search()
    case .preview:
      desk.showsPreview = frames(desk).preview == nil
      fit(desk)
      return ask(&desk)
    default: return rows.current.flatMap { desk.act(command, on: $0.row) }
    }
    return []
  }

  private mutating func performFacets(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? {
    if facets.perform(command, times) { return [] }
    switch command {
    case .open: return toggleFacet()
    case .nextPane, .previousPane, .back:
      isFacing = false
      fit(desk)
      return []
    default: return nil
    }
  }

  private mutating func toggleFacet() -> [Effect] {
    guard let at = facets.selected, facetItems.indices.contains(at),
      case .facet(let facet) = facetItems[at]
    else { return [] }
    field = Field(Query.toggling(facet, in: field.text))
    return search()
  }

  private mutating func changeSort(_ desk: inout Desk) -> [Effect] {
    let all = SearchRequest.Sort.allCases
    sort = all[((all.firstIndex(of: sort) ?? 0) + 1) % all.count]
    desk.hint("Sorted by \(sort.rawValue)")
    return search()
  }

  private mutating func open(_ desk: inout Desk) -> [Effect] {
    guard let hit = rows.current else { return [] }
    isTyping = false
    desk.move = .visit(
      StoryReading(
        hit.row.key, title: hit.row.title, place: hit.place, terms: answer?.terms ?? []))
    return remember(&desk)
  }

  package mutating func point(_ mouse: Mouse, _ desk: inout Desk) -> [Effect] {
    let frames = frames(desk)
    let body = Plan(desk, hasSidebar: false).body
    if desk.drag(mouse, divider: frames.divider, body: body) {
      fit(desk)
      return ask(&desk)
    }
    if frames.line.contains(mouse.place), mouse.isPress { isTyping = true }
    if let frame = frames.preview, frame.contains(mouse.place) { preview.point(mouse) }
    if let frame = frames.facets, facets.point(mouse, in: frame), mouse.isPress {
      return toggleFacet()
    }
    guard rows.point(mouse, in: frames.list, rowHeight: rowHeight(desk)) else { return [] }
    if mouse.isPress { (isTyping, isFacing) = (false, false) }
    return mouse.isDouble ? open(&desk) : ask(&desk)
  }
}
