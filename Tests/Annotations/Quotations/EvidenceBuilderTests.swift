import Articles
import Testing

@testable import Annotations

private let everyRule: [Attribution.Rule] = [
  .saidAfter, .nameAfter, .nameBefore, .accordingTo, .colon, .signature, .subject,
  .continuesPrevious,
  .beginsEarly, .continued, .paragraphBefore,
]

@Suite("Reasons for a speaker")
struct EvidenceBuilderTests {
  private static let forms: [IndirectQuotation.Form] = [
    .clause, .closing, .opening, .infinitive, .object,
  ]

  private func speaker(_ kind: Speaker.Kind, name: String = "she") -> Speaker {
    Speaker(range: 0..<3, text: "she", name: name, kind: kind)
  }

  private func evidence(
    _ rule: Attribution.Rule, _ kind: Speaker.Kind, isSpeech: Bool = true, isSure: Bool = true
  ) -> AttributionEvidence {
    let phrase = NounPhrase(pieces: 0..<1, head: 0, mention: nil, kind: kind)
    let attribution = Attribution(phrase: phrase, rule: rule, isSpeech: isSpeech, group: 1)
    return EvidenceBuilder.evidence(
      for: attribution, speaker: speaker(kind), isSure: isSure, distance: 7)
  }

  @Test("Every rule has words of its own and a share between a half and one")
  func rules() {
    let found = everyRule.map { evidence($0, .name) }
    #expect(Set(found.map(\.rule)).count == found.count)
    #expect(found.allSatisfy { (0.5..<1).contains($0.confidence) && $0.distance == 7 })
  }

  @Test("A pronoun or a common noun is less sure than a name", arguments: everyRule)
  func kinds(_ rule: Attribution.Rule) {
    let name = evidence(rule, .name)
    let sure = evidence(rule, .pronoun)
    let unsure = evidence(rule, .pronoun, isSure: false)
    #expect(name.confidence > sure.confidence && sure.confidence > unsure.confidence)
    #expect(evidence(rule, .nominal).confidence < name.confidence)
    #expect(sure.rule != name.rule)
  }

  @Test("A verb of judgement before the words is less sure than one of speech")
  func speech() {
    let judged = evidence(.nameBefore, .name, isSpeech: false).confidence
    #expect(judged < evidence(.nameBefore, .name).confidence)
  }

  @Test("A common noun known by its office says so")
  func office() {
    let phrase = NounPhrase(pieces: 0..<1, head: 0, mention: nil, kind: .nominal)
    let attribution = Attribution(phrase: phrase, rule: .nameAfter, group: 1)
    func rule(_ name: String) -> String {
      EvidenceBuilder.evidence(
        for: attribution, speaker: speaker(.nominal, name: name), isSure: true, distance: 0
      ).rule
    }
    #expect(rule("Ama Quist") != rule("she"))
  }

  @Test("Reports: words of their own, less sure with a doubtful pronoun, nothing without a speaker")
  func reports() {
    let found = Self.forms.map {
      EvidenceBuilder.evidence(for: $0, speaker: speaker(.name), isSure: true, distance: 3)
    }
    #expect(Set(found.map(\.rule)).count == found.count)
    for (form, named) in zip(Self.forms, found) {
      let doubtful = EvidenceBuilder.evidence(
        for: form, speaker: speaker(.pronoun), isSure: false, distance: 3)
      #expect(doubtful.confidence < named.confidence)
      #expect(EvidenceBuilder.evidence(for: form, speaker: nil, isSure: true, distance: 3) == .none)
    }
  }
}
