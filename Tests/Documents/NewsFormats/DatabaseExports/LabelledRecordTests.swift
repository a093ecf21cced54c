import Articles
import Text
import Testing

@testable import Documents

@Suite struct LabelledRecordTests {
  private func lines(_ text: String) -> ArraySlice<ExportLine> {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { ExportLine(text: String($0).trimmed()) }[...]
  }

  private func item(_ text: String) -> NewsItem? { LabelledRecord.item(lines(text)) }

  private func texts(_ item: NewsItem?) -> [String] { item?.parts.map(\.text) ?? [] }

  @Test func fieldsAboveTheTextAndBelowIt() throws {
    let item = try #require(
      self.item(
        """
        Title: Board keeps survey back
        Author: Quill, Ada; Reed, Jon
        Publication title: Norwick Courier
        Publication date: March 4, 2031
        Language of publication: English
        ProQuest document ID: 812
        Document URL: https://db.example/812

        Full text: The board refused on Tuesday.

        It meets again in May.

        Subject: Harbors
        Copyright: Copyright Norwick Courier 2031
        """))
    #expect(item.headline == "Board keeps survey back" && item.byline == "Ada Quill, Jon Reed")
    #expect(item.source == "Norwick Courier" && item.language == "en" && item.id == "812")
    #expect(item.url == "https://db.example/812")
    #expect(item.published?.rfc3339.hasPrefix("2031-03-04") == true)
    #expect(texts(item) == ["The board refused on Tuesday.", "It meets again in May."])
  }

  @Test func bareLinesAboveTheLabels() throws {
    let item = try #require(
      self.item(
        """
        Norwick Courier

        March 4, 2031 Tuesday
        Final Edition

        Board keeps survey back

        BYLINE: By Ada Quill
        LENGTH: 40 words

        The board refused on Tuesday.

        LOAD-DATE: March 5, 2031
        """))
    #expect(item.source == "Norwick Courier" && item.headline == "Board keeps survey back")
    #expect(item.byline == "Ada Quill" && texts(item) == ["The board refused on Tuesday."])
    #expect(item.published?.rfc3339.hasPrefix("2031-03-04") == true)
  }

  @Test func headlineMayStandAboveTheSource() throws {
    let item = try #require(
      self.item(
        """
        Board keeps survey back

        Norwick Courier

        March 4, 2031, Tuesday, Final Edition

        SECTION: News

        The board refused.
        """))
    #expect(item.headline == "Board keeps survey back" && item.source == "Norwick Courier")
  }

  @Test(
    "People",
    arguments: [
      ("Quill, Ada", "Ada Quill"), ("Ada Quill", "Ada Quill"), ("By Ada Quill", "Ada Quill"),
      ("Quill, Ada; Reed, Jon", "Ada Quill, Jon Reed"),
      ("Quill, Ada and Reed", "Quill, Ada and Reed"),
      ("The Board of the Harbor, Norwick", "The Board of the Harbor, Norwick"),
      ("Quill, Ada, Dr", "Quill, Ada, Dr"),
    ])
  func people(_ value: String, _ byline: String) {
    let item = item("Title: One\nAuthor: \(value)\n\nFull text: Words of it.")
    #expect(item?.byline == byline)
  }

  @Test func sourceWithPlaceAndDate() throws {
    let item = try #require(
      self.item(
        "Title: One\nPublication info: Norwick Courier ; Norwick [Norwick]. 04 Mar 2031: A.1.\n\nFull text: Words."
      ))
    #expect(item.source == "Norwick Courier")
    #expect(item.published?.rfc3339.hasPrefix("2031-03-04") == true)
  }

  @Test func aFieldGoesOnOverLines() {
    let item = item("Title: Board keeps\nsurvey back\nSection: News\n\nFull text: Words.")
    #expect(item?.headline == "Board keeps survey back")
  }

  @Test func labelsWithinTheTextAreTheTextsOwn() {
    let item = item(
      """
      Title: One

      Full text: The board published three figures.

      Length: 40 metres, it said.

      Source: the harbor's own survey.

      That was all.

      Subject: Harbors
      """)
    #expect(
      texts(item) == [
        "The board published three figures.", "Length: 40 metres, it said.",
        "Source: the harbor's own survey.", "That was all.",
      ])
  }

  @Test func anAbstractIsTheStandfirstAndElseTheText() {
    let both = item("Title: One\nAbstract: In short.\n\nFull text: At length.")
    #expect(both?.standfirst == "In short." && texts(both) == ["At length."])
    let alone = item("Title: One\nAbstract: In short.\n\nFull text: Not available.")
    #expect(alone?.standfirst == nil && texts(alone) == ["In short."])
    let heading = item("Title: One\n\nAbstract\n\nIn short.\n\nFull text\n\nAt length.")
    #expect(heading?.standfirst == "In short." && texts(heading) == ["At length."])
  }

  @Test func whatStandsBelowTheTextIsLeftOut() {
    let item = item(
      """
      HEADLINE: One

      Words of the story.

      GRAPHIC

      A map of the mole

      PUBLICATION-TYPE: Newspaper

      Copyright 2031 Norwick Courier
      All Rights Reserved
      """)
    #expect(texts(item) == ["Words of the story."])
  }

  @Test(
    arguments: [
      ("Title: One\nAuthor: Quill", true), ("Title: One\n\n\nWords", false), ("", false),
      ("Title: One\nTITLE: Two", false), ("Nothing: here\nat: all", false),
    ])
  func twoLabelsMakeARecord(_ text: String, _ expected: Bool) {
    #expect(LabelledRecord.hasFields(lines(text)) == expected)
  }

  @Test(arguments: ["", "\n\n\n", "____________", "Copyright 2031 Norwick Courier"])
  func nothingIsNoRecord(_ text: String) { #expect(item(text)?.parts.isEmpty != false) }

  @Test(
    "Languages",
    arguments: [
      ("English", "en"), ("ENGLISH; EN", "en"), ("et", "et"), ("Estonian (Estonia)", "et"),
      ("Klingon", nil), ("EN", "en"), ("english-us", "en"), ("", nil),
    ] as [(String, String?)])
  func languages(_ name: String, _ tag: String?) { #expect(LanguageName.tag(name) == tag) }

  /// Whatever lines come in whatever order, no word of a running paragraph is lost between the labels.
  @Test(arguments: 0..<40)
  func wordsOfTheTextAreNeverLost(_ seed: Int) {
    var random = UInt64(seed + 1)
    func next(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % count
    }
    let paragraphs = (0..<1 + next(6)).map { "Paragraph \($0) of story \(seed) has words." }
    let above = ["Title: T", "Author: Quill, Ada", "Section: News", "Length: 20 words"]
    let below = ["Subject: Harbors", "Load-Date: March 5, 2031", "Copyright 2031 Courier"]
    let text =
      above.prefix(1 + next(4)).joined(separator: "\n") + "\n\n"
      + paragraphs.joined(separator: "\n\n") + "\n\n"
      + below.prefix(next(4)).joined(separator: "\n\n")
    #expect(texts(item(text)) == paragraphs)
  }
}
