import Testing

@testable import Library

@Suite struct CopyingTests {
  private func sketch(_ words: [Range<Int>]) -> Sketch {
    Sketch(words.flatMap { $0.map { TermID($0) } })
  }

  @Test func aCutTextIsACopyWhenItIsAboutTheSame() {
    let whole = sketch([0..<1000])
    let cut = sketch([0..<250])
    #expect(Copying.containment(whole, cut) { 0.6 } ?? 0 > 0.9)
    #expect(Copying.containment(whole, cut) { 0.1 } == nil)
  }

  @Test func whereMuchIsSharedNothingElseIsAsked() {
    var isAsked = false
    let found = Copying.containment(sketch([0..<500]), sketch([0..<400])) {
      isAsked = true
      return 0
    }
    #expect(found != nil)
    #expect(!isAsked)
  }

  @Test func aSharedPassageIsNoCopy() {
    #expect(Copying.containment(sketch([0..<500]), sketch([0..<100, 2000..<2400])) { 1 } == nil)
  }
}
