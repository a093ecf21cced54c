/// Makes people of the labels that begin the paragraphs of a transcript, which the model takes for places and bodies:
/// "ANA FERREIRA, PORT DIRECTOR:" names Ana Ferreira, "LM:" is no name.
struct LabelNames {
  private let document: TokenizedText
  private let facts: FeatureContext
  /// The family names of the story's people.
  private var families: Set<UInt64> = []
  /// The initials of the story's people.
  private var initials: Set<String> = []

  /// The names with those of labels settled, in order of place. Complexity: O(*n*) in names and paragraphs.
  static func settled(
    _ spans: [DocumentConsistency.Span], in document: TokenizedText, facts: FeatureContext
  ) -> [DocumentConsistency.Span] {
    let found = TranscriptLabels.candidates(in: document)
    guard found.count > 1 else { return spans }
    var names = LabelNames(document: document, facts: facts)
    for span in spans where span.category == .person && span.tokens.count > 1 {
      names.families.insert(facts.hashes[span.tokens.upperBound - 1].lower)
      let letters = span.tokens.compactMap { document.words(of: $0).first }.filter(\.isUppercase)
      names.initials.insert(String(letters))
    }
    let labels = found.map(\.label).filter { $0.casing == .capitals }
    guard labels.count > 1 else { return spans }
    for label in labels where names.words(of: label).count > 1 {
      names.families.insert(facts.hashes[label.name.upperBound - 1].lower)
    }
    return names.settled(spans, labels)
  }

  private init(document: TokenizedText, facts: FeatureContext) {
    self.document = document
    self.facts = facts
  }

  private func settled(
    _ spans: [DocumentConsistency.Span], _ labels: [TurnLabel]
  ) -> [DocumentConsistency.Span] {
    let first = labels[0].tokens.lowerBound
    var kept = spans.filter { span in
      !labels.contains { $0.tokens.overlaps(span.tokens) && !isBody(span, $0) }
        && !(span.tokens.lowerBound > first && isRemark(span.tokens))
    }
    for label in labels {
      let words = words(of: label)
      guard let start = words.first, let last = words.last,
        words.count > 1 || families.contains(facts.hashes[last].lower)
      else { continue }
      kept.append(DocumentConsistency.Span(tokens: start..<last + 1, category: .person))
    }
    return kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "TBP", an interviewer's paper: short, and not the initials of a person named.
  private func isBody(_ span: DocumentConsistency.Span, _ label: TurnLabel) -> Bool {
    span.category == .organization && span.tokens == label.name && span.tokens.count == 1
      && document.tokens[span.tokens.lowerBound].count < 5
      && !initials.contains(document.words(of: span.tokens.lowerBound))
  }

  /// The words of a label's name without a title before it.
  private func words(of label: TurnLabel) -> [Int] {
    let all = label.name.filter { document.tokens[$0].kind == .word }
    let rest = Array(all.drop { facts.words[$0].isTitle && all.count > 1 })
    return rest.isEmpty ? all : rest
  }

  /// "(CROSSTALK)": words in brackets that are a paragraph of their own.
  private func isRemark(_ tokens: Range<Int>) -> Bool {
    let sentence = document.sentenceIndex(ofToken: tokens.lowerBound)
    guard sentence < document.sentences.count else { return false }
    let all = document.paragraphs[document.sentences[sentence].paragraph].tokens
    guard let first = all.first else { return false }
    let asciiPunctuation = document.tokens[first].asciiPunctuation
    return asciiPunctuation == UInt8(ascii: "(") || asciiPunctuation == UInt8(ascii: "[")
  }
}
