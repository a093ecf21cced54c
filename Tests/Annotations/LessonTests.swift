import Testing

@testable import Annotations

@Suite struct LessonTests {
  @Test func everyTokenOfAStretchHasFeatures() {
    let document = TokenisedText("Ama Quist left Tema. it rained. Kofi Mensah stayed.")
    let lessons = Lesson.lessons(in: document)
    #expect(!lessons.isEmpty)
    for lesson in lessons {
      #expect(lesson.features.count == lesson.tokens.count)
      #expect(lesson.features.allSatisfy { !$0.isEmpty })
      #expect(lesson.tokens.upperBound <= document.tokens.count)
    }
    let learnt = lessons.flatMap { Array($0.tokens) }
    #expect(learnt == learnt.sorted() && Set(learnt).count == learnt.count)
    #expect(learnt.contains(0) && learnt.contains(1))
  }

  @Test func whatHoldsNoNameTeachesNothing() {
    #expect(Lesson.lessons(in: TokenisedText("it rained all day.")).isEmpty)
    #expect(Lesson.lessons(in: TokenisedText("")).isEmpty)
  }

  @Test func theSameWordInAnotherPlaceHasOtherFeatures() {
    let lessons = Lesson.lessons(in: TokenisedText("He met Quist. He saw Quist Ltd."))
    let rows = lessons.flatMap(\.features)
    #expect(Set(rows).count == rows.count)
  }
}
