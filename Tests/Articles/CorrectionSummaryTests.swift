import Testing

@testable import Articles

@Suite struct CorrectionSummaryTests {
  private typealias Content = CorrectionSummary.Content

  private func correction(_ content: CorrectionSummary.Content) -> CorrectionSummary {
    CorrectionSummary(id: 7, content: content, made: 20)
  }

  @Test(
    arguments: [
      (
        .speaker(words: "“We sail.”", name: "Ada Quill", title: "Ferry"),
        "“We sail.” was said by Ada Quill · Ferry"
      ),
      (
        .speaker(words: "“We sail.”", name: nil, title: "Ferry"),
        "“We sail.” was said by nobody who can be named · Ferry"
      ),
      (
        .speaker(words: nil, name: "Ada Quill", title: nil),
        "A quotation that is gone was said by Ada Quill"
      ),
      (
        .speakerEverywhere(speaker: "Bela Orr", name: "Ada Quill", title: "Ferry"),
        "What Bela Orr says was said by Ada Quill · Ferry"
      ),
      (
        .speakerEverywhere(speaker: "Bela Orr", name: nil, title: nil),
        "What Bela Orr says was said by nobody who can be named"
      ),
      (.rename(from: "A. Quill", to: "Ada Quill"), "A. Quill is called Ada Quill"),
      (.merge("A. Quill", into: "Ada Quill"), "A. Quill and Ada Quill are one"),
      (.split(alias: "Quill", from: "Ada Quill"), "“Quill” is not Ada Quill"),
      (.apart("Ferry", "Tram"), "“Ferry” and “Tram” are not the same news"),
      (.apart(nil, "Tram"), "a story that is gone and “Tram” are not the same news"),
      (
        .leave(report: "Ferry", thread: "Harbor"),
        "“Ferry” and what follows left the running story of “Harbor”"
      ),
      (
        .leave(report: nil, thread: nil),
        "a story that is gone and what follows left the running story of a story that is gone"
      ),
      (.join("Ferry", into: "Harbor"), "The running stories of “Ferry” and “Harbor” are one"),
      (
        .join("Ferry", into: nil), "The running stories of “Ferry” and a story that is gone are one"
      ),
    ] as [(CorrectionSummary.Content, String)])
  func eachIsASentenceWithoutAStop(_ content: CorrectionSummary.Content, _ sentence: String) {
    #expect(correction(content).sentence == sentence)
  }

  @Test func whoSharedItStandsLast() {
    var shared = correction(.speaker(words: "“No.”", name: "Ada Quill", title: "Ferry"))
    shared.author = "ben"
    #expect(shared.sentence == "“No.” was said by Ada Quill · Ferry · shared by ben")
  }

  /// Where there is no room, words of stories give way and what is said of them stays.
  @Test(
    arguments: [
      (.speaker(words: "“We sail.”", name: "Ada", title: nil), ["We sail."]),
      (.speaker(words: "We sail.", name: "Ada", title: nil), ["We sail."]),
      (.speaker(words: "“", name: "Ada", title: nil), ["“"]),
      (.speaker(words: "“”", name: "Ada", title: nil), [""]),
      (.speaker(words: nil, name: "Ada", title: nil), []),
      (.apart("Ferry", "Tram"), ["Ferry", "Tram"]), (.apart(nil, nil), []),
      (.rename(from: "A", to: "B"), []), (.merge("A", into: "B"), []),
      (.split(alias: "A", from: "B"), []),
      (.leave(report: "Ferry", thread: nil), ["Ferry"]),
      (.join("Ferry", into: "Harbor"), ["Ferry", "Harbor"]),
    ] as [(CorrectionSummary.Content, [String])])
  func onlyWordsOfStoriesMayBeCut(_ content: CorrectionSummary.Content, _ words: [String]) {
    #expect(correction(content).parts.filter(\.canBeCut).map(\.text) == words)
  }

  /// Marks that stand around words stay around what is left of them.
  @Test func marksAroundWordsAreNeverCut() {
    let parts = correction(.apart("“Never”, says mayor", "Tram")).parts
    #expect(parts.prefix(3).map(\.text) == ["“", "“Never”, says mayor", "”"])
    #expect(parts.prefix(3).map(\.canBeCut) == [false, true, false])
  }

  @Test func onlyWordsThatWereSaidHaveATitle() {
    #expect(correction(.speaker(words: "", name: nil, title: "Ferry")).title == "Ferry")
    #expect(
      correction(.speakerEverywhere(speaker: "A", name: nil, title: "Ferry")).title == "Ferry")
    for content: Content in [
      .rename(from: "a", to: "b"), .merge("a", into: "b"), .split(alias: "a", from: "b"),
      .apart("a", "b"), .leave(report: "a", thread: "b"), .join("a", into: "b"),
    ] {
      #expect(correction(content).title == nil)
    }
  }

  @Test func aCorrectionIsAboutNothingAndTheReadersOwnUnlessSaid() {
    let own = correction(.rename(from: "a", to: "b"))
    #expect(own.story == nil && own.entity == nil && own.author == nil)
    #expect(own.id == 7 && own.made == 20)
  }
}
