import Articles

/// Quotations that are exported, or whose stories are tagged, together.
package struct QuotationSelection: Hashable, Sendable {
  /// The quotations, in the order of selecting.
  package private(set) var rows: [QuotationSummary] = []

  /// Nothing is selected.
  package init() {}

  /// Whether nothing is selected.
  package var isEmpty: Bool { rows.isEmpty }

  /// Where the quotations stand.
  var locations: [QuotationLocation] { rows.flatMap(\.locations) }

  /// The stories they stand in, each once.
  private var stories: [StorySummary] {
    var seen: Set<StoryKey> = []
    return rows.filter { seen.insert($0.story).inserted }.map(\.storyRow)
  }

  /// Whether a quotation is selected.
  package func contains(_ row: QuotationSummary) -> Bool {
    rows.contains { $0.story == row.story && $0.range == row.range }
  }

  /// Selects a quotation, or takes it out of the selection.
  mutating func toggle(_ row: QuotationSummary) {
    if let at = rows.firstIndex(where: { $0.story == row.story && $0.range == row.range }) {
      rows.remove(at: at)
    } else {
      rows.append(row)
    }
  }

  /// Ends the selection; false when there was none.
  mutating func clear() -> Bool {
    defer { rows = [] }
    return !rows.isEmpty
  }

  /// Does to the stories of the selection what a command says, in one step; nil where nothing is selected, and for commands
  /// that are about one story alone.
  func act(_ command: Command, _ shared: inout SharedState) -> [Effect]? {
    guard !isEmpty else { return nil }
    let stories = stories
    return shared.act(command, on: stories, [.rows(stories.map(\.key))])
  }

  /// What an export may be of while quotations are selected.
  var exportScope: (title: String, stem: String, scope: QuoteScope)? {
    isEmpty
      ? nil
      : ("The selection: \(rows.count)", QuoteExport.stem("selection"), .quotations(locations))
  }
}

extension QuotationSummary {
  /// Where its words stand, those joined with them included.
  var locations: [QuotationLocation] {
    ([range] + joined).map { QuotationLocation(story, $0) }
  }
}
