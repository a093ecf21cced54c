import Articles
import Text
import Testing

@testable import Documents

@Suite struct ListedRecordTests {
  private func lines(_ text: String) -> ArraySlice<ExportLine> {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { ExportLine(text: String($0).trimmed()) }[...]
  }

  private let record = """
    News
    Board keeps survey back
    Ada Quill and Jon Reed
    512 words
    4 March 2031
    08:15
    Norwick Courier
    NORCOU
    First
    A1
    English
    (c) 2031 Norwick Courier

    The board refused on Tuesday.

    It meets again in May.

    Document NORCOU0020310304er3400001
    """

  @Test func fieldsStandOneALine() throws {
    let item = try #require(ListedRecord.item(lines(record)))
    #expect(item.headline == "Board keeps survey back" && item.byline == "Ada Quill and Jon Reed")
    #expect(item.published?.rfc3339.hasPrefix("2031-03-04") == true)
    #expect(item.source == "Norwick Courier" && item.language == "en")
    #expect(item.id == "NORCOU0020310304er3400001")
    #expect(item.parts.map(\.text) == ["The board refused on Tuesday.", "It meets again in May."])
  }

  @Test(arguments: [
    ("512 words", true), ("1,512 words", true), ("1.512 words", true), ("1 word", true),
    ("900 characters", true), ("many words", false), ("512 words long", false), ("512", false),
    ("", false),
  ])
  func theNumberOfWordsTells(_ line: String, _ expected: Bool) {
    #expect(ListedRecord.recognizes(lines("Headline\n\(line)\n4 March 2031\nCourier")) == expected)
  }

  @Test func theNumberIsLookedForAtTheBeginningOnly() {
    let filler = Array(repeating: "Words of a story.", count: 20).joined(separator: "\n")
    #expect(!ListedRecord.recognizes(lines(filler + "\n512 words")))
    #expect(ListedRecord.item(lines(filler + "\n512 words")) == nil)
  }

  @Test(
    arguments: [
      ("Headline\n12 words\n4 March 2031\nCourier\n\nText of it.", "Headline", nil),
      ("Section\nHeadline\n12 words\n4 March 2031\nCourier\n\nText of it.", "Headline", nil),
      (
        "Section\nLong headline\ngoes on here\nBy Ada Quill\n12 words\n4 March 2031\nCourier\n\nText.",
        "Long headline goes on here", "Ada Quill"
      ),
      (
        "Section\nHeadline\nLudwig von Tarn\n12 words\n4 March 2031\nCourier\n\nText.", "Headline",
        "Ludwig von Tarn"
      ),
      (
        "Section\nThe survey of 1931 is late\n12 words\n4 March 2031\nCourier\n\nText.",
        "The survey of 1931 is late", nil
      ),
    ] as [(String, String, String?)])
  func headlineAndByline(_ text: String, _ headline: String, _ byline: String?) {
    let item = ListedRecord.item(lines(text))
    #expect(item?.headline == headline && item?.byline == byline)
  }
}
