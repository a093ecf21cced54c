import Articles
import Screen

/// Every quotation of the archive, newest first, narrowed by speaker, words, source or date as one types.
public struct QuoteList: StoryList {
  /// The quotations, two rows each.
  public private(set) var rows = Rows<QuoteRow> { $0.story == $1.story && $0.range == $1.range }
  /// What narrows them.
  public private(set) var narrowing = Narrowing()

  /// All quotations.
  public init() {}

  /// Screen rows that a quotation takes.
  public static let rowHeight = 3

  package var title: String { "Quotes" }
  package var scopes: [Scope] { [.quotes, .filtered, .rows] }
  package var hasSidebar: Bool { true }
  package var typingHint: String? { narrowing.typingHint }
  package var hints: [Command] { [.down, .open, .filter, .correctQuote, .nextPane, .back, .help] }

  private var filter: QuoteFilter {
    QuoteFilter(words: narrowing.field.isEmpty ? nil : narrowing.field.text)
  }

  /// Where the line that narrows and the list lie.
  public func frames(_ desk: Desk) -> (line: Rect?, list: Rect) {
    narrowing.frames(Plan(desk, hasSidebar: true).body)
  }

  package mutating func enter(_ desk: inout Desk) -> [Effect] {
    rows.resume()
    desk.sidebar.select(.quotes)
    return ask(&desk)
  }

  package mutating func fit(_ desk: Desk) {
    rows.fit(max(1, frames(desk).list.rows / QuoteList.rowHeight))
  }

  package mutating func ask(_ desk: inout Desk) -> [Effect] {
    guard let (offset, limit) = rows.missing() else { return [] }
    return [.listQuotes(filter, offset: offset, limit: limit)]
  }

  package mutating func type(_ key: Key, _ desk: inout Desk) -> [Effect]? {
    narrowing.type(key).map { follow($0, &desk) }
  }

  package mutating func paste(_ text: String, _ desk: inout Desk) -> [Effect]? {
    guard narrowing.isTyping else { return nil }
    narrowing.field.insert(text)
    return follow(.edited, &desk)
  }

  private mutating func follow(_ outcome: Narrowing.Outcome, _ desk: inout Desk) -> [Effect] {
    switch outcome {
    case .edited:
      fit(desk)
      let (offset, limit) = rows.restart()
      return [.listQuotes(filter, offset: offset, limit: limit)]
    case .moved(let count): rows.move(by: count)
    case .done: break
    }
    fit(desk)
    return ask(&desk)
  }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? {
    if rows.perform(command, times) { return ask(&desk) }
    switch command {
    case .open: open(&desk)
    case .filter: narrowing.isTyping = true
    case .nextPane, .previousPane: desk.sidebar.isFocused = true
    case .correctQuote: return choose(&desk)
    case .back:
      guard narrowing.clear() else { return nil }
      return follow(.edited, &desk)
    default: return rows.current.flatMap { desk.act(command, on: $0.storyRow) }
    }
    fit(desk)
    return []
  }

  package mutating func point(_ mouse: Mouse, _ desk: inout Desk) -> [Effect] {
    guard rows.point(mouse, in: frames(desk).list, rowHeight: QuoteList.rowHeight) else {
      return []
    }
    if mouse.isDouble { open(&desk) }
    return ask(&desk)
  }

  /// Goes to the place in the story.
  private func open(_ desk: inout Desk) {
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
    case .quotes(filter, let window):
      rows.take(window)
      return ask(&desk)
    case .changed:
      let (offset, limit) = rows.refresh()
      return [.listQuotes(filter, offset: offset, limit: limit)]
    default: return []
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
