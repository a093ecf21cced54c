import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct SpeakerChoiceTests {
  private func reader(_ keys: String) -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 30, columns: 100)
    reader.press("Enter " + keys)
    return reader
  }

  private func titles(_ reader: ReaderHarness) -> [String] {
    guard case .menu(let menu) = reader.state.shared.overlay else { return [] }
    return menu.shown.map(\.title)
  }

  private var place: QuotationLocation? {
    let story = FixtureStories.archive().stories[FixtureStories.harbour]
    return story?.marks.quotations.first.map { QuotationLocation(FixtureStories.harbour, $0.range) }
  }

  @Test func namesOfTheStoryThenOfTheArchiveThenWhatIsTyped() {
    var reader = reader("] c")
    #expect(titles(reader).first == "Mara Tollen")
    #expect(titles(reader).last == "Nobody who can be named")
    reader.type("renn")
    #expect(titles(reader) == ["Ivo Renn", "renn", "Nobody who can be named"])
    reader.press("Ctrl-u")
    reader.type("Zoe Zimmer")
    #expect(titles(reader) == ["Zoe Zimmer", "Nobody who can be named"])
  }

  @Test func aNameOfTheArchiveIsOffered() {
    let archive = FixtureStories.archive()
    archive.names[.person]?.append(
      EntitySummary(key: "p9", name: "Zed Quillon", kind: .person, stories: 2, mentions: 2))
    var reader = ReaderHarness(archive, rows: 30, columns: 100)
    reader.press("Enter ] c")
    reader.type("quill")
    #expect(titles(reader) == ["Zed Quillon", "quill", "Nobody who can be named"])
  }

  @Test func aSpeakerOfSeveralQuotationsIsCorrectedOnceOrEverywhere() throws {
    let place = try #require(place)
    var reader = reader("] c")
    reader.type("Zoe Zimmer")
    reader.press("Enter")
    #expect(titles(reader) == ["For this quotation alone", "Everywhere in this story"])
    reader.press("Enter")
    let one = Correction.speaker(story: place.story, range: place.range, name: "Zoe Zimmer")
    #expect(reader.effects.contains(.change(.correct(one))))
    reader.press("c")
    reader.type("Zoe Zimmer")
    reader.press("Enter Down Enter")
    let all = Correction.speakerEverywhere(
      story: place.story, speaker: "Mara Tollen", name: "Zoe Zimmer")
    #expect(reader.effects.contains(.change(.correct(all))))
    reader.press("u")
    #expect(reader.effects.contains(.change(.retract(all))))
  }

  @Test func aSpeakerOfOneQuotationIsCorrectedAtOnce() {
    var reader = reader("] ] ] ] c G")
    reader.press("Ctrl-u")
    reader.type("zimmer")
    reader.press("Enter")
    #expect(
      reader.effects.contains { if case .change(.correct(.speaker)) = $0 { true } else { false } })
  }

  @Test func nobodyCanBeChosen() {
    var reader = reader("] ] ] ] c")
    reader.press("PgDn Enter")
    #expect(
      reader.effects.contains {
        if case .change(.correct(.speaker(_, _, nil))) = $0 { true } else { false }
      })
  }
}
