import Articles
import ReaderState

extension NoteFormat {
  /// Notes with their citations, as they are printed or written to a file.
  func bytes(of notes: [NoteSummary]) -> [UInt8] {
    switch self {
    case .text: notes.flatMap { Output.safe(NoteText.line($0)) + [0x0A] }
    case .markdown: notes.flatMap(NoteText.markdown).flatMap { Output.safe($0) + [0x0A] }
    case .csv: ([NoteText.csvHead] + notes.map(NoteText.csv)).flatMap { Array(($0 + "\r\n").utf8) }
    case .json: notes.flatMap(NoteText.json)
    case .html: Array(NoteText.page(notes).utf8)
    }
  }
}

/// Notes and highlights as text, each with its citation.
enum NoteText {
  /// One line: number, passage, what was noted, where.
  static func line(_ note: NoteSummary) -> String {
    let parts = [note.note.passage.map { $0.words.inOneLine }, note.text].compactMap(\.self)
    return "\(note.note.id)  \(parts.joined(separator: " · "))  — \(citation(note))"
  }

  /// Headline, outlet, day, address, and when the archive got the text.
  static func citation(_ note: NoteSummary) -> String {
    let row = note.row
    let place = [row.title, row.outlet, QuoteText.day(row.published), row.url].compactMap(\.self)
    return ([place.joined(separator: ", ")] + state(note)).joined(separator: "; ")
  }

  /// When the archive got the text, and whether the passage still stands in it.
  static func state(_ note: NoteSummary) -> [String] {
    let copy = QuoteText.day(note.archived).map { "copy of \($0)" }
    let isGone = note.note.passage != nil && note.note.passage?.range == nil
    return [copy, isGone ? "the passage no longer stands in the text" : nil].compactMap(\.self)
  }

  static let csvHead = "passage,note,title,source,date,url,id,key,tags,made,archived"

  static func csv(_ note: NoteSummary) -> String {
    let row = note.row
    return [
      note.note.passage?.words ?? "", note.note.text, row.title, row.outlet ?? "",
      row.published?.rfc3339 ?? "", row.url ?? "", row.id, row.key.rawValue,
      row.tags.joined(separator: " "), Timestamp(seconds: note.note.made).rfc3339,
      note.archived?.rfc3339 ?? "",
    ].map(QuoteText.cell).joined(separator: ",")
  }

  static func json(_ note: NoteSummary) -> [UInt8] {
    var text = JSONText()
    text.object {
      $0.member("number", Int(note.note.id))
      $0.member("passage", note.note.passage?.words)
      $0.member("note", note.text)
      $0.member("made", Timestamp(seconds: note.note.made))
      StoryJSON.row(&$0, note.row)
      $0.member("archived", note.archived)
    }
    text.endLine()
    return text.bytes
  }

  static func markdown(_ note: NoteSummary) -> [String] {
    let passage = note.note.passage.map { passage in
      passage.words.split(whereSeparator: \.isNewline).flatMap {
        ["> " + QuoteText.escape(String($0)), ">"]
      }.dropLast() + [""]
    }
    let row = note.row
    let title =
      row.url.map { "[\(QuoteText.escape(row.title))](<\(QuoteText.linkable($0))>)" }
      ?? QuoteText.escape(row.title)
    let place = [title, row.outlet.map(QuoteText.escape), QuoteText.day(row.published)]
    let source = ([place.compactMap(\.self).joined(separator: ", ")] + state(note))
    return (passage ?? []) + (note.text.map { [QuoteText.escape($0), ""] } ?? [])
      + ["— \(source.joined(separator: "; "))", ""]
  }
}

extension NoteSummary {
  /// What was noted; nil for a highlight alone.
  var text: String? { note.text.isEmpty ? nil : note.text }
}
