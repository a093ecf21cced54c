import Articles
import Screen

/// Search as one types: hits, facets, preview.
package struct SearchPage: StorySequence, StoryRows {
  /// What is typed.
  package internal(set) var field: TextField
  /// Whether letters go to the line.
  package internal(set) var isTyping: Bool
  /// Whether the facets take the keys.
  package internal(set) var isFacing = false
  /// The order of the answers.
  package internal(set) var sort = SearchQuery.Sort.relevance
  /// The newest answer; the one before it until then, so that nothing flashes.
  package private(set) var answer: SearchResults?
  /// The stories that match.
  package internal(set) var rows = LazyRows<Hit> { $0.row.key == $1.row.key }
  /// Place and selection among the facets.
  package internal(set) var facets = ItemList()
  /// Facets and the headings between them.
  package private(set) var facetItems: [FacetItem] = []
  /// The hit beside the list.
  package internal(set) var preview = Preview()
  /// Ways to finish what is typed, while Tab goes through them.
  package internal(set) var completions: [String] = []
  /// The one Tab came to.
  package internal(set) var completion: Int?

  /// The rows that commands act on together.
  package var selection = RowSelection<StorySummary>()

  /// The query that was asked for last, and the one that the rows answer.
  private(set) var asked = ""
  private var answered = ""
  /// Whether Enter was pressed before the answer came: its first hit opens then.
  var opensFirst = false
  /// Whether its last word was still being typed.
  private var isUnfinished = false
  /// How far ↑ went back in the history, and what stood in the line before.
  var recalled: (at: Int, draft: String)?

  /// A line among the facets.
  package enum FacetItem: Hashable, Sendable {
    case heading(String)
    case facet(Facet)
  }

  /// A search for a text.
  package init(_ text: String, isTyping: Bool) {
    field = TextField(text)
    self.isTyping = isTyping
  }

  package var title: String { "Search" }
  package var scopes: [Scope] { [.search, .list, .previewed, .rows, .marking] }
  package var cursor: Int { rows.selected }

  package func story(at index: Int) -> StorySummary? { rows[index]?.row }

  package mutating func advance(by count: Int) { rows.move(by: count) }

  package func scope(_ part: RowPart) -> StoryScope? {
    guard answer != nil, !rows.isEmpty else { return nil }
    var query = request(.max, wantsFacets: false)
    switch part {
    case .all: break
    case .above: query.limit = rows.selected
    case .below: query.offset = rows.selected + 1
    case .stretch(let rows, _, _): (query.offset, query.limit) = (rows.lowerBound, rows.count)
    }
    return .search(query)
  }

  package var hints: [Command] {
    rows.total ?? 0 > 0
      ? [.down, .open, .search, .nextPane, .sort, .save, .toggleRead, .back, .help]
      : [.search, .back, .help]
  }
  package var typingHint: String? {
    isTyping ? "Enter opens · ↓ hits · ↑ earlier searches · Tab completes · Esc to the hits" : nil
  }

  /// Whether the rows answer an earlier query than the one that was asked for last.
  var isWaiting: Bool { answer == nil ? !asked.isEmpty : answered != asked }

  /// Where the parts lie: the line, what was not understood, facets, hits, preview.
  package struct Frames: Hashable, Sendable {
    /// The line that is typed.
    package var line: Rect
    /// What stands under it: counts, notes, completions.
    package var note: Rect
    /// The facets and the column of the line beside them.
    package var facets: Rect?
    /// The column of the line between facets and hits.
    package var facetLine: Int?
    /// The area of the hits.
    package var list: Rect
    /// The column of the line between hits and preview.
    package var divider: Int?
    /// The hit in its story.
    package var preview: Rect?
  }

  static let facetWidth = 26

  /// Where the parts lie.
  package func frames(_ shared: SharedState) -> Frames {
    let body = ScreenLayout(shared, hasSidebar: false).body
    let (line, below) = body.split(top: 1)
    let (note, rest) = below.split(top: below.rows >= 4 ? 1 : 0)
    var frames = Frames(line: line, note: note, list: rest)
    var main = rest
    if rest.columns >= 90 {
      let (left, right) = rest.split(left: SearchPage.facetWidth)
      frames.facets = left
      frames.facetLine = left.endColumn
      main = right.inset(left: 1)
    } else if isFacing {
      frames.facets = rest
      main = rest.split(left: 0).left
    }
    let parts = Preview.frames(main, shared)
    (frames.list, frames.divider, frames.preview) = parts
    return frames
  }

  /// Screen rows of a hit: its headline and one or two lines of the passage.
  package func rowHeight(_ shared: SharedState) -> Int { shared.size.rows >= 30 ? 3 : 2 }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    rows.resume()
    preview.resume()
    return answer == nil && !field.isEmpty ? search() : loadMissing(&shared)
  }

  package mutating func resize(_ shared: SharedState) {
    let frames = frames(shared)
    rows.fit(max(1, frames.list.rows / rowHeight(shared)))
    facets.fit(frames.facets?.rows ?? 1)
    preview.fit(frames.preview, shared)
  }

  package mutating func loadMissing(_ shared: inout SharedState) -> [Effect] {
    var effects: [Effect] = []
    if answer != nil, let (offset, limit) = rows.missing() {
      effects.append(.query(.search(request(limit, from: offset, wantsFacets: false))))
    }
    return effects + askPreview(shared)
  }

  /// Asks for the story under the cursor, or shows another place of the one that is there.
  private mutating func askPreview(_ shared: SharedState) -> [Effect] {
    guard frames(shared).preview != nil, let hit = rows.current else { return [] }
    let terms = answer?.terms ?? []
    if preview.key == hit.row.key, preview.terms == terms, preview.offset == hit.firstHitOffset {
      return []
    }
    preview.mark(terms, offset: hit.firstHitOffset)
    return preview.ask(hit.row.key)
  }

  /// Asks for what is typed now.
  mutating func search() -> [Effect] {
    completions = []
    completion = nil
    let text = field.text
    guard !text.allSatisfy({ $0 == " " }) else {
      asked = ""
      answer = nil
      rows.clear()
      return []
    }
    asked = text
    isUnfinished = isTyping && field.byte == text.utf8.count
    let (_, limit) = rows.restart()
    return [.query(.search(request(limit)))]
  }

  /// A request for what is typed.
  func request(_ limit: Int, from offset: Int = 0, wantsFacets: Bool = true) -> SearchQuery {
    SearchQuery(
      field.text, sort: sort, limit: limit, offset: offset, wantsFacets: wantsFacets,
      isUnfinished: isUnfinished)
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .found(let request, let found): return take(found, for: request, &shared)
    case .completions(field.text, let ways): return take(ways)
    case .changed:
      guard self.answer != nil else { return [] }
      let (_, limit) = rows.refresh()
      return [.query(.search(request(limit)))]
    default: preview.receive(answer)
    }
    return []
  }

  private mutating func take(
    _ found: SearchResults, for request: SearchQuery, _ shared: inout SharedState
  ) -> [Effect] {
    guard request.text == asked, request.sort == sort else { return [] }
    var found = found
    if !request.wantsFacets { found.facets = answer?.facets ?? [] }
    if request.offset > 0, let answer {
      (found.notes, found.terms) = (answer.notes, answer.terms)
    }
    answer = found
    answered = request.text
    rows.take(Page(rows: found.hits, offset: request.offset, total: found.total))
    layFacets(found.facets)
    resize(shared)
    if opensFirst {
      (opensFirst, isTyping) = (false, rows.current == nil)
      return finish(&shared)
    }
    return loadMissing(&shared)
  }

  private mutating func layFacets(_ counts: [Facet]) {
    facetItems = []
    for kind in Facet.Kind.allCases {
      let some = counts.filter { $0.kind == kind }
      guard !some.isEmpty else { continue }
      facetItems.append(.heading(kind.title))
      facetItems += some.map(FacetItem.facet)
    }
    facets.lay(
      facetItems.enumerated().map { at, item in
        switch item {
        case .heading: (at == 0 ? 1 : 2, false)
        case .facet: (1, true)
        }
      })
  }

  package mutating func select(_ index: Int, _ shared: inout SharedState) {
    (isTyping, isFacing) = (false, false)
    rows.select(index)
  }

  package func followTarget(_ shared: SharedState) -> FollowTarget? {
    guard answer != nil else { return nil }
    let name = shared.sidebar.saved.first { $0.query == field.text }?.name
    return .subject(.search(field.text), name: name ?? field.text)
  }

  package mutating func apply(_ change: RowChange) {
    rows.update { change.apply(to: &$0.row) }
    selection.apply(change)
    preview.apply(change)
  }

  package mutating func step(
    by count: Int, _ shared: inout SharedState
  ) -> (story: StoryLocation, effects: [Effect])? {
    guard rows.move(by: count), let hit = rows.current else { return nil }
    let step = StoryLocation(
      key: hit.row.key, offset: hit.firstHitOffset, terms: answer?.terms ?? [],
      quotation: hit.quotation)
    return (step, loadMissing(&shared))
  }
}

extension Facet.Kind {
  /// The name of the kind of facet, as readers see it.
  package var title: String {
    switch self {
    case .person: "People"
    case .place: "Places"
    case .organization: "Organisations"
    case .source: "Sources"
    case .month: "Months"
    }
  }
}
