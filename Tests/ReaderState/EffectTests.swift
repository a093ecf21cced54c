import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

/// Which effects keys ask for, by the group that carries them out.
@Suite struct EffectTests {
  private let story = StoryKey(rawValue: "story0")

  private func effects(_ keys: String, in place: Command? = nil) -> ArraySlice<Effect> {
    var reader = ReaderHarness(FixtureStories.archive())
    if let place { reader.send(.perform(place, times: nil)) }
    let before = reader.effects.count
    reader.press(keys)
    return reader.effects(since: before)
  }

  /// Work that reports progress can wait until the screen stands; nothing else may.
  @Test(
    arguments: [
      (.background(.reannotate), true), (.background(.cancelWork), true),
      (.background(.add(.text("x"))), true), (.query(.loadCounts), false),
      (.change(.emptyBin), false), (.network(.updateFeeds([])), false),
      (.terminal(.quit), false),
    ] as [(Effect, Bool)])
  func onlyWorkThatReportsProgressIsInTheBackground(_ effect: Effect, _ isBackground: Bool) {
    #expect(effect.isBackground == isBackground)
  }

  @Test(
    arguments: [
      ("s", .change(.setStarred([StoryKey(rawValue: "story0")], true))),
      ("m", .change(.setRead([StoryKey(rawValue: "story0")], true))),
      ("o", .terminal(.browse("https://news.example/0"))), ("Ctrl-l", .terminal(.redraw)),
      ("Ctrl-z", .terminal(.suspend)), ("Q", .terminal(.quit)),
      ("R", .network(.updateFeeds([]))),
    ] as [(String, Effect)])
  func aKeyOnTheListAsksForItsEffect(_ keys: String, _ effect: Effect) {
    #expect(effects(keys).contains(effect))
  }

  /// Nothing is written to the archive by looking around in it.
  @Test(
    arguments: [
      "j k G g Space b", "? Esc", ": Esc", "M q", ", p q", ", q q", ", t q", "v", "Tab Tab",
      "T Esc",
    ])
  func lookingAroundChangesNothing(_ keys: String) {
    for effect in effects(keys) {
      if case .change = effect { Issue.record("\(keys): \(effect)") }
      if case .network = effect { Issue.record("\(keys): \(effect)") }
    }
  }

  @Test func openingAStoryReadsItAndWhatStandsAroundIt() {
    let effects = effects("Enter")
    #expect(effects.contains(.query(.loadStory(story))))
    #expect(effects.contains(.query(.loadRelated(story))))
    #expect(effects.contains(.change(.setRead([story], true))))
  }

  /// A key under which nothing stands has no effect; what one cannot do is said instead.
  @Test(arguments: ["o", "s", "m", "y", "Enter"])
  func nothingIsDoneToAStoryThatIsNotThere(_ key: String) {
    var reader = ReaderHarness(FakeArchive())
    let before = reader.effects.count
    reader.press(key)
    #expect(reader.effects(since: before).isEmpty)
  }

  @Test func effectsOfOtherStoriesAreOthers() {
    let other = StoryKey(rawValue: "story1")
    #expect(Effect.query(.loadStory(story)) != .query(.loadStory(other)))
    #expect(Effect.query(.loadStory(story)) != .query(.loadPreview(story)))
    #expect(ComparisonTarget.stories(story, other) != .stories(other, story))
    #expect(EntityReference.key("p1") != .named(.person, "p1"))
    #expect(StorySource.path("x") != .text("x"))
  }
}
