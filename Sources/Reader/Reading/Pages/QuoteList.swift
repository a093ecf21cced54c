import Articles
import Screen

/// Every quotation of the archive, newest first, narrowed by speaker, words, source or date as one types.
public struct QuoteList: StoryList, NarrowedList {
  /// The quotations.
  public package(set) var rows = Rows<QuoteRow> { $0.story == $1.story && $0.range == $1.range }
  /// What narrows them.
  public package(set) var narrowing = Narrowing()

  /// All quotations.
  public init() {}

  /// Screen rows that a quotation takes.
  public static let rowHeight = 3

  package var title: String { "Quotes" }
  package var scopes: [Scope] { [.quotes, .filtered, .rows] }
  package var hints: [Command] { [.down, .open, .filter, .correctQuote, .nextPane, .back, .help] }
  package var place: Sidebar.Place? { .quotes }

  private var filter: QuoteFilter {
    QuoteFilter(words: narrowing.field.isEmpty ? nil : narrowing.field.text)
  }

  package func question(offset: Int, limit: Int) -> Effect {
    .listQuotes(filter, offset: offset, limit: limit)
  }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? {
    if let effects = performInList(command, times, &desk) { return effects }
    if command == .correctQuote { return choose(&desk) }
    return rows.current.flatMap { desk.act(command, on: $0.storyRow) }
  }

  /// Goes to the place in the story.
  package func open(_ desk: inout Desk) {
    guard let row = rows.current else { return }
    desk.move = .visit(StoryReading(row.story, title: row.title, place: row.range.lowerBound))
  }

  /// The story's people are known only once it is loaded.
  private func choose(_ desk: inout Desk) -> [Effect] {
    guard let row = rows.current else { return [] }
    desk.move = .visit(
      StoryReading(row.story, title: row.title, place: row.range.lowerBound, correcting: row.range))
    return []
  }

  package mutating func take(_ answer: Answer, _ desk: inout Desk) -> [Effect] {
    switch answer {
    case .quotes(filter, let window): take(window, &desk)
    case .changed: refresh()
    default: []
    }
  }

  package mutating func step(
    by count: Int, _ desk: inout Desk
  ) -> (story: StoryStep, effects: [Effect])? {
    guard rows.move(by: count), let row = rows.current else { return nil }
    return (StoryStep(key: row.story, place: row.range.lowerBound), ask(&desk))
  }
}

extension QuoteRow {
  /// The story it stands in, as far as the quotation tells.
  var storyRow: StoryRow {
    var row = StoryRow(key: story, id: storyID, title: title)
    row.source = source
    row.url = url
    row.published = published
    return row
  }
}
