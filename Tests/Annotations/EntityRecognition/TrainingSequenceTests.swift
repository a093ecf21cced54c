import Testing

@testable import Annotations

@Suite struct TrainingSequenceTests {
  @Test func everyTokenOfAStretchHasFeatures() {
    let document = TokenizedText("Ama Quist left Tema. it rained. Kofi Mensah stayed.")
    let lessons = TrainingSequence.lessons(in: document)
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
    #expect(TrainingSequence.lessons(in: TokenizedText("it rained all day.")).isEmpty)
    #expect(TrainingSequence.lessons(in: TokenizedText("")).isEmpty)
  }

  @Test func theSameWordInAnotherPlaceHasOtherFeatures() {
    let lessons = TrainingSequence.lessons(in: TokenizedText("He met Quist. He saw Quist Ltd."))
    let rows = lessons.flatMap(\.features)
    #expect(Set(rows).count == rows.count)
  }
}
