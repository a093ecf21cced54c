import Testing

@testable import Annotations

@Suite("Verbs of speech in other languages")
struct OtherCuesTests {
  @Test(
    "Each listed language has verbs and small words",
    arguments: [
      (StoryLanguage.french, "déclaré", "selon"), (.german, "sagte", "laut"),
      (.spanish, "dijo", "según"), (.italian, "detto", "secondo"),
      (.portuguese, "afirmou", "segundo"), (.dutch, "zegt", "volgens"),
      (.swedish, "säger", "enligt"),
    ])
  func listed(_ language: StoryLanguage, _ verb: String, _ according: String) {
    let cues = OtherCues.of(language)
    #expect(cues.verbs.contains(verb))
    #expect(cues.according.contains(according))
    #expect(!cues.links.isEmpty && !cues.openers.isEmpty && !cues.helpers.isEmpty)
  }

  @Test("English and unlisted languages have none")
  func none() {
    #expect(OtherCues.of(.english).verbs.isEmpty)
    #expect(OtherCues.of(.other).verbs.isEmpty)
  }
}
