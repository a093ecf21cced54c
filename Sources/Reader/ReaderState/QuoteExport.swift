import Articles

/// Where a quotation stands: a story and the bytes of its text.
package struct QuotationLocation: Hashable, Sendable {
  /// The story that holds the quotation.
  package var story: StoryKey
  /// UTF-8 byte offsets into the story's text.
  package var range: Range<Int>

  /// Creates the location of a quotation.
  package init(_ story: StoryKey, _ range: Range<Int>) {
    self.story = story
    self.range = range
  }
}

/// Which quotations are written to a file.
package enum QuoteScope: Hashable, Sendable {
  /// Those at these locations.
  case quotations([QuotationLocation])
  /// The quotations of one story, with indirect ones where wanted.
  case story(StoryKey, includesReported: Bool)
  /// Those of a list.
  case list(QuotationFilter)
  /// All that a speaker said, by the full name as quotations give it.
  case speaker(String, includesReported: Bool)
  /// What an entity said, by its key.
  case entity(String, includesReported: Bool)
}

/// How quotations are written.
package enum QuoteFormat: String, Hashable, Sendable, CaseIterable {
  case markdown, csv, json, text

  /// What it is called.
  package var title: String {
    switch self {
    case .markdown: "Markdown"
    case .csv: "CSV"
    case .json: "JSON"
    case .text: "plain text"
    }
  }

  /// Whether people read it, so that what is said once stands in it once; else it holds every quotation for itself.
  package var isForReading: Bool { self == .markdown || self == .text }

  /// What names of its files end in.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .csv: "csv"
    case .json: "jsonl"
    case .text: "txt"
    }
  }
}

/// Quotations on their way into a file: which, how, and a name for the file until the reader gives another.
package struct QuoteExport: Hashable, Sendable {
  /// The quotations to export.
  package var scope: QuoteScope
  /// The format of the file.
  package var format: QuoteFormat
  /// What the file is called unless the reader names another, without its ending.
  package var stem: String

  /// A file of quotations.
  package init(_ scope: QuoteScope, as format: QuoteFormat, stem: String) {
    self.scope = scope
    self.format = format
    self.stem = stem
  }

  /// The file's name as it is offered.
  var fileName: String { "\(stem).\(format.fileExtension)" }
}

extension QuoteExport {
  /// Returns a name for a file of quotations about some words.
  static func stem(_ words: String) -> String { ExportFileName.stem(words, after: "quotes") }
}
