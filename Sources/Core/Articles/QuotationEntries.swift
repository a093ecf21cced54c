extension Sequence<QuotationSummary> {
  /// The quotations as entries of a list: one for the words of a speaker that stand between marks in one sentence, and one
  /// for the same words in copies of a story.
  public var entries: [QuotationSummary] { joinedBySentence.foldedByCopies }

  /// The first of several words in a sentence stands for all of them, as fragments of it.
  private var joinedBySentence: [QuotationSummary] {
    var entries: [QuotationSummary] = []
    var places: [SentencePlace: Int] = [:]
    for row in self {
      guard let place = SentencePlace(row) else {
        entries.append(row)
        continue
      }
      if let at = places[place] {
        entries[at].join(row)
      } else {
        places[place] = entries.count
        entries.append(row)
      }
    }
    return entries
  }

  /// The first of several copies stands for all of them, and names the others.
  private var foldedByCopies: [QuotationSummary] {
    var entries: [QuotationSummary] = []
    var places: [Utterance: Int] = [:]
    for row in self {
      let utterance = Utterance(row)
      if let at = places[utterance], entries[at].story != row.story {
        let place = row.place
        if !entries[at].alsoIn.contains(place) { entries[at].alsoIn.append(place) }
      } else {
        places[utterance] = entries.count
        entries.append(row)
      }
    }
    return entries
  }
}

/// A sentence of a story in which somebody says something between marks.
private struct SentencePlace: Hashable {
  let story: StoryKey
  let speaker: String?
  let start: Int
  let text: String

  /// Nil where the words stand in no sentence, or not between marks.
  init?(_ row: QuotationSummary) {
    guard row.kind.isQuoted, let sentence = row.sentence, sentence.withCurlyMarks != nil else {
      return nil
    }
    (story, speaker, text) = (row.story, row.speaker, sentence.text)
    start = row.range.lowerBound - sentence.words.lowerBound
  }
}

/// What somebody says in a story and its copies.
private struct Utterance: Hashable {
  let shown: StoryKey
  let speaker: String?
  let kind: Quotation.Kind
  let words: String

  init(_ row: QuotationSummary) {
    (shown, speaker, kind) = (row.shown, row.speaker, row.kind)
    // A fragment says what it says in its sentence.
    words = row.kind == .mixed ? row.sentence?.text ?? row.words : row.words
  }
}

extension QuotationSummary {
  /// Takes words of the same sentence in, and is as sure as the least sure of them.
  fileprivate mutating func join(_ other: QuotationSummary) {
    kind = .mixed
    joined.append(other.range)
    if other.evidence.confidence < evidence.confidence { evidence = other.evidence }
  }

  /// Outlet and day, or what else tells of the story.
  private var day: String { published.map { String($0.rfc3339.prefix(10)) } ?? "undated" }

  fileprivate var place: String { "\(outlet ?? "a story without outlet"), \(day)" }
}

extension EntityDetail {
  /// The page with its quotations as entries of a list, and counted as such.
  public var withEntries: EntityDetail {
    var page = self
    page.quotes = quotes.entries
    func dropped(_ isVerbatim: Bool) -> Int {
      let isWanted = { (row: QuotationSummary) in row.kind.isVerbatim == isVerbatim }
      return quotes.count(where: isWanted) - page.quotes.count(where: isWanted)
    }
    page.said.quoted -= dropped(true)
    page.said.reported -= dropped(false)
    return page
  }
}
