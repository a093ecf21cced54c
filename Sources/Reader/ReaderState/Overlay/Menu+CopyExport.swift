import Articles

extension Menu {
  /// What of a story is to be copied, what the cursor stands on first.
  static func copies(_ row: StorySummary, quotation: String? = nil, paragraph: String? = nil)
    -> Menu
  {
    var items: [Item] = []
    func offer(_ title: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      let line = text.prefix(60).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      items.append(Item(title, detail: line, .act([.terminal(.copy(text))])))
    }
    offer("Quotation with its source", quotation)
    offer("Headline and address", [row.title, row.url].compactMap(\.self).joined(separator: "\n"))
    offer("Address", row.url)
    offer("Headline", row.title)
    offer("Paragraph", paragraph)
    return Menu(.choice, title: "Copy", items: items)
  }

  /// What of a story is to be written to a file, and how.
  static func exports(of row: StorySummary, quotations: QuoteScope?) -> Menu {
    let stem = StoryExport.stem(row.title)
    var items = StoryFormat.allCases.map { format in
      Item(
        "The story", detail: format.title,
        .exportStory(StoryExport([row.key], as: format, stem: stem)))
    }
    if let quotations {
      items += QuoteFormat.allCases.map { format in
        Item(
          "Its quotations", detail: format.title,
          .export(QuoteExport(quotations, as: format, stem: QuoteExport.stem(row.title))))
      }
    }
    return Menu(.choice, title: "Export", items: items)
  }

  /// How several stories are to be written into one file.
  static func exports(of rows: [StorySummary]) -> Menu {
    let stem = rows.count == 1 ? StoryExport.stem(rows[0].title) : "stories"
    let title = rows.count == 1 ? "The story" : "The selection: \(rows.count)"
    let items = StoryFormat.allCases.map { format in
      Item(
        title, detail: format.title,
        .exportStory(StoryExport(rows.map(\.key), as: format, stem: stem)))
    }
    return Menu(.choice, title: "Export", items: items)
  }
}
