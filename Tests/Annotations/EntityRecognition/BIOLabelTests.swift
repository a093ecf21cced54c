import Testing

@testable import Annotations

@Suite struct BIOLabelTests {
  @Test("Every label but the first is one class's beginning or inside")
  func labels() {
    let own = NameClass.allCases.flatMap { [BIOLabel.begin($0), BIOLabel.inside($0)] }
    #expect(own.sorted() == Array(1..<BIOLabel.count))
    for category in NameClass.allCases {
      #expect(BIOLabel.category(of: BIOLabel.begin(category)) == category)
      #expect(BIOLabel.category(of: BIOLabel.inside(category)) == category)
      #expect(
        BIOLabel.continues(BIOLabel.inside(category))
          && !BIOLabel.continues(BIOLabel.begin(category)))
    }
    #expect(BIOLabel.category(of: BIOLabel.outside) == nil && !BIOLabel.continues(BIOLabel.outside))
  }

  @Test("The inside of a class follows only its own beginning or inside")
  func order() {
    for last in 0..<BIOLabel.count {
      for category in NameClass.allCases {
        let isOwn = last == BIOLabel.begin(category) || last == BIOLabel.inside(category)
        #expect(BIOLabel.allows(BIOLabel.inside(category), after: last) == isOwn)
        #expect(BIOLabel.allows(BIOLabel.begin(category), after: last))
      }
      #expect(BIOLabel.allows(BIOLabel.outside, after: last))
    }
  }

  @Test("What a reader sees of a class")
  func kinds() {
    #expect(NameClass.allCases.compactMap(\.kind).count == 4)
    #expect(NameClass.other.kind == nil)
  }
}
