import Articles
import Testing

@testable import ArchiveStore

@Suite struct KindClassifierTests {
  private func evidence(
    _ name: String, _ found: [EntityKind: Int], clues: [EntityKind: Int] = [:]
  ) -> KindEvidence {
    var evidence = KindEvidence(name: name, folded: IndexTokenizer.fold(name))
    (evidence.found, evidence.clues) = (found, clues)
    return evidence
  }

  private func kind(_ evidence: KindEvidence) -> EntityKind? {
    KindClassifier.classify(evidence).kind
  }

  @Test func whatStoriesSayOutweighsWhatTheyFound() {
    let firm = evidence("Quill Tarn", [.person: 70], clues: [.organization: 46, .person: 2])
    let verdict = KindClassifier.classify(firm)
    #expect(verdict.kind == .organization)
    #expect(verdict.reason == "46 of 70 stories speak of it as an organization")
    #expect(kind(evidence("Quill Tarn", [.person: 70], clues: [.person: 40])) == .person)
  }

  @Test func companyEndingsDecide() {
    #expect(kind(evidence("George Tarn Co", [.person: 9], clues: [.person: 2])) == .organization)
    #expect(kind(evidence("Tarn Inc", [.place: 3])) == .organization)
  }

  @Test func aGivenNameSpeaksForAPerson() {
    #expect(kind(evidence("George Tarn", [.person: 20, .organization: 4])) == .person)
  }

  @Test func longerNamesSpeakForAnOrganizationAndBearersForAPerson() {
    var tarn = evidence("Tarn", [.person: 20])
    tarn.longerOrganizations = 30
    #expect(kind(tarn) == .organization)
    tarn.bearers = 60
    #expect(kind(tarn) == .person)
  }

  @Test func listsAndPeoples() {
    #expect(kind(evidence("Kenya", [.person: 4, .place: 3])) == .place)
    #expect(kind(evidence("Kenyan", [.person: 4])) == .group)
    #expect(kind(evidence("South Korean", [.place: 4])) == .group)
    #expect(kind(evidence("N.Y.", [.person: 4])) == .place)
  }

  @Test func partsOfLongerNamesNameNothing() {
    var part = evidence("Tarn and Co", [.organization: 9])
    part.continuations = 9
    #expect(kind(part) == nil)
    part.continuations = 3
    #expect(kind(part) == .organization)
  }
}
