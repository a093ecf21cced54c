import Articles

/// Quotations and stories that are selected, and what can be done with them together.
package struct SelectedQuotations: Hashable, Sendable {
  /// A row of a page that lists quotations.
  package enum Row: SelectableRow {
    case quotation(QuotationSummary)
    case story(StorySummary)

    /// A quotation is known by where it stands.
    package enum Identity: Hashable, Sendable {
      case quotation(StoryKey, Range<Int>)
      case story(StoryKey)
    }

    package var identity: Identity {
      switch self {
      case .quotation(let row): .quotation(row.story, row.range)
      case .story(let row): .story(row.key)
      }
    }
  }

  /// The rows that are selected.
  package let rows: [Row]

  /// What is selected, in the order of selecting.
  init(_ rows: [Row]) { self.rows = rows }

  /// The quotations among them.
  package var quotations: [QuotationSummary] {
    rows.compactMap { if case .quotation(let row) = $0 { row } else { nil } }
  }

  /// The stories that are selected or hold what is, each once.
  var stories: [StorySummary] {
    var seen: Set<StoryKey> = []
    return rows.map { row in
      switch row {
      case .quotation(let row): row.storyRow
      case .story(let row): row
      }
    }.filter { seen.insert($0.key).inserted }
  }

  /// Does to the stories what a command says, in one step; nil where nothing is selected, and for commands that are about
  /// one story alone.
  func act(_ command: Command, _ shared: inout SharedState) -> [Effect]? {
    let stories = stories
    guard !stories.isEmpty else { return nil }
    return shared.act(command, on: stories, [.rows(stories.map(\.key))])
  }

  /// What an export may be of while quotations are selected.
  var exportScope: (title: String, stem: String, scope: QuoteScope)? {
    let quotations = quotations
    return quotations.isEmpty
      ? nil
      : (
        "The selection: \(quotations.count)", QuoteExport.stem("selection"),
        .quotations(quotations.flatMap(\.locations))
      )
  }

  /// "2 quotations and 1 story".
  package var counted: String {
    let quotations = quotations.count
    let parts = [
      quotations > 0 ? ReaderState.counted(quotations, "quotation") : nil,
      rows.count > quotations
        ? ReaderState.counted(rows.count - quotations, "story", "stories") : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " and ")
  }
}

/// A page that lists quotations, of which several can be selected.
package protocol QuotationRows: SelectingPage {
  /// The rows that commands act on together.
  var selection: RowSelection<SelectedQuotations.Row> { get set }
  /// The place of the row under the cursor.
  var cursor: Int { get }
  /// The row at a place, where it is at hand and can be selected.
  func selectableRow(at index: Int) -> SelectedQuotations.Row?
}

extension QuotationRows {
  /// What is selected now, the open stretch up to the cursor included.
  package var selected: SelectedQuotations {
    SelectedQuotations(selection.selected(cursor: cursor, selectableRow))
  }

  /// Whether the row at a place is selected.
  package func isSelected(_ index: Int) -> Bool {
    guard !selection.isEmpty, let row = selectableRow(at: index) else { return false }
    return selection.contains(index, row.identity, cursor: cursor)
  }

  /// Begins a stretch or ends it, as in lists of stories.
  mutating func toggleSelection() { selection.toggle(at: cursor, selectableRow) }

  /// Does what a command says to what is selected, which stays selected to be exported too, unless it is removed; nil where
  /// nothing is selected, and for what is about one story alone.
  mutating func performOnSelected(
    _ command: Command, _ shared: inout SharedState
  ) -> [Effect]? {
    guard let effects = selected.act(command, &shared) else { return nil }
    if command == .remove { _ = selection.clear() }
    return effects
  }

  package func selectionNote(_ shared: SharedState) -> String? {
    guard !selection.isEmpty else { return nil }
    return shared.selectionNote(
      of: selected.counted, select: .selectQuote, isOpen: selection.anchor != nil,
      [.exportQuotes, .tag, .toggleRead, .star, .remove])
  }
}

extension QuotationSummary {
  /// Where its words stand, those joined with them included.
  var locations: [QuotationLocation] {
    ([range] + joined).map { QuotationLocation(story, $0) }
  }
}
