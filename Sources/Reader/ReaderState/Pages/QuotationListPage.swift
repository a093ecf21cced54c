import Articles
import Screen

/// Every quotation of the archive, newest first, narrowed by speaker, words, source or date as one types.
public struct QuotationListPage: StorySequence, FilterableList {
  /// The quotations.
  public package(set) var rows = LazyRows<QuotationSummary> {
    $0.story == $1.story && $0.range == $1.range
  }
  /// What narrows them.
  public package(set) var narrowing = ListFilter()
  /// Whether what is only reported stands in the list too.
  public package(set) var includesReported = false
  /// The quotations selected for export, in the order of selecting.
  public package(set) var selection: [QuotePlace] = []

  /// All quotations.
  public init() {}

  /// Screen rows that a quotation takes.
  public static let rowHeight = 3

  package var title: String { includesReported ? "Quotes and reported speech" : "Quotes" }
  package var scopes: [Scope] { [.quotes, .filtered, .speech, .rows] }
  package var hints: [Command] {
    [
      .down, .open, .filter, .reported, .exportQuotes, .selectQuote, .correctQuote, .back, .help,
    ]
  }
  package var place: Sidebar.Place? { .quotes }

  private var filter: QuotationFilter {
    QuotationFilter(typed: narrowing.field.text, includesReported: includesReported)
  }

  package func question(offset: Int, limit: Int) -> Effect {
    .listQuotes(filter, offset: offset, limit: limit)
  }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if let effects = performInList(command, times, &shared) { return effects }
    switch command {
    case .correctQuote: return choose(&shared)
    case .reported:
      shared.listsReported.toggle()
      shared.hint(shared.listsReported ? "Reported speech is listed too" : "Only quotes are listed")
      return followReported(shared)
    case .selectQuote:
      toggleSelection()
      return ask(&shared)
    case .exportQuotes:
      exportQuotes(&shared)
      return []
    default: break
    }
    return rows.current.flatMap { shared.act(command, on: $0.storyRow) }
  }

  /// Goes to the place in the story.
  package func open(_ shared: inout SharedState) {
    guard let row = rows.current else { return }
    shared.move = .visit(
      StoryPage(
        row.story, title: row.title, place: row.range.lowerBound, quotation: row.range))
  }

  /// The story's people are known only once it is loaded.
  private func choose(_ shared: inout SharedState) -> [Effect] {
    guard let row = rows.current else { return [] }
    shared.move = .visit(
      StoryPage(
        row.story, title: row.title, place: row.range.lowerBound, quotation: row.range,
        isCorrecting: true))
    return []
  }

  package mutating func take(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .quotes(filter, let window): take(window, &shared)
    case .changed: refresh()
    default: []
    }
  }

  package mutating func step(
    by count: Int, _ shared: inout SharedState
  ) -> (story: StoryTarget, effects: [Effect])? {
    guard rows.move(by: count), let row = rows.current else { return nil }
    let step = StoryTarget(key: row.story, place: row.range.lowerBound, quotation: row.range)
    return (step, ask(&shared))
  }
}

extension QuotationListPage {
  package mutating func enter(_ shared: inout SharedState) -> [Effect] {
    rows.resume()
    shared.sidebar.select(.quotes)
    let effects = followReported(shared)
    return effects.isEmpty ? ask(&shared) : effects
  }

  /// Lists what is only reported, or no longer, as the reader chose.
  private mutating func followReported(_ shared: SharedState) -> [Effect] {
    guard includesReported != shared.listsReported else { return [] }
    includesReported = shared.listsReported
    let (offset, limit) = rows.restart()
    return [question(offset: offset, limit: limit)]
  }

  /// Selects the quotation under the cursor, or takes it out of the selection, and goes on to the next.
  private mutating func toggleSelection() {
    guard let row = rows.current else { return }
    let place = QuotePlace(row.story, row.range)
    if let at = selection.firstIndex(of: place) {
      selection.remove(at: at)
    } else {
      selection.append(place)
    }
    rows.move(by: 1)
  }

  /// Whether a quotation is selected for export.
  package func isSelected(_ row: QuotationSummary) -> Bool {
    !selection.isEmpty && selection.contains(QuotePlace(row.story, row.range))
  }

  /// Offers to write the quotation under the cursor, those selected, the list, or all that its speaker said.
  private func exportQuotes(_ shared: inout SharedState) {
    guard let row = rows.current else {
      shared.hint("There is nothing to export")
      return
    }
    var scopes: [(title: String, stem: String, scope: QuoteScope)] = []
    let stem = QuoteExport.stem(row.speaker ?? "unattributed")
    if !selection.isEmpty {
      scopes.append(
        ("The selection: \(selection.count)", QuoteExport.stem("selection"), .places(selection)))
    }
    scopes.append(("This quotation", stem, .places([QuotePlace(row.story, row.range)])))
    scopes.append(
      (
        "This list: \(grouped(rows.total ?? 0))", QuoteExport.stem(narrowing.field.text),
        .list(filter)
      ))
    if let speaker = row.speaker {
      scopes.append(
        (
          "All that \(speaker) said", stem,
          .list(QuotationFilter(speaker: speaker, includesReported: includesReported))
        ))
    }
    shared.overlay = .menu(.exports(scopes))
  }
}

extension QuotationSummary {
  /// The story it stands in, as far as the quotation tells.
  var storyRow: StorySummary {
    var row = StorySummary(key: story, id: storyID, title: title)
    row.source = source
    row.url = url
    row.published = published
    return row
  }
}
