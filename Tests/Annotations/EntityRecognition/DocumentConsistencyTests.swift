import Testing

@testable import Annotations

@Suite struct DocumentConsistencyTests {
  private func settled(_ marked: String, beliefs: [SIMD8<Float>?] = []) -> [String] {
    Spans(marked).after { spans, document, facts, _ in
      var spans = spans
      for (index, belief) in beliefs.enumerated() { spans[index].beliefs = belief }
      return DocumentConsistency.resolved(spans, in: document, facts: facts)
    }
  }

  @Test func theMajorityDecides() {
    let found = settled(
      "<org>Quorra</org> rose. <org>Quorra</org> fell. They met at <loc>Quorra</loc> today.")
    #expect(found == Array(repeating: "organization Quorra", count: 3))
  }

  @Test func oneSureVoteOutweighsTwoDoubtfulOnes() {
    let doubtful: SIMD8<Float> = [0, 0.51, 0.49, 0, 0, 0, 0, 0]
    let sure: SIMD8<Float> = [0, 0.02, 0.98, 0, 0, 0, 0, 0]
    let found = settled(
      "<loc>Quorra</loc> rose. <loc>Quorra</loc> fell. The firm <org>Quorra</org> sold.",
      beliefs: [doubtful, doubtful, sure])
    #expect(found == Array(repeating: "organization Quorra", count: 3))
  }

  @Test func aSurnameIsAPersonWhereTheFullNameIs() {
    let found = settled(
      "<per>Ada Morrow</per> spoke. <loc>Morrow</loc> left.",
      beliefs: [nil, [0.45, 0.55, 0, 0, 0, 0, 0, 0]])
    #expect(found == ["person Ada Morrow", "person Morrow"])
  }

  @Test func repeatsThatWerePassedOverAreNames() {
    let found = settled(
      "<org>Quorra</org> rose, then <org>Quorra</org> fell, and Quorra sold <loc>Tarn Hill</loc>.")
    #expect(found.count { $0 == "organization Quorra" } == 3)
  }

  @Test func wordsThatStandInLowerCaseTooAreNot() {
    let found = settled(
      "<org>Harbour</org> rose. <org>Harbour</org> fell. The harbour froze. Harbour life went on.")
    #expect(found.count == 2)
  }
}
