/// Which quotations are wanted.
public struct QuotationFilter: Hashable, Sendable {
  /// Words of the speaker's name.
  public var speaker: String?
  /// Words that the quotation holds.
  public var about: String?
  /// Words of the outlet's name.
  public var source: String?
  /// Not before this.
  public var since: Timestamp?
  /// Free words, each of which must stand in the speaker, the words or the outlet.
  public var words: String?
  /// Whether reported speech is wanted too; without it, only words as they were said.
  public var includesReported: Bool

  /// Creates a filter that passes all quotations whose words are given, unless narrowed.
  public init(
    speaker: String? = nil, about: String? = nil, source: String? = nil, since: Timestamp? = nil,
    words: String? = nil, includesReported: Bool = false
  ) {
    self.speaker = speaker
    self.about = about
    self.source = source
    self.since = since
    self.words = words
    self.includesReported = includesReported
  }

  /// Returns whether quotations of a kind pass; judgments never do.
  public func admits(_ kind: Quotation.Kind) -> Bool {
    kind.isVerbatim || includesReported && kind == .indirect
  }
}

extension QuotationFilter {
  /// Reads a line as it is typed above a list or after a command: `said:abe source:"al jazeera" since:2016-12-14
  /// treaty`.
  ///
  /// `said:` and `speaker:`, `about:`, `source:`, `since:` and `after:` mean what the options of those names mean;
  /// several of one field count together. Everything else, a date that is none among it, is a free word.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - includesReported: Whether reported speech without the words themselves passes too.
  public init(typed text: String, includesReported: Bool = false, dates: DateRangeParser) {
    self.init(includesReported: includesReported)
    for part in Self.parts(of: text) where !take(part, dates) {
      words = words.map { "\($0) \(part)" } ?? part
    }
  }

  /// Takes a field with its value; false for what is none.
  private mutating func take(_ part: String, _ dates: DateRangeParser) -> Bool {
    guard let colon = part.firstIndex(of: ":") else { return false }
    let value = part[part.index(after: colon)...].filter { $0 != "\"" }
    guard !value.isEmpty else { return false }
    func joined(_ earlier: String?) -> String { earlier.map { "\($0) \(value)" } ?? value }
    switch part[..<colon].lowercased() {
    case "said", "speaker": speaker = joined(speaker)
    case "about": about = joined(about)
    case "source": source = joined(source)
    case "since", "after":
      guard let span = dates.read(value) else { return false }
      since = span.firstDay
    default: return false
    }
    return true
  }

  /// What spaces part, but for those between double quotes.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = [""]
    var isQuoted = false
    for letter in text {
      if "\"“”".contains(letter) {
        isQuoted.toggle()
        parts[parts.count - 1].append("\"")
      } else if letter.isWhitespace, !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    return parts.filter { !$0.isEmpty }
  }
}
