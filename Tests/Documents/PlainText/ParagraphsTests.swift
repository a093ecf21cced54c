import Testing

@testable import Documents

@Suite struct ParagraphsTests {
  @Test func theAddressOnTheFirstLineIsAParagraphOfItsOwn() {
    let url = "https://news.example.org/politics/2026/minister-quits-over-ferry.html"
    #expect(
      split("\(url)\nMinister quits over ferry\n\nThe minister has gone.") == [
        url, "Minister quits over ferry", "The minister has gone.",
      ])
  }

  private func split(_ text: String) -> [String] {
    var copy = text
    return copy.withUTF8 { Paragraphs.split($0).map(\.text) }
  }

  @Test func everyLineEnding() {
    #expect(
      split("One.\r\nTwo.\rThree.\n\nFour.\u{2028}Five.\u{85}Six.\u{2029}Seven.\u{C}Eight.") == [
        "One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.",
      ])
  }

  @Test func softWrappedTextIsJoined() {
    let wrapped = """
      The town council decided on Monday to close the old bridge over the river
      Anser for a year, and to send all cars over the ferry, which has not run
      since the flood.

      Nobody in the room spoke against it, though a few of the shopkeepers in the
      lower town had written letters.
      """
    #expect(split(wrapped).count == 2)
    #expect(split(wrapped)[0].hasSuffix("which has not run since the flood."))
  }

  @Test func linesThatHadRoomStayApart() {
    let poem =
      "Squad:\n\nA. Moss\nB. Reed\nC. Hill\n\nThe long paragraph after the list tells how the players were picked by the coach."
    #expect(split(poem).count == 5)
  }

  @Test func indentedParagraphsWithoutBlankLines() {
    let text = """
        The town council decided on Monday to close the old bridge over the
      river Anser for a year, and to send all cars over the ferry, it said.
        Nobody in the room spoke against it, though a few of the shopkeepers
      in the lower town had written letters.
      """
    #expect(split(text).count == 2)
  }

  @Test func longLinesAreParagraphs() {
    let long = String(repeating: "word ", count: 60) + "end."
    #expect(split(long + "\n" + long).count == 2)
  }

  @Test func noWordIsDropped() {
    let text = "  a b\n\nc\u{A0}\n\t d  e\n"
    #expect(split(text).flatMap { $0.split(separator: " ") } == ["a", "b", "c", "d", "e"])
  }

  @Test func wordsCutAtLineEndsSayThatATextIsWrapped() {
    let text =
      "The harbor board met again and re-\nfused to publish the survey, although mem-\nbers of the public had queued in the rain and the wind; the well-\nknown engineer said no."
    #expect(
      split(text) == [
        "The harbor board met again and refused to publish the survey, although members of the public had queued in the rain and the wind; the well-known engineer said no."
      ])
  }

  @Test func wordsCutBeforeCapitalsAndDigits() {
    let wrapped = """
      The harbor board met for the third time and would not hear Jean-
      Pierre Moss of the committee, who had read the survey in 2019-
      2020 and asked for it again in Janu¬
      ary, said Ada Quill, its chair, to the Norwick Post on Monday.
      """
    #expect(
      split(wrapped) == [
        "The harbor board met for the third time and would not hear Jean-Pierre Moss of the committee, who had read the survey in 2019-2020 and asked for it again in January, said Ada Quill, its chair, to the Norwick Post on Monday."
      ])
  }
}
