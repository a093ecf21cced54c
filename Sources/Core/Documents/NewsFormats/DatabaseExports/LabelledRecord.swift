import Articles
import Text

/// An article whose fields are labelled with words: "BYLINE: …", "Publication title: …".
///
/// Above the labels the source, the date and the headline may stand bare. The text stands below "Body" or "Full text", else
/// between the labels above it and those below.
struct LabelledRecord {
  private var item = NewsItem()
  private var head: [[String]] = []
  private var text: [[String]] = []
  private var hasBody = false
  private var hasFields = false
  /// Whether the heading of an abstract stands right above.
  private var isAbstractOpen = false

  /// The article; nil when there is nothing in it.
  static func item(_ lines: ArraySlice<ExportLine>) -> NewsItem? {
    var record = LabelledRecord()
    record.read(ExportLine.blocks(lines).flatMap(divided))
    return record.finished()
  }

  /// Whether an article has no fields at all, with labels or without.
  static func isBare(_ lines: ArraySlice<ExportLine>) -> Bool {
    !CodedRecord.recognizes(lines) && !ListedRecord.recognizes(lines)
      && !lines.contains { !$0.isBlank && ExportField.read($0.text) != nil }
  }

  /// Whether at least two of an article's blocks begin with labels that only databases print together.
  static func hasFields(_ lines: ArraySlice<ExportLine>) -> Bool {
    var found: Set<String> = []
    for line in lines.prefix(400) where !line.isBlank {
      guard ExportField.read(line.text) != nil else { continue }
      found.insert(line.text.prefix { $0 != ":" }.lowercased())
      if found.count >= 2 { return true }
    }
    return false
  }

  /// The blocks of a record without blank lines: what stands bare above the labels, the labels with the text, and the
  /// labels below it.
  private static func divided(_ block: [String]) -> [[String]] {
    let labels = block.indices.filter { ExportField.read(block[$0]) != nil }
    guard labels.count > 2, let first = labels.first else { return [block] }
    var end = block.count
    if let body = labels.first(where: { ExportField.read(block[$0])?.field == .body }) {
      while end > body + 1, labels.contains(end - 1) { end -= 1 }
    }
    return [block[..<first], block[first..<end], block[end...]].map(Array.init)
      .filter { !$0.isEmpty }
  }

  private mutating func read(_ blocks: [[String]]) {
    let end = Self.endOfText(blocks)
    for (at, block) in blocks.enumerated() {
      if let (field, value) = ExportField.read(block[0]), at >= end || mayBegin(field) {
        hasFields = true
        fields(block, field, value, isTail: at >= end)
      } else if at >= end {
        continue
      } else if isAbstractOpen {
        item.standfirst = block.joined(separator: " ")
        isAbstractOpen = false
      } else if hasFields {
        text.append(block)
      } else {
        head.append(block)
      }
    }
  }

  /// Whether a label can stand here: within the text its words are the text's own.
  private func mayBegin(_ field: ExportField) -> Bool {
    text.isEmpty || (field == .body && !hasBody)
  }

  /// The first block of those below the text: labels and rights to the end.
  private static func endOfText(_ blocks: [[String]]) -> Int {
    var end = blocks.count
    while end > 0, isFurniture(blocks[end - 1]) { end -= 1 }
    // What stands between "Graphic" and the labels below it is a line or two about pictures.
    for heading in max(0, end - 3)..<end
    where tailHeadings.contains(blocks[heading][0].lowercased()) {
      return end < blocks.count ? heading : end
    }
    return end
  }

  private static let tailHeadings: Set<String> = ["classification", "details", "graphic", "notes"]

  private static func isFurniture(_ block: [String]) -> Bool {
    if ExportField.read(block[0]) != nil {
      return !block.contains { ExportField.read($0)?.field == .body }
    }
    return block.count <= 3 && (isRights(block[0]) || isFooter(block[0]))
  }

  /// What databases write below the last record.
  private static func isFooter(_ line: String) -> Bool {
    let words = line.lowercased()
    return [
      "contact us at", "contact proquest", "database copyright", "terms and conditions",
      "about proquest", "bibliography", "citation style",
    ].contains { words.hasPrefix($0) }
  }

  /// "Copyright 2025 …", "All Rights Reserved".
  static func isRights(_ line: String) -> Bool {
    line.utf8.starts(withLower: "copyright ") || line.utf8.starts(withLower: "all rights reserved")
      || line.hasPrefix("©") || line.utf8.starts(withLower: "(c) ")
  }

  // MARK: fields

  /// The fields of a block: a line with a label begins one, a line without goes on.
  private mutating func fields(
    _ block: [String], _ field: ExportField, _ value: String, isTail: Bool
  ) {
    var (field, value) = (field, value)
    for (at, line) in block.enumerated().dropFirst() {
      if field == .body, !isTail { return body([value] + block[at...]) }
      if let (next, words) = ExportField.read(line) {
        take(field, value)
        (field, value) = (next, words)
      } else {
        value += (value.isEmpty ? "" : " ") + line
      }
    }
    if field == .body, !isTail { return body([value]) }
    isAbstractOpen = field == .standfirst && value.isEmpty
    take(field, value)
  }

