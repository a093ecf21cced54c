import Testing

@testable import Annotations

@Suite struct LabelTests {
  @Test("Every label but the first is one class's beginning or inside")
  func labels() {
    let own = NameClass.allCases.flatMap { [Label.begin($0), Label.inside($0)] }
    #expect(own.sorted() == Array(1..<Label.count))
    for class_ in NameClass.allCases {
      #expect(Label.class_(of: Label.begin(class_)) == class_)
      #expect(Label.class_(of: Label.inside(class_)) == class_)
      #expect(Label.continues(Label.inside(class_)) && !Label.continues(Label.begin(class_)))
    }
    #expect(Label.class_(of: Label.outside) == nil && !Label.continues(Label.outside))
  }

  @Test("The inside of a class follows only its own beginning or inside")
  func order() {
    for last in 0..<Label.count {
      for class_ in NameClass.allCases {
        let isOwn = last == Label.begin(class_) || last == Label.inside(class_)
        #expect(Label.allows(Label.inside(class_), after: last) == isOwn)
        #expect(Label.allows(Label.begin(class_), after: last))
      }
      #expect(Label.allows(Label.outside, after: last))
    }
  }

  @Test("What a reader sees of a class")
  func kinds() {
    #expect(NameClass.allCases.compactMap(\.kind).count == 4)
    #expect(NameClass.other.kind == nil)
  }
}
