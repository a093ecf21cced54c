import Articles

/// Who speaks in the paragraphs of a transcript: "QUIST: We sail.", "Q: When?", "Ama Quist: We sail."
///
/// A paragraph counts as one of a transcript where a label begins it and either the name belongs to a person in the
/// story or several paragraphs begin like that; so that "UPDATE: …" does not. A label in small letters counts only
/// beside others that name people, for lists and notes begin so as well. What stands between two labels goes on.
struct TranscriptLabels {
  /// Who speaks in a paragraph.
  struct SpeakerLabel: Hashable, Sendable {
    /// The words of the name: indices into the document's tokens.
    var tokens: Range<Int>
    /// What is said: the rest of the paragraph.
    var words: Range<Int>
    /// Whom the label names: an index into the cast's figures; nil for "Q" and for names that the story does not give.
    var figure: Int?
    /// Whether it is "Q" or "A" alone, which gives no name by itself.
    var isLetter: Bool
    /// Whether the label stands before an earlier paragraph.
    var isCarried = false
    /// Whether no label stands anywhere, and questions and answers alone tell who speaks.
    var isUnlabelled = false
    /// The token where the turn begins, which its paragraphs share.
    var turn: Int
  }

  /// The labels, by the index of the paragraph that they begin.
  private(set) var labels: [Int: SpeakerLabel] = [:]

  /// Complexity: O(*n*) in paragraphs and figures.
  init(_ document: TokenizedText, cast: ResolvedEntities) {
    let found = Self.candidates(in: document)
    guard found.count > 1, let first = found.first else {
      labels = UnlabelledInterview.turns(in: document, cast: cast)
      return
    }
    var people = LabelPeople(document, cast: cast, firstLabel: first.label.tokens.lowerBound)
    var times: [[String]: Int] = [:]
    for (_, label) in found { times[Self.key(label, people), default: 0] += 1 }
    let known = found.map { found in
      LabelContext(
        index: found.index, label: found.label, figure: people.figure(of: found.label),
        isRepeated: times[Self.key(found.label, people), default: 0] > 1)
    }
    let hasPeople = known.contains { Self.isPerson($0, cast) && $0.label.casing == .mixed }
    for one in known where Self.counts(one, cast, hasPeople, among: found.count, document) {
      labels[one.index] = SpeakerLabel(
        tokens: one.label.name, words: one.label.words, figure: one.figure,
        isLetter: one.label.casing == .letter || people.isQuestionOrAnswer(one.label),
        turn: one.label.tokens.lowerBound)
    }
    if labels.count < 2 { labels = [:] }
    attributeFromDiscourse(in: document, Set(found.map(\.index)))
  }

  /// A label with what the story tells of it.
  private struct LabelContext {
    var index: Int
    var label: TurnLabel
    var figure: Int?
    var isRepeated: Bool
  }

  /// Whether a label is one of a transcript.
  private static func counts(
    _ known: LabelContext, _ cast: ResolvedEntities, _ hasPeople: Bool, among count: Int,
    _ document: TokenizedText
  ) -> Bool {
    switch known.label.casing {
    case .letter: return known.isRepeated
    case .capitals:
      return known.figure != nil || known.isRepeated || known.label.hasRole && count > 2
    case .mixed:
      guard isSaid(known.label, document) else { return false }
      if known.isRepeated, count > 3, isPart(known.label, document) { return true }
      return isPerson(known, cast)
        || hasPeople && (known.isRepeated || isPart(known.label, document))
    }
  }

  private static func isPerson(_ known: LabelContext, _ cast: ResolvedEntities) -> Bool {
    known.figure.map { cast.figures[$0].kind == .person } ?? false
  }

  /// All paragraphs that begin like one of a transcript, in order.
  static func candidates(in document: TokenizedText) -> [(index: Int, label: TurnLabel)] {
    document.paragraphs.indices.compactMap { index in
      TurnLabel.read(document.paragraphs[index].tokens, in: document)
        .flatMap { isHeading($0, in: document) ? nil : (index, $0) }
    }
  }

  /// "READ MORE", "Related", "Photo": what leads to something else rather than naming a speaker.
  private static func isHeading(_ label: TurnLabel, in document: TokenizedText) -> Bool {
    headings.contains(document.words(of: label.name.lowerBound).lowercased())
  }

