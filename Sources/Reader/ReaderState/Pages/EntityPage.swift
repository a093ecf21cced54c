import Articles
import Screen

/// Everything about a person, a place, an organisation: other names, mentions over time, what they said, where they
/// are named, who appears with them.
package struct EntityPage: StorySequence, ItemListPage, QuotationRows {
  /// How it is asked for.
  package let reference: EntityReference
  /// The name, known before the page is there.
  package private(set) var title: String
  /// The page; nil until it comes.
  package private(set) var page: EntityDetail?
  /// Whether no story names it.
  package private(set) var isMissing = false
  /// Place and selection.
  package var sheet = ItemList()
  /// The quotations and stories selected.
  package var selection = RowSelection<SelectedQuotations.Row>()
  /// Whether what is only reported is shown.
  package private(set) var includesReported = false
  /// The items, in order.
  package private(set) var items: [Item] = []

  /// What the page shows, from top to bottom.
  package enum Item: Hashable, Sendable {
    /// Name, kind, counts, other names.
    case heading
    /// Mentions over time.
    case chart
    /// A heading over a part.
    case section(String)
    /// A quotation and the lines of its words.
    case quote(Int, [String])
    /// What is left out of a part, and the key that shows it.
    case rest(String)
    case story(Int)
    case companion(Int)
    /// A name that was joined with this one.
    case join(Int)
    /// Another name that is near.
    case similar(Int)
  }

  /// A name to be looked up.
  package init(_ reference: EntityReference, name: String) {
    self.reference = reference
    title = name
  }

  package var scopes: [Scope] {
    let isOnStory = current != nil || !selection.isEmpty
    return [.entity, .quoteList, .speech] + (isOnStory ? [.rows] : [])
  }
  package var hints: [Command] {
    guard let page else { return [.back, .help] }
    var hints: [Command] = [.down, .open, .nextPane]
    if page.said != QuoteCounts() { hints += [.reported, .exportQuotes, .selectQuote] }
    hints += page.aliases.isEmpty ? [.rename, .merge] : [.rename, .merge, .split]
    return hints + [.back, .help]
  }

  /// Text stands in a column of at most this width.
  package static let widest = 96

  /// Where the page's content lies.
  package func frame(_ shared: SharedState) -> Rect {
    let body = ScreenLayout(shared, hasSidebar: false).body
    let margin = body.columns >= 60 ? 2 : 0
    let width = min(EntityPage.widest, body.columns - 2 * margin)
    return body.inset(left: max(margin, (body.columns - width) / 2))
      .split(left: width).left
  }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    if includesReported != shared.listsReported { resize(shared) }
    return page == nil && !isMissing ? [.query(.loadEntity(reference))] : []
  }

  package mutating func resize(_ shared: SharedState) {
    let frame = frame(shared)
    includesReported = shared.listsReported
    lay(columns: frame.columns, rows: frame.rows, reportedKey: shared.keymap.keys(of: .reported))
    sheet.fit(frame.rows)
  }

  /// Rows of the chart on a screen of so many rows; 0 when it is left out.
  package static func chartHeight(rows: Int, months: Int) -> Int {
    months < 2 || rows < 10 ? 0 : rows >= 30 ? 8 : 5
  }

  private mutating func lay(columns: Int, rows: Int, reportedKey: String) {
    guard let page else { return }
    items = [.heading]
    let chart = EntityPage.chartHeight(rows: rows, months: page.timeline.count)
    if chart > 0 { items.append(.chart) }
    layQuotes(page, columns: columns)
    if !page.quotes.isEmpty, !includesReported, page.said.reported > 0 {
      items.append(.rest("\(grouped(page.said.reported)) reported · \(reportedKey) shows them"))
    }
    if !page.stories.isEmpty {
      items.append(.section("Stories"))
      items += page.stories.indices.map(Item.story)
    }
    if !page.companions.isEmpty {
      items.append(.section("Appears with"))
      items += page.companions.indices.map(Item.companion)
    }
    if !page.joins.isEmpty {
      items.append(.section("Names joined"))
      items += page.joins.indices.map(Item.join)
    }
    if !page.similar.isEmpty {
      items.append(.section("See also"))
      items += page.similar.indices.map(Item.similar)
    }
    let aliases = page.aliases.isEmpty ? 0 : 1
    sheet.lay(
      items.map { item in
        switch item {
        case .heading: (2 + aliases + (chart > 0 ? 1 : 0), false)
        case .chart: (chart, false)
        case .section: (2, false)
        case .quote(_, let lines): (lines.count + 2, true)
        case .rest: (1, false)
        case .story, .companion, .similar: (1, true)
        case .join: (2, true)
        }
      })
  }

  private mutating func layQuotes(_ page: EntityDetail, columns: Int) {
    guard !page.quotes.isEmpty else { return }
    items.append(.section("What \(page.row.kind == .person ? "they" : "it") said"))
    for (at, quote) in page.quotes.enumerated() where includesReported || quote.kind.isVerbatim {
      let text = ShownQuotation(quote).text
      let lines = TextLayout.lines(of: text, width: max(1, columns - 4))
      var words = lines.prefix(3).map { text.utf8Slice($0.range) }
      if lines.count > 3 { words[2] += " …" }
      items.append(.quote(at, words))
    }
  }

  package var cursor: Int { sheet.selected ?? 0 }

  package func selectableRow(at index: Int) -> SelectedQuotations.Row? {
    guard let page, items.indices.contains(index) else { return nil }
    return switch items[index] {
    case .quote(let at, _): .quotation(page.quotes[at])
    case .story(let at): .story(page.stories[at])
    case .heading, .chart, .section, .rest, .companion, .join, .similar: nil
    }
  }

  /// The quotation under the cursor.
  private var currentQuote: QuotationSummary? {
    guard let page, let at = sheet.selected, items.indices.contains(at),
      case .quote(let index, _) = items[at]
    else { return nil }
    return page.quotes[index]
  }

  /// The story under the cursor, with the place it is about.
  private var current: (row: StorySummary, offset: Int?)? {
    guard let page, let at = sheet.selected, items.indices.contains(at) else { return nil }
    return switch items[at] {
    case .quote(let index, _): (page.quotes[index].storyRow, page.quotes[index].range.lowerBound)
    case .story(let index): (page.stories[index], nil)
    case .heading, .chart, .section, .rest, .companion, .join, .similar: nil
    }
  }

  /// The other name under the cursor.
  private var other: EntitySummary? {
    guard let page, let at = sheet.selected, items.indices.contains(at) else { return nil }
    return switch items[at] {
    case .companion(let index): page.companions[index]
    case .similar(let index): page.similar[index]
    default: nil
    }
  }

  package mutating func handleItem(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    switch command {
    case .rename: if let page { shared.overlay = .prompt(Prompt(.rename(page.row), page.row.name)) }
    case .merge:
      guard let page else { return [] }
      let menu = Menu.merge(page.row, likely: page.similar)
      shared.overlay = .menu(menu)
      return menu.question
    case .split: split(&shared)
    case .reported:
      shared.listsReported.toggle()
      resize(shared)
      shared.hint(
        shared.listsReported ? "Reported speech is shown too" : "Only quotes are shown")
    case .exportQuotes: exportQuotes(&shared)
    case .copy where currentQuote != nil:
      if let row = currentQuote {
        shared.overlay = .menu(.copies(row.storyRow, quotation: Citation.text(of: row)))
      }
    case .selectQuote: toggleSelection()
    case .back where selection.clear(): break
    case .nextPane: jump(1)
    case .previousPane: jump(-1)
    default:
      return performOnSelected(command, &shared)
        ?? current.flatMap { shared.act(command, on: $0.row) }
    }
    return []
  }

  /// Selects the first item of the next part.
  private mutating func jump(_ way: Int) {
    let starts = items.indices.filter { if case .section = items[$0] { true } else { false } }.map {
      $0 + 1
    }
    let at = sheet.selected ?? 0
    let goal = way > 0 ? starts.first { $0 > at } : starts.last { $0 < at }
    if let goal = goal ?? (way > 0 ? starts.first : starts.last) { sheet.select(goal) }
  }

  private func split(_ shared: inout SharedState) {
    guard let page else { return }
    guard !page.aliases.isEmpty else {
      shared.hint("\(page.row.name) has no other names to split off")
      return
    }
    let items = page.aliases.map { alias in
      Menu.Item(
        alias,
        .correct(.split(entity: page.row.key, alias: alias), "split \(alias) off \(page.row.name)"))
    }
    shared.overlay = .menu(Menu(.choice, title: "Which name is somebody else?", items: items))
  }

  package func open(_ shared: inout SharedState) {
    if let (row, offset) = current {
      shared.move = .visit(
        StoryPage(row.key, title: row.title, offset: offset, quotation: currentQuote?.range))
    } else if let row = other {
      shared.move = .visit(EntityPage(.key(row.key), name: row.name))
    }
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .entity(reference, let page):
      self.page = page?.withEntries
      isMissing = page == nil
      if let page { title = page.row.name }
      resize(shared)
    case .changed: return [.query(.loadEntity(reference))]
    default: break
    }
    return []
  }

  package func followTarget(_ shared: SharedState) -> FollowTarget? {
    page.map { .subject(.entity($0.row.key), name: $0.row.name) }
  }

  package mutating func apply(_ change: RowChange) {
    guard var page else { return }
    for index in page.stories.indices { change.apply(to: &page.stories[index]) }
    for index in page.quotes.indices { change.apply(to: &page.quotes[index]) }
    self.page = page
  }

  package mutating func step(
    by count: Int, _ shared: inout SharedState
  ) -> (story: StoryLocation, effects: [Effect])? {
    guard sheet.move(by: count), let (row, offset) = current else { return nil }
    return (StoryLocation(key: row.key, offset: offset, quotation: currentQuote?.range), [])
  }

  /// Offers to write the quotation under the cursor, or all that is said here.
  private func exportQuotes(_ shared: inout SharedState) {
    guard let page, page.said != QuoteCounts() else {
      shared.hint("There is nothing that \(title) said here, so nothing to export")
      return
    }
    var scopes: [(title: String, stem: String, scope: QuoteScope)] = []
    let stem = QuoteExport.stem(page.row.name)
    if let scope = selected.exportScope { scopes.append(scope) }
    if let quote = currentQuote {
      scopes.append(
        ("This quotation", stem, .quotations(quote.locations)))
    }
    let counts = includesReported ? page.said : QuoteCounts(quoted: page.said.quoted)
    scopes.append(
      (
        "All that \(page.row.name) said: \(counts.text ?? "no quotes")", stem,
        .entity(page.row.key, includesReported: includesReported)
      ))
    shared.overlay = .menu(.exports(scopes))
  }
}
