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

  /// All quotations.
  public init() {}

  /// Screen rows that a quotation takes.
  public static let rowHeight = 3

  package var title: String { "Quotes" }
  package var scopes: [Scope] { [.quotes, .filtered, .rows] }
  package var hints: [Command] { [.down, .open, .filter, .correctQuote, .nextPane, .back, .help] }
  package var place: Sidebar.Place? { .quotes }

  private var filter: QuotationFilter {
    QuotationFilter(words: narrowing.field.isEmpty ? nil : narrowing.field.text)
  }

  package func question(offset: Int, limit: Int) -> Effect {
    .listQuotes(filter, offset: offset, limit: limit)
  }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if let effects = performInList(command, times, &shared) { return effects }
    if command == .correctQuote { return choose(&shared) }
    return rows.current.flatMap { shared.act(command, on: $0.storyRow) }
  }

  /// Goes to the place in the story.
  package func open(_ shared: inout SharedState) {
    guard let row = rows.current else { return }
    shared.move = .visit(StoryPage(row.story, title: row.title, place: row.range.lowerBound))
  }

  /// The story's people are known only once it is loaded.
  private func choose(_ shared: inout SharedState) -> [Effect] {
    guard let row = rows.current else { return [] }
    shared.move = .visit(
      StoryPage(row.story, title: row.title, place: row.range.lowerBound, correcting: row.range))
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
    return (StoryTarget(key: row.story, place: row.range.lowerBound), ask(&shared))
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
