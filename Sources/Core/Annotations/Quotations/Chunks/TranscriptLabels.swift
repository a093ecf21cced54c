import Articles

/// Who speaks in the paragraphs of a transcript: "QUIST: We sail.", "Q: When?".
///
/// A paragraph counts as one of a transcript where a name in capitals, or "Q" or "A", and a colon begin it, and either
/// the name belongs to somebody in the story or several paragraphs begin like that; so that "UPDATE: …" does not.
struct TranscriptLabels {
  /// What begins a paragraph.
  struct SpeakerLabel: Hashable, Sendable {
    /// The words before the colon: indices into the document's tokens.
    var tokens: Range<Int>
    /// What is said: the rest of the paragraph.
    var words: Range<Int>
    /// Whom the label names: an index into the cast's figures; nil for "Q" and for names that the story does not give.
    var figure: Int?
    /// Whether it is "Q" or "A" alone, which names nobody.
    var isLetter: Bool
  }

  /// By paragraph.
  private(set) var labels: [Int: SpeakerLabel] = [:]

  /// Complexity: O(*n*) in paragraphs and figures.
  init(_ document: TokenizedText, cast: ResolvedEntities) {
    var found: [Int: SpeakerLabel] = [:]
    var times: [String: Int] = [:]
    for index in document.paragraphs.indices {
      guard let label = Self.label(of: document.paragraphs[index].tokens, in: document) else {
        continue
      }
      found[index] = label
      times[Self.name(label, in: document), default: 0] += 1
    }
    guard found.count > 1 else { return }
    let people = Self.people(of: cast)
    for (index, label) in found {
      let name = Self.name(label, in: document)
      var label = label
      label.figure = people[name]
      if label.figure != nil || times[name, default: 0] > 1 { labels[index] = label }
    }
    if labels.count < 2 { labels = [:] }
  }

  /// What a label is counted by: its last word; questions and answers count together.
  private static func name(_ label: SpeakerLabel, in document: TokenizedText) -> String {
    if label.isLetter { return "" }
    let words = document.words(in: document.range(of: label.tokens))
    return String(words.split(whereSeparator: \.isWhitespace).last ?? "").lowercased()
  }

  /// The people of a story by family name, the one named most first.
  private static func people(of cast: ResolvedEntities) -> [String: Int] {
    var people: [String: Int] = [:]
    for (index, figure) in cast.figures.enumerated() where figure.kind == .person {
      let family = figure.name.split(separator: " ").last.map { $0.lowercased() } ?? ""
      let known = people[family].map { cast.figures[$0].mentions.count } ?? -1
      if figure.mentions.count > known { people[family] = index }
    }
    return people
  }

  /// How many words a label has at most.
  private static let longest = 4

  /// The label that begins a paragraph, an opening mark before it or not.
  private static func label(of range: Range<Int>, in document: TokenizedText) -> SpeakerLabel? {
    var start = range.lowerBound
    if start < range.upperBound, document.tokens[start].kind == .quote { start += 1 }
    var at = start
    while at < range.upperBound, at - start <= longest * 2 {
      let token = document.tokens[at]
      if token.asciiPunctuation == UInt8(ascii: ":") { break }
      let isPoint =
        token.asciiPunctuation == UInt8(ascii: ".") || token.asciiPunctuation == UInt8(ascii: "-")
      guard token.kind == .word && token.casing == .upper || isPoint && at > start else {
        return nil
      }
      at += 1
    }
    guard at > start, at + 1 < range.upperBound,
      document.tokens[at].asciiPunctuation == UInt8(ascii: ":"),
      document.tokens[at + 1].hasLeadingSpace
    else { return nil }
    let letters = document.tokens[start].count
    let isLetter =
      at == start + 1 && letters == 1
      && (document.token(start, is: "Q") || document.token(start, is: "A"))
    guard isLetter || letters > 1 else { return nil }
    return SpeakerLabel(tokens: start..<at, words: at + 1..<range.upperBound, isLetter: isLetter)
  }
}
