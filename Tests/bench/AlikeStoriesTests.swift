import Articles
import Testing

@testable import bench

@Suite struct AlikeStoriesTests {
  @Test(arguments: AlikeStories.allCases) func storiesAreTheSameEveryTime(_ kind: AlikeStories) {
    #expect(kind.stories(40) == kind.stories(40))
    #expect(kind.stories(0).isEmpty)
  }

  @Test(arguments: AlikeStories.allCases)
  func everyStoryIsItsOwnAndComesAfterTheOneBefore(_ kind: AlikeStories) {
    let stories = kind.stories(50)
    #expect(Set(stories.compactMap(\.id)).count == 50)
    let dates = stories.compactMap { $0.published?.seconds }
    #expect(dates.count == 50 && dates == dates.sorted() && Set(dates).count == 50)
    #expect((dates.last ?? 0) - (dates.first ?? 0) < 366 * 86_400)
  }

  @Test func identicalStoriesHaveTheSameWords() {
    let stories = AlikeStories.identical.stories(20)
    #expect(Set(stories.map(\.body)).count == 1 && Set(stories.map(\.title)).count == 1)
  }

  @Test func aFormIsFilledInAnew() {
    let stories = AlikeStories.template.stories(40)
    #expect(Set(stories.map(\.body)).count == 40)
    #expect(stories.allSatisfy { $0.title.hasSuffix(" 1ST QTR NET") })
  }

  @Test func storiesOfOneNameAllHoldIt() {
    let stories = AlikeStories.name.stories(40)
    #expect(stories.allSatisfy { $0.body.contains("Ada Quill") })
    #expect(Set(stories.map(\.title)).count > 20)
  }

  @Test func numbersOfASeedStayAsTheyAre() {
    var one = SeededGenerator(seed: 17)
    var same = SeededGenerator(seed: 17)
    var other = SeededGenerator(seed: 18)
    let (a, b, c) = (
      (0..<8).map { _ in one.next() }, (0..<8).map { _ in same.next() },
      (0..<8).map { _ in other.next() }
    )
    #expect(a == b && a != c && Set(a).count == 8)
  }
}