  private static let headings: Set<String> = [
    "read", "related", "see", "watch", "listen", "update", "updated", "note", "photo", "photos",
    "video", "image", "also", "advertisement", "correction", "clarification", "source", "sources",
    "tags", "topics", "share", "follow", "breaking", "exclusive",
  ]

  /// What a label is counted by; questions and answers count together.
  private static func key(_ label: TurnLabel, _ people: LabelPeople) -> [String] {
    label.casing == .letter ? [] : people.words(label).suffix(1)
  }

  /// "Reporter", "Host": a part in an interview.
  private static func isPart(_ label: TurnLabel, _ document: TokenizedText) -> Bool {
    [
      "reporter", "interviewer", "host", "moderator", "presenter", "anchor", "caller", "question",
      "answer", "audience", "translator", "interpreter", "narrator", "chair", "speaker",
    ]
    .contains(document.words(of: label.name.upperBound - 1).lowercased())
  }

  /// Whether what follows a label in small letters is a sentence: scores and lists are none.
  private static func isSaid(_ label: TurnLabel, _ document: TokenizedText) -> Bool {
    let last = document.words(of: label.words.upperBound - 1)
    return label.words.count > 1 && [".", "?", "!", "…", "”", "\"", ")", "—", "–"].contains(last)
  }

  // MARK: Paragraphs without a label

  /// How many paragraphs one turn may have.
  private static let longestTurn = 8

  /// Gives paragraphs between two labels to whom the first of them names.
  private mutating func attributeFromDiscourse(in document: TokenizedText, _ candidates: Set<Int>) {
    let labelled = labels.keys.sorted()
    for (index, next) in zip(labelled, labelled.dropFirst())
    where next - index > 1 && next - index < Self.longestTurn {
      guard var label = labels[index] else { continue }
      label.isCarried = true
      for between in index + 1..<next where !candidates.contains(between) {
        let tokens = document.paragraphs[between].tokens
        guard Self.mayGoOn(document.paragraphs[between], in: document),
          !isAsked(tokens, between: index, next, in: document)
        else { continue }
        label.words = tokens
        labels[between] = label
      }
    }
  }

  /// Whether a paragraph between two answers of one person is the question that leads to the second.
  private func isAsked(
    _ tokens: Range<Int>, between before: Int, _ after: Int, in document: TokenizedText
  ) -> Bool {
    guard let last = tokens.last, document.tokens[last].asciiPunctuation == UInt8(ascii: "?"),
      let one = labels[before], let other = labels[after]
    else { return false }
    return document.words(of: one.tokens.lowerBound) == document.words(of: other.tokens.lowerBound)
  }

  /// "She pauses", "He laughed": what the writer tells between the turns.
  private static func isTold(_ tokens: Range<Int>, in document: TokenizedText) -> Bool {
    guard tokens.count > 1,
      document.token(tokens.lowerBound, is: "She") || document.token(tokens.lowerBound, is: "He")
    else { return false }
    let verb = document.words(of: tokens.lowerBound + 1)
    return gestures.contains { verb.hasPrefix($0) }
  }

  private static let gestures = [
    "paus", "laugh", "smil", "sigh", "shrug", "nod", "look", "lean", "stand", "stood", "sit", "sat",
    "turn", "point", "pour", "wav", "grin", "stop", "shak", "shook", "gestur", "get", "got", "rise",
    "rose", "glanc", "star", "wipe", "reach", "hesitat",
  ]

  private static func isDoubleMark(_ i: Int, in document: TokenizedText) -> Bool {
    document.bytes.withUnsafeBufferPointer { QuotationMark(document.tokens[i], in: $0) }
      .map { !$0.isSingle } ?? false
  }

  /// Whether a paragraph may be part of a turn: no heading, no remark in brackets, no quotation between marks.
  private static func mayGoOn(
    _ paragraph: TokenizedText.Paragraph, in document: TokenizedText
  ) -> Bool {
    guard paragraph.role == .paragraph || paragraph.role == .list,
      let first = paragraph.tokens.first,
      let last = paragraph.tokens.last
    else { return false }
    switch document.tokens[first].asciiPunctuation {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "*"): return false
    default: break
    }
    guard paragraph.tokens.allSatisfy({ !isDoubleMark($0, in: document) }),
      !TurnLabel.mayBegin(paragraph.tokens, in: document),
      !isTold(paragraph.tokens, in: document)
    else { return false }
    return [".", "?", "!", "…", "”", "\"", "—", "–"].contains(document.words(of: last))
  }
}
