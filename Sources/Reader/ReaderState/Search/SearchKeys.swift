import Articles
import Screen

extension SearchPage {
  package mutating func handleTyping(_ key: Key, _ shared: inout SharedState) -> [Effect]? {
    guard isTyping else { return nil }
    switch (key.symbol, key.hasControl) {
    case (.enter, _): return finish(&shared)
    case (.escape, _):
      isTyping = false
      if rows.total ?? 0 == 0 { shared.move = .by(-1) }
    case (.tab, _): return key.hasShift ? [] : complete()
    case (.down, _), (.character("n"), true): return down(&shared)
    case (.up, _), (.character("p"), true): return up(&shared)
    case (.character("t"), true): return searchShare()
    case (.pageDown, _), (.pageUp, _):
      _ = rows.perform(key.symbol == .pageDown ? .pageDown : .pageUp, nil)
      return loadMissing(&shared)
    case (.backspace, false) where field.isEmpty: shared.move = .by(-1)
    default:
      let before = field.text
      guard field.edit(key) else { return [] }
      recalled = nil
      return field.text == before ? [] : search()
    }
    return []
  }

  package mutating func paste(_ text: String, _ shared: inout SharedState) -> [Effect]? {
    isTyping = true
    isFacing = false
    field.insert(text)
    return search()
  }

  /// Enter in the line: opens the hit under the cursor, or takes the spelling that is offered.
  mutating func finish(_ shared: inout SharedState) -> [Effect] {
    guard !isWaiting else {
      (opensFirst, isTyping) = (true, false)
      return []
    }
    if rows.current != nil { return open(&shared) }
    if let meant = answer?.didYouMean {
      field = TextField(meant)
      return search()
    }
    return []
  }

  /// ↓ goes back towards what was typed, then down the hits.
  private mutating func down(_ shared: inout SharedState) -> [Effect] {
    guard let (at, draft) = recalled else {
      rows.move(by: 1)
      return loadMissing(&shared)
    }
    recalled = at > 0 ? (at - 1, draft) : nil
    field = TextField(at > 0 ? shared.history[at - 1] : draft)
    return search()
  }

  /// ↑ goes up the hits, then back through earlier queries.
  private mutating func up(_ shared: inout SharedState) -> [Effect] {
    if recalled == nil, rows.selected > 0 {
      rows.move(by: -1)
      return loadMissing(&shared)
    }
    var next = (recalled?.at ?? -1) + 1
    let draft = recalled?.draft ?? field.text
    if next < shared.history.count, shared.history[next] == draft { next += 1 }
    guard next < shared.history.count else { return [] }
    recalled = (next, draft)
    field = TextField(shared.history[next])
    return search()
  }

  /// Tab asks for ways to finish the word and takes the first when they come, then goes through them.
  private mutating func complete() -> [Effect] {
    guard !completions.isEmpty else { return [.query(.complete(field.text, at: field.byte))] }
    show(completion.map { ($0 + 1) % completions.count } ?? 0)
    return [.query(.search(request(50)))]
  }

  /// Puts a completion into the line, keeping the others at hand.
  private mutating func show(_ index: Int) {
    let ways = completions
    field = TextField(ways[index])
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
    return [.query(.search(request(50)))]
  }

  func remember(_ shared: inout SharedState) -> [Effect] {
    let text = field.text
    guard !field.isEmpty, shared.history.first != text else { return [] }
    shared.history.removeAll { $0 == text }
    shared.history.insert(text, at: 0)
    if shared.history.count > 200 { shared.history.removeLast() }
    return [.change(.rememberQuery(text))]
  }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if isFacing, let effects = performFacets(command, times, &shared) { return effects }
    if rows.perform(command, times) { return loadMissing(&shared) }
    switch command {
    case .open: return open(&shared)
    case .search:
      isTyping = true
      field = TextField(offered: field.text)
    case .nextPane, .previousPane:
      isFacing = !facetItems.isEmpty
      resize(shared)
    case .sort: return changeSort(&shared)
    case .searchShare: return searchShare()
    case .save:
      guard !field.isEmpty else { return [] }
      shared.overlay = .prompt(Prompt(.saveSearch(field.text), field.text))
    case .removeSearch:
      guard let search = shared.sidebar.saved.first(where: { $0.query == field.text }) else {
        shared.hint("This search is not kept")
        return []
      }
      return shared.forget(search)
    case .dropFacet:
      guard let shorter = QueryEditing.withoutLast(field.text) else { return [] }
      field = TextField(shorter)
      return search()
    case .preview:
      shared.showsPreview = frames(shared).preview == nil
      resize(shared)
      return loadMissing(&shared)
    default:
      guard let effects = performOnRows(command, times, &shared) else { return nil }
      return effects + loadMissing(&shared)
    }
    return []
  }

  private mutating func performFacets(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if facets.perform(command, times) { return [] }
    switch command {
    case .open: return toggleFacet()
    case .nextPane, .previousPane, .back:
      isFacing = false
      resize(shared)
      return []
    default: return nil
    }
  }

  private mutating func toggleFacet() -> [Effect] {
    guard let at = facets.selected, facetItems.indices.contains(at),
      case .facet(let facet) = facetItems[at]
    else { return [] }
    field = TextField(QueryEditing.toggling(facet, in: field.text))
    return search()
  }

  private mutating func changeSort(_ shared: inout SharedState) -> [Effect] {
    let all = SearchQuery.Sort.allCases
    sort = all[((all.firstIndex(of: sort) ?? 0) + 1) % all.count]
    shared.hint("Sorted by \(sort.rawValue)")
    return search()
  }

  /// Asks for what the shared archive finds; it comes into this one, and the search finds it then.
  private func searchShare() -> [Effect] {
    field.isEmpty ? [] : [.network(.searchShare(field.text))]
  }

  private mutating func open(_ shared: inout SharedState) -> [Effect] {
    guard let hit = rows.current else { return [] }
    isTyping = false
    shared.move = .visit(
      StoryPage(
        hit.row.key, title: hit.row.title, offset: hit.firstHitOffset, terms: answer?.terms ?? [],
        quotation: hit.quotation))
    return remember(&shared)
  }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    let frames = frames(shared)
    let body = ScreenLayout(shared, hasSidebar: false).body
    if shared.drag(mouse, divider: frames.divider, body: body) {
      resize(shared)
      return loadMissing(&shared)
    }
    if frames.line.contains(mouse.position), mouse.isPress { isTyping = true }
    if let frame = frames.preview, frame.contains(mouse.position) { preview.point(mouse) }
    if let frame = frames.facets, facets.point(mouse, in: frame), mouse.isPress {
      return toggleFacet()
    }
    guard rows.point(mouse, in: frames.list, rowHeight: rowHeight(shared)) else { return [] }
    if mouse.isPress { (isTyping, isFacing) = (false, false) }
    return mouse.isDouble ? open(&shared) : loadMissing(&shared)
  }
}
