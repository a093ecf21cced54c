import Articles

extension QuotationListPage {
  /// Offers to write the quotation under the cursor, those selected, the list, or all that its speaker said.
  func exportQuotes(_ shared: inout SharedState) {
    guard let row = rows.current else {
      shared.hint("There is nothing to export")
      return
    }
    var scopes: [(title: String, stem: String, scope: QuoteScope)] = []
    let stem = QuoteExport.stem(row.speaker ?? "unattributed")
    if let scope = selected.exportScope { scopes.append(scope) }
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