  private mutating func body(_ lines: [String]) {
    hasBody = true
    if !text.isEmpty {
      item.standfirst = item.standfirst ?? text.joined().joined(separator: " ")
      text = []
    }
    let lines = lines.filter { !$0.isEmpty }
    if !lines.isEmpty, !isNoText(lines[0]) { text.append(lines) }
  }

  /// "Full text: Not available".
  private func isNoText(_ line: String) -> Bool {
    line.utf8.count < 40
      && (line.utf8.starts(withLower: "not available")
        || line.utf8.starts(withLower: "none available"))
  }

  private mutating func take(_ field: ExportField, _ value: String) {
    guard let value = value.nonEmpty else { return }
    switch field {
    case .headline: item.headline = item.headline ?? value
    case .byline: item.byline = item.byline ?? Self.person(value)
    case .source: source(value)
    case .date: item.published = item.published ?? DateParser.read(value)
    case .dateline: item.dateline = item.dateline ?? value
    case .standfirst: if !isNoText(value) { item.standfirst = item.standfirst ?? value }
    case .language: item.language = item.language ?? LanguageName.tag(value)
    case .address: item.url = item.url ?? AddressLine.read(value)
    case .number: item.id = item.id ?? value
    case .body, .other, .tail: break
    }
  }

  /// "Harbour Courier ; Tallinn [Tallinn]. 04 Mar 2025: A.1."
  private mutating func source(_ value: String) {
    let name = String(value.prefix { $0 != ";" && $0 != "[" })
    item.source = item.source ?? name.nonEmpty
    guard item.published == nil, let bracket = value.lastIndex(of: "]") else { return }
    let date = value[value.index(after: bracket)...].drop { $0 == "." || $0 == " " }
    item.published = DateParser.read(String(date.prefix { $0 != ":" }))
  }

  /// "Mägi, Liis" as "Liis Mägi".
  static func person(_ value: String) -> String {
    let names = value.split(separator: ";").map { name -> String in
      let parts = name.split(separator: ",").map { String($0).trimmed() }
      return parts.count == 2 && !parts[1].contains(" and ")
        && parts[0].split(separator: " ").count <= 3
        && parts[1].split(separator: " ").count <= 3
        ? "\(parts[1]) \(parts[0])" : String(name).trimmed()
    }
    let byline = names.joined(separator: ", ")
    return byline.utf8.starts(withLower: "by ") ? String(byline.dropFirst(3)) : byline
  }

  // MARK: the bare lines above

  /// Source, date and headline as they stand above the labels, in either order.
  private mutating func readHead() {
    let lines = head.flatMap { $0 }
    guard let date = lines.firstIndex(where: { Self.date($0) != nil }) else {
      let plain = head.filter { !Self.isRights($0[0]) }
      item.headline = item.headline ?? plain.first?.joined(separator: " ")
      return
    }
    item.published = item.published ?? Self.date(lines[date])
    var before = lines[..<date].filter { !Self.isRights($0) }
    if let source = before.popLast() { item.source = item.source ?? source }
    let after = lines[(date + 1)...].filter { !Self.isRights($0) && !Self.isEdition($0) }
    let words = before.isEmpty ? after : before
    item.headline = item.headline ?? words.joined(separator: " ").nonEmpty
  }

  /// "March 4, 2025 Tuesday", perhaps with the time.
  static func date(_ line: String) -> Timestamp? {
    guard line.utf8.count <= 60, line.utf8.contains(where: \.isDigit) else { return nil }
    var line = line[...]
    while true {
      if let date = DateParser.line(String(line)) { return date }
      guard let comma = line.lastIndex(of: ",") else { return nil }  // "…, Final Edition"
      line = line[..<comma]
    }
  }

  private static func isEdition(_ line: String) -> Bool {
    line.utf8.count <= 40 && line.lowercased().hasSuffix("edition")
  }

  private func finished() -> NewsItem? {
    var record = self
    record.readHead()
    var item = record.item
    var text = record.text
    if text.isEmpty, let abstract = item.standfirst {
      text = [[abstract]]
      item.standfirst = nil
    }
    item.parts = ExportText.parts(text)
    return item.headline == nil && item.parts.isEmpty ? nil : item
  }
}

/// The text of an exported article.
enum ExportText {
  /// The parts of blocks of lines, wrapped lines joined as in a pasted story.
  static func parts(_ blocks: [[String]]) -> [BlockDraft] {
    var text = blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    return text.withUTF8 { PlainTextBody.parts(Paragraphs.split($0)[...]) }
  }
}

/// Names of languages as databases print them.
enum LanguageName {
  /// The tag of a language's English name, or the tag itself; nil for others.
  static func tag(_ name: String) -> String? {
    let name = name.lowercased()
    if let tag = tags[name.prefix { $0.isLetter }.lowercased()] { return tag }
    return (2...3).contains(name.utf8.count) && name.utf8.allSatisfy(\.isLower) ? name : nil
  }

  private static let tags = [
    "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it",
    "portuguese": "pt", "dutch": "nl", "swedish": "sv", "danish": "da", "norwegian": "no",
    "finnish": "fi", "estonian": "et", "polish": "pl", "russian": "ru", "ukrainian": "uk",
    "japanese": "ja", "chinese": "zh", "korean": "ko", "arabic": "ar", "turkish": "tr",
  ]
}
