import Articles

/// Reads the values of fields.
struct FieldParser {
  let now: Int64
  let zone: any DayBoundaries

  /// What a field and its value are.
  enum ParsedField: Hashable {
    case condition(Condition)
    /// Nothing follows the colon yet.
    case incomplete
    /// The field is known, the value is not; says why.
    case bad(String)
    case unknown
  }

  /// The names of all fields, for completion and for help.
  static let names = [
    "title", "text", "person", "place", "org", "said", "by", "source", "feed", "lang", "before",
    "after", "on", "is", "has", "thread", "tag", "note",
  ]
  /// What can follow `is:` and `has:`.
  static let states = ["unread", "read", "starred", "tagged", "copy", "original"]
  static let possessions = ["quote", "link", "tag", "note", "highlight"]

  func read(_ field: String, _ value: String) -> ParsedField {
    guard Self.names.contains(field) || ["since", "until"].contains(field) else { return .unknown }
    guard !value.isEmpty else { return .incomplete }
    switch field {
    case "is", "has": return state(field, value.lowercased())
    case "before", "after", "on", "since", "until": return date(field, value)
    case "lang": return .condition(.language(value.lowercased()))
    case "thread": return .condition(.thread(value))
    case "tag": return .condition(.tag(value))
    default: break
    }
    let words = IndexTokenizer().list(value)
    guard !words.isEmpty else { return .incomplete }
    switch field {
    case "person": return .condition(.person(words))
    case "place": return .condition(.place(words))
    case "org": return .condition(.org(words))
    case "said": return .condition(.said(words))
    case "source": return .condition(.source(words))
    case "note": return .condition(.note(words))
    default: return .condition(.feed(words))
    }
  }

  private func state(_ field: String, _ value: String) -> ParsedField {
    switch (field, value) {
    case ("is", "unread"): return .condition(.unread)
    case ("is", "read"): return .condition(.read)
    case ("is", "starred"): return .condition(.starred)
    case ("is", "copy"): return .condition(.copy)
    case ("is", "original"): return .condition(.original)
    case ("is", "tagged"), ("has", "tag"), ("has", "tags"): return .condition(.tagged)
    case ("has", "note"), ("has", "notes"): return .condition(.noted)
    case ("has", "highlight"), ("has", "highlights"): return .condition(.highlighted)
    case ("has", "quote"), ("has", "quotes"): return .condition(.quote)
    case ("has", "link"), ("has", "url"): return .condition(.link)
    default:
      let known = (field == "is" ? Self.states : Self.possessions)
      if known.contains(where: { $0.hasPrefix(value) }) { return .incomplete }
      return .bad("“\(field):” knows \(known.joined(separator: ", ")).")
    }
  }

  private func date(_ field: String, _ value: String) -> ParsedField {
    guard let span = DateRangeParser(now: now, zone: zone).read(value) else {
      return .bad("No date: try \(DateRangeParser.forms).")
    }
    switch field {
    case "before", "until": return .condition(.until(span))
    case "after", "since": return .condition(.from(span))
    default: return .condition(.on(span))
    }
  }
}
