import Articles

/// The rules of attribution in words a reader understands, and how sure each one is.
///
/// The confidences are the shares that each rule gets right on news it was not made from; a pronoun in between, or
/// a speaker that is only a common noun, lowers them.
enum EvidenceBuilder {
  /// What decided, and how sure that is.
  static func evidence(
    for attribution: Attribution, speaker: Speaker, isSure: Bool, distance: Int
  ) -> AttributionEvidence {
    var words = words(for: attribution.rule)
    var confidence = confidence(of: attribution.rule, isSpeech: attribution.isSpeech)
    switch speaker.kind {
    case .name: break
    case .pronoun:
      words += ", pronoun resolved"
      confidence *= isSure ? 0.82 : 0.68
    case .nominal:
      if speaker.name != speaker.text { words += ", known by office" }
      confidence *= 0.86
    }
    return AttributionEvidence(rule: words, distance: distance, confidence: confidence)
  }

  /// What decided on a reported clause.
  static func evidence(
    for form: IndirectQuotation.Form, speaker: Speaker?, isSure: Bool, distance: Int
  )
    -> AttributionEvidence
  {
    guard let speaker else { return .none }
    let unsure = speaker.kind == .pronoun && !isSure ? 0.8 : 1
    let (rule, confidence) =
      switch form {
      case .clause: ("clause after the verb", 0.9)
      case .closing: ("named at the end of the sentence", 0.9)
      case .opening: ("named at the start of the sentence", 0.92)
      case .infinitive: ("promise or demand after the verb", 0.8)
      case .object: ("judgement after the verb", 0.75)
      }
    return AttributionEvidence(rule: rule, distance: distance, confidence: confidence * unsure)
  }

  private static func words(for rule: Attribution.Rule) -> String {
    switch rule {
    case .saidAfter: "name after the verb"
    case .nameAfter: "name and verb after the quotation"
    case .nameBefore: "name and verb before the quotation"
    case .accordingTo: "according to"
    case .colon: "name before a colon"
    case .signature: "name under the quotation"
    case .subject: "subject of the sentence"
    case .continuesPrevious: "same speaker goes on"
    case .beginsEarly: "speaker of the next sentence"
    case .continued: "one long quotation"
    case .paragraphBefore: "speaker of the paragraph before"
    }
  }

  private static func confidence(of rule: Attribution.Rule, isSpeech: Bool) -> Double {
    switch rule {
    case .saidAfter, .signature: 0.97
    case .nameAfter: 0.96
    case .nameBefore: isSpeech ? 0.9 : 0.8
    case .accordingTo: 0.9
    case .colon: 0.88
    case .subject: 0.63
    case .continuesPrevious: 0.93
    case .beginsEarly: 0.6
    case .continued: 0.58
    case .paragraphBefore: 0.68
    }
  }
}
