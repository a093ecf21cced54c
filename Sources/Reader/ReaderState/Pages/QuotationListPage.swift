import Articles
import Screen

/// Every quotation of the archive, newest first, narrowed by speaker, words, source or date as one types.
package struct QuotationListPage: StorySequence, FilterableList, QuotationRows {
  /// The quotations that pass the filter.
  package var rows = LazyRows<QuotationSummary> {
    $0.story == $1.story && $0.range == $1.range
  }
  /// What narrows them.
  package var narrowing = ListFilter()
  /// Whether what is only reported stands in the list too.
  package var includesReported = false
  /// The quotations selected.
  package var selection = RowSelection<SelectedQuotations.Row>()
  /// The time, and local time's offset from UTC, when the list was shown: what "yesterday" counts from.
  private var now: Int64 = 0
  private var zone = 0

  /// Creates the page of all quotations with nothing loaded.
  package init() {}

  /// Screen rows that a quotation takes.
  package static let rowHeight = 3

  package var title: String { includesReported ? "Quotes and reported speech" : "Quotes" }
  package var scopes: [Scope] { [.quotes, .filtered, .quoteList, .speech, .rows] }
  package var hints: [Command] {
    rows.isEmpty
      ? [.reported, .back, .help]
      : [
        .down, .open, .filter, .reported, .exportQuotes, .selectQuote, .correctQuote, .back, .help,
      ]
  }
  package var destination: Sidebar.Destination? { .quotes }
  package var noun: (one: String, many: String) { ("quotation", "quotations") }
  package var cursor: Int { rows.selected }

  package func selectableRow(at index: Int) -> SelectedQuotations.Row? {
    rows[index].map { .quotation($0) }
  }

  /// What the list holds.
  var filter: QuotationFilter {
    QuotationFilter(
      typed: narrowing.field.text, includesReported: includesReported,
      dates: DateRangeParser(now: now, zone: OffsetZone(offset: zone)))
  }

  package func question(offset: Int, limit: Int) -> Effect {
    .query(.listQuotes(filter, offset: offset, limit: limit))
  }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if let effects = handleInList(command, times, &shared) { return effects }
    switch command {
    case .correctQuote: return choose(&shared)
    case .reported:
      shared.listsReported.toggle()
      shared.hint(shared.listsReported ? "Reported speech is listed too" : "Only quotes are listed")
      return followReported(shared)
    case .selectQuote:
      toggleSelection()
      return []
    case .back where selection.clear(): return []
    case .copy:
      guard let row = rows.current else { return [] }
      shared.overlay = .menu(.copies(row.storyRow, quotation: Citation.text(of: row)))
      return []
    case .exportQuotes:
      exportQuotes(&shared)
      return []
    default: if let effects = performOnSelected(command, &shared) { return effects }
    }
    return rows.current.flatMap { shared.act(command, on: $0.storyRow) }
  }

  package func followTarget(_ shared: SharedState) -> FollowTarget? {
    rows.current?.speaker.map { .speaker($0) }
  }

  /// Goes to the place in the story.
  package func open(_ shared: inout SharedState) {
    guard let row = rows.current else { return }
    shared.move = .visit(
      StoryPage(
        row.story, title: row.title, offset: row.range.lowerBound, quotation: row.range))
  }

  /// The story's people are known only once it is loaded.
  private func choose(_ shared: inout SharedState) -> [Effect] {
    guard let row = rows.current else { return [] }
    shared.move = .visit(
      StoryPage(
        row.story, title: row.title, offset: row.range.lowerBound, quotation: row.range,
        isCorrecting: true))
    return []
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .quotes(filter, let window): take(window, &shared)
    case .changed: refresh()
    default: []
    }
  }

  package mutating func apply(_ change: RowChange) {
    rows.update { change.apply(to: &$0) }
  }

  package mutating func step(
    by count: Int, _ shared: inout SharedState
  ) -> (story: StoryLocation, effects: [Effect])? {
    guard rows.move(by: count), let row = rows.current else { return nil }
    let step = StoryLocation(key: row.story, offset: row.range.lowerBound, quotation: row.range)
    return (step, loadMissing(&shared))
  }
}

extension QuotationListPage {
  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    rows.resume()
    (now, zone) = (shared.now, shared.zone)
    shared.sidebar.select(.quotes)
    let effects = followReported(shared)
    return effects.isEmpty ? loadMissing(&shared) : effects
  }

  /// Lists what is only reported, or no longer, as the reader chose.
  private mutating func followReported(_ shared: SharedState) -> [Effect] {
    guard includesReported != shared.listsReported else { return [] }
    includesReported = shared.listsReported
    let (offset, limit) = rows.restart()
    return [question(offset: offset, limit: limit)]
  }
}

extension QuotationSummary {
  /// The story it stands in, as far as the quotation tells.
  var storyRow: StorySummary {
    var row = StorySummary(key: story, id: storyID, title: title)
    row.source = source
    row.url = url
    row.published = published
    (row.isRead, row.isStarred, row.tags) = (marks.isRead, marks.isStarred, marks.tags)
    return row
  }
}
