import Testing

@testable import ArchiveStore

@Suite struct DuplicateCriteriaTests {
  private func sketch(_ words: [Range<Int>]) -> Sketch {
    Sketch(words.flatMap { $0.map { TermID($0) } })
  }

  @Test func aCutTextIsACopyWhenItIsAboutTheSame() {
    let whole = sketch([0..<1000])
    let cut = sketch([0..<250])
    #expect(DuplicateCriteria.containment(whole, cut) { 0.6 } ?? 0 > 0.9)
    #expect(DuplicateCriteria.containment(whole, cut) { 0.1 } == nil)
  }

  @Test func whereMuchIsSharedNothingElseIsAsked() {
    var isAsked = false
    let found = DuplicateCriteria.containment(sketch([0..<500]), sketch([0..<400])) {
      isAsked = true
      return 0
    }
    #expect(found != nil)
    #expect(!isAsked)
  }

  @Test func aSharedPassageIsNoCopy() {
    #expect(
      DuplicateCriteria.containment(sketch([0..<500]), sketch([0..<100, 2000..<2400])) { 1 } == nil)
  }

  @Test func whoSharesTooFewIndexedShinglesIsNotCompared() {
    let (a, b) = (sketch([0..<1000]), sketch([5000..<6000]))
    let count = min(Shingles.indexed(a).count, Shingles.indexed(b).count)
    #expect(!DuplicateCriteria.isPossible(a, b, sharing: 1))
    #expect(DuplicateCriteria.isPossible(a, b, sharing: count / 2))
    #expect(DuplicateCriteria.isPossible(a, a, sharing: count))
  }

  @Test(arguments: [0, 100, 250, 400, 560])
  func everyCopyIsCompared(start: Int) {
    // From the whole text down to two fifths of it, and a quarter in a longer text.
    let whole = sketch([0..<1000])
    for other in [
      sketch([start..<1000]), sketch([start..<start + 250]), sketch([start..<start + 40]),
    ] {
      let shared = Set(Shingles.indexed(whole)).intersection(Shingles.indexed(other)).count
      guard shared > 0 else { continue }
      #expect(DuplicateCriteria.isPossible(whole, other, sharing: shared))
    }
  }

  @Test func textsWithoutShinglesAreNoCopies() {
    #expect(!DuplicateCriteria.isPossible(sketch([]), sketch([0..<100]), sharing: 5))
  }
}
