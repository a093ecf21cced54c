import Articles
import Documents
import Testing

@Suite struct PlainTextTests {
  private func read(_ text: String) throws -> Article {
    let document = Documents.parse(Array(text.utf8), name: "story.txt")
    #expect(document.format == .plain)
    return try #require(document.articles.first)
  }

  private let lead =
    "The bridge over the river Anser will close on Monday for repairs that may take a year, the council decided."

  @Test func aWholeStory() throws {
    let story = try read(
      """
      Council closes the old bridge

      The bridge over the Anser will close for a year for repairs that the council decided

      By Ada Moss

      HAFEN, Lowland (LP) — \(lead)

      Shopkeepers worried

      “We will lose half our trade,” said Jon Reed, who sells bread in the lower town and has done so for years.

      READ MORE: Ferry to run again after the flood

      Work begins in May.

      Source: Lowland Press
      """)
    #expect(story.title == "Council closes the old bridge" && story.titleOrigin == .given)
    #expect(story.standfirst?.hasPrefix("The bridge over the Anser") == true)
    #expect(
      story.byline == "Ada Moss" && story.dateline == "HAFEN, Lowland"
        && story.credit == "Lowland Press")
    #expect(story.language == "en")
    #expect(
      story.blocks.map(\.role) == [
        .headline, .standfirst, .byline, .paragraph, .subheading, .paragraph, .related, .paragraph,
        .credit,
      ])
    #expect(story.blocks[6].title == "Ferry to run again after the flood")
  }

  @Test func anAddressGivesTheTitle() throws {
    let story = try read(
      "https://post.example/2022/old-bridge-closes-for-repairs/\n\n\(lead)\n\nWork begins in May.")
    #expect(story.url == "https://post.example/2022/old-bridge-closes-for-repairs/")
    #expect(story.title == "Old bridge closes for repairs" && story.titleOrigin == .slug)
    #expect(story.standfirst == nil && story.blocks.map(\.role) == [.paragraph, .paragraph])
  }

  @Test func anAddressWithoutWordsLeavesTheLead() throws {
    let story = try read("https://post.example/stories/38446\n\n\(lead)\n\nWork begins in May.")
    #expect(story.titleOrigin == .lead && story.title.hasPrefix("The bridge over the river Anser"))
    #expect(story.title.hasSuffix("…") && story.title.count <= 81)
  }

  @Test func aHeadlineUnderAnAddressIsToldByTheAddress() throws {
    let story = try read(
      "https://post.example/old-bridge-closes-for-repairs\n\nOld bridge closes for a year of repairs\n\n\(lead)"
    )
    #expect(story.title == "Old bridge closes for a year of repairs" && story.titleOrigin == .given)
  }

  @Test func anOrdinaryFirstParagraphIsNoHeadline() throws {
    let story = try read(
      "\(lead)\n\nWork begins in May, when the river is low and the boats are out of the water.")
    #expect(story.titleOrigin == .lead && story.blocks.map(\.role) == [.paragraph, .paragraph])
  }

  @Test func aPlainSecondSentenceIsNoStandfirst() throws {
    let story = try read(
      "Council closes the old bridge\n\n\(lead)\n\nThe ferry has not run since the flood, which took its pier away."
    )
    #expect(story.standfirst == nil && story.title == "Council closes the old bridge")
  }

  @Test func bylineInCapitalsAndDateLine() throws {
    let story = try read(
      "https://post.example/old-bridge-closes-for-repairs\n\nADA MOSS\n\n5 May 2021\n\n\(lead)")
    #expect(story.byline == "ADA MOSS" && story.published?.rfc3339 == "2021-05-05")
  }

  @Test func noWordOfTheStoryIsDropped() throws {
    let text =
      "Old bridge closes\n\n- first item\n* second\n\n## Part two\n\nRELATED\n- One more story\n\n\(lead)\n\n(Reporting by Ada Moss)"
    let words = Set(try read(text).text.split { $0.isWhitespace })
    for word in text.split(whereSeparator: { $0.isWhitespace }) where word != "##" && word != "-" {
      #expect(words.contains(word), "\(word)")
    }
  }

  @Test func everyEncoding() throws {
    let headline = "Café owner wins “prize”"
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in headline.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(Documents.parse(utf16, name: nil).articles.first?.title == headline)
    let windows = headline.unicodeScalars.map {
      $0 == "é" ? 0xE9 : $0 == "“" ? 0x93 : $0 == "”" ? 0x94 : UInt8($0.value)
    }
    #expect(Documents.parse(windows, name: nil).articles.first?.title == headline)
    #expect(
      Documents.parse([0xEF, 0xBB, 0xBF] + Array(headline.utf8), name: nil).articles.first?.title
        == headline)
  }

  @Test(arguments: [
    ("%PDF-1.7 ...", "a PDF"),
    ("PK\u{3}\u{4}....", "a ZIP or Office file"),
  ])
  func filesThatHoldNoText(text: String, kind: String) {
    let document = Documents.parse(Array(text.utf8), name: nil)
    #expect(
      document.error == .unsupported(kind: kind) && document.articles.isEmpty
        && document.format == nil)
  }

  @Test func nothingAndNoise() {
    #expect(Documents.parse([], name: nil).error == .empty)
    #expect(Documents.parse(Array(" \n\t ".utf8), name: nil).error == .empty)
    #expect(
      Documents.parse((0..<9000).map { UInt8(truncatingIfNeeded: $0 &* 7) }, name: nil).error
        == .binary)
  }

  @Test(
    arguments: [
      [0x00, 0x01, 0x02, 0xFF, 0xFE, 0x80], [0xFF, 0xD0, 0x93, 0x07, 0xC1, 0xFE],
      [0x9D, 0xEE, 0xF0, 0xA1, 0xFD, 0xB2], [0x01, 0x02, 0x03], [0x61, 0x00, 0x00, 0x1A],
    ] as [[UInt8]])
  func aFewBytesOfNoise(bytes: [UInt8]) {
    let document = Documents.parse(bytes, name: "x.bin")
    #expect(document.error == .binary && document.articles.isEmpty)
  }

  @Test(arguments: ["Ok", "12 May", "Où\u{1}?", "Да", "会", "ok \u{7}"]) func fewWordsAreNoNoise(
    text: String
  ) {
    #expect(Documents.parse(Array(text.utf8), name: nil).error == nil)
  }
}
