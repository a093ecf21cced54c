import Testing

@testable import Articles

@Suite struct StoryChangeTests {
  private static let all: [StoryChange] = [true, false].flatMap { isOn in
    [.read(isOn), .starred(isOn), .tagged("port", isOn), .removed(isOn)] as [StoryChange]
  }

  @Test(arguments: all) func takingBackTwiceIsTheChangeItself(_ change: StoryChange) {
    #expect(change.inverse != change && change.inverse.inverse == change)
    #expect(change.inverse.includesCopies == change.includesCopies)
    #expect(change.inverse.isAboutReading == change.isAboutReading)
  }

  @Test func aTagIsTakenBackByItsName() {
    #expect(StoryChange.tagged("port", true).inverse == .tagged("port", false))
    #expect(StoryChange.tagged("port", true).inverse != .tagged("ice", false))
  }

  /// A star or a tag is for one story; what was read or removed was so in every copy.
  @Test func copiesAreMeantWhereTheWordsAreMeant() {
    #expect(StoryChange.read(true).includesCopies && StoryChange.removed(true).includesCopies)
    #expect(
      !StoryChange.starred(true).includesCopies && !StoryChange.tagged("a", true).includesCopies)
    #expect(Self.all.filter(\.isAboutReading) == [.read(true), .read(false)])
  }

  @Test func aChangeSaysWhichOfItsStoriesAreCopies() {
    let keys = [StoryKey(rawValue: "a"), StoryKey(rawValue: "b")]
    #expect(AppliedChange(.read(true), stories: keys).copies == 0)
    #expect(
      AppliedChange(.read(true), stories: keys, copies: 1)
        != AppliedChange(.read(true), stories: keys))
  }
}
