import Articles

/// Quotations of a transcript: who speaks stands before the words, "QUIST: We sail."
extension QuotationBuilder {
  /// The label that a quotation begins with, or that the first paragraph of the same long quotation began with.
  func label(of index: Int) -> TranscriptLabels.SpeakerLabel? {
    guard !labels.labels.isEmpty else { return nil }
    var at = index
    for _ in 0..<Self.longestAnswer {
      let quoted = script.quoted[at]
      let start = script.document.paragraphs[quoted.paragraph].tokens.lowerBound
      if quoted.outer.lowerBound == start, let label = labels.labels[quoted.paragraph] {
        return label
      }
      guard quoted.continuesPrevious, at > 0 else { return nil }
      at -= 1
    }
    return nil
  }

  /// How many paragraphs one answer may have.
  private static let longestAnswer = 24

  /// A quotation between marks that a label begins.
  func quotation(_ index: Int, saidBy label: TranscriptLabels.SpeakerLabel) -> Quotation {
    let quoted = script.quoted[index]
    return Quotation(
      range: script.document.range(of: quoted.inner), kind: .direct, speaker: speaker(label),
      group: Self.labelled + label.tokens.lowerBound, evidence: evidence(label))
  }

  /// The paragraph of a transcript without marks that begins in a line; nil for other lines. Words without marks are
  /// reported, not quoted.
  func transcribed(_ line: ChunkedText.ChunkedSentence) -> Quotation? {
    guard let label = labels.labels[line.paragraph], let first = line.pieces.first else {
      return nil
    }
    let tokens = script.document.paragraphs[line.paragraph].tokens
    guard script.pieces[first].kind != .quote,
      script.pieces[first].tokens.lowerBound == tokens.lowerBound
    else { return nil }
    return Quotation(
      range: script.document.range(of: label.words), kind: .indirect, speaker: speaker(label),
      group: Self.labelled + label.tokens.lowerBound, evidence: evidence(label))
  }

  /// Whether a line belongs to a transcript without marks, in which nothing else is looked for.
  func isTranscribed(_ line: ChunkedText.ChunkedSentence) -> Bool {
    guard labels.labels[line.paragraph] != nil else { return false }
    let first = script.document.paragraphs[line.paragraph].tokens.lowerBound
    return script.document.tokens[first].kind != .quote
  }

  private static let labelled = 3_000_000_000

  private func speaker(_ label: TranscriptLabels.SpeakerLabel) -> Speaker? {
    guard !label.isLetter else { return nil }
    let range = script.document.range(of: label.tokens)
    let text = script.document.words(in: range)
    let name = label.figure.map { script.cast.figures[$0].name } ?? text.capitalisedWords
    return Speaker(range: range, text: text, name: name, kind: .name)
  }

  private func evidence(_ label: TranscriptLabels.SpeakerLabel) -> AttributionEvidence {
    label.isLetter
      ? .none
      : AttributionEvidence(
        rule: "name before the words of a transcript", distance: 0,
        confidence: label.figure == nil ? 0.8 : 0.95)
  }
}
