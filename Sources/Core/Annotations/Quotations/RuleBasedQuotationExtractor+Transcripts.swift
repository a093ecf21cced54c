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
      if let label = labels.labels[quoted.paragraph], !label.isCarried,
        quoted.outer.lowerBound == start || quoted.outer.lowerBound == label.words.lowerBound
      {
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
      group: Self.labelled + label.turn, evidence: evidence(label))
  }

  /// The paragraph of a transcript without marks that begins in a line; nil for other lines.
  func transcribed(_ line: ChunkedText.ChunkedSentence) -> Quotation? {
    guard let label = labels.labels[line.paragraph], let first = line.pieces.first else {
      return nil
    }
    let tokens = script.document.paragraphs[line.paragraph].tokens
    guard script.pieces[first].tokens.lowerBound == tokens.lowerBound else { return nil }
    return Quotation(
      range: script.document.range(of: label.words), kind: .turn, speaker: speaker(label),
      group: Self.labelled + label.turn, evidence: evidence(label))
  }

  /// Whether a line belongs to a transcript without marks, in which nothing else is looked for.
  func isTranscribed(_ line: ChunkedText.ChunkedSentence) -> Bool {
    guard let label = labels.labels[line.paragraph] else { return false }
    let first = script.document.paragraphs[line.paragraph].tokens.lowerBound
    return script.document.tokens[first].kind != .quote
      && script.document.tokens[label.words.lowerBound].kind != .quote
  }

  private static let labelled = 3_000_000_000

  private func speaker(_ label: TranscriptLabels.SpeakerLabel) -> Speaker? {
    guard label.figure != nil || !label.isLetter else { return nil }
    let range = script.document.range(of: label.tokens)
    let text = script.document.words(in: range)
    let name = label.figure.map { script.cast.figures[$0].name } ?? text
    let isShouted = name.count > 3 && name == name.uppercased()
    return Speaker(
      range: range, text: text, name: isShouted ? name.capitalisedWords : name, kind: .name)
  }

  private func evidence(_ label: TranscriptLabels.SpeakerLabel) -> AttributionEvidence {
    if label.isLetter, label.figure == nil { return .none }
    if label.isUnlabelled {
      return AttributionEvidence(
        rule: "the only person introduced before questions without labels", distance: 0,
        confidence: 0.7)
    }
    if label.isCarried {
      return AttributionEvidence(
        rule: "speaker of the paragraph before in a transcript", distance: 0, confidence: 0.8)
    }
    return AttributionEvidence(
      rule: label.isLetter
        ? "the only person introduced before questions and answers"
        : "name before the words of a transcript", distance: 0,
      confidence: label.figure == nil || label.isLetter ? 0.8 : 0.95)
  }
}
