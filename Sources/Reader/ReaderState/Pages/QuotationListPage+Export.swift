import Articles

extension QuotationListPage {
  /// Selects the quotation under the cursor, or takes it out of the selection, and goes on to the next.
  mutating func toggleSelection() {
    guard let row = rows.current else { return }
    let location = QuotationLocation(row.story, row.range)
    if let at = selection.firstIndex(of: location) {
      selection.remove(at: at)
    } else {
      selection.append(location)
    }
    rows.move(by: 1)
  }

  /// Whether a quotation is selected for export.
  package func isSelected(_ row: QuotationSummary) -> Bool {
    !selection.isEmpty && selection.contains(QuotationLocation(row.story, row.range))
  }

  /// Offers to write the quotation under the cursor, those selected, the list, or all that its speaker said.
  func exportQuotes(_ shared: inout SharedState) {
    guard let row = rows.current else {
      shared.hint("There is nothing to export")
      return
    }
    var scopes: [(title: String, stem: String, scope: QuoteScope)] = []
    let stem = QuoteExport.stem(row.speaker ?? "unattributed")
    if !selection.isEmpty {
      scopes.append(
        ("The selection: \(selection.count)", QuoteExport.stem("selection"), .quotations(selection))
      )
    }
    scopes.append(("This quotation", stem, .quotations([QuotationLocation(row.story, row.range)])))
    scopes.append(
      (
        "This list: \(grouped(rows.total ?? 0))", QuoteExport.stem(narrowing.field.text),
        .list(filter)
      ))
    if let speaker = row.speaker {
      scopes.append(
        (
          "All that \(speaker) said", stem,
          .speaker(speaker, includesReported: includesReported)
        ))
    }
    shared.overlay = .menu(.exports(scopes))
  }
}
