import Articles
import Text
import Testing

@testable import Documents

@Suite struct CodedRecordTests {
  private func lines(_ text: String) -> ArraySlice<ExportLine> {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { ExportLine(text: String($0).trimmed()) }[...]
  }

  private func item(_ text: String) -> NewsItem? { CodedRecord.item(lines(text)) }

  @Test func fieldsBeginWithTheirCodes() throws {
    let item = try #require(
      self.item(
        """
        HD  Board keeps survey back
        BY  By Ada Quill
        WC  512 words
        PD  4 March 2031
        ET  08:15
        SN  Norwick Courier
        LA  English
        LP
        The board refused on Tuesday.

        TD
        It meets again in May.

        That was all.

        RE  norw : Norwick
        AN  Document NORCOU0020310304er3400001
        """))
    #expect(item.headline == "Board keeps survey back" && item.byline == "Ada Quill")
    #expect(item.source == "Norwick Courier" && item.language == "en")
    #expect(item.published?.rfc3339 == "2031-03-04T08:15:00Z")
    #expect(item.id == "NORCOU0020310304er3400001")
    #expect(
      item.parts.map(\.text) == [
        "The board refused on Tuesday.", "It meets again in May.", "That was all.",
      ])
  }

  @Test(arguments: [
    ("HD a\nLP b\nPD c", true), ("HD a\nTD b\nSN c", true), ("HD a\nPD b\nSN c", false),
    ("LP a\nPD b", false),
    ("HD a\nLP b", false), ("HDx a\nLP b\nPD c", false), ("", false), ("hd a\nlp b\npd c", false),
  ])
  func whatCodesMakeARecord(_ text: String, _ expected: Bool) {
    #expect(CodedRecord.recognizes(lines(text)) == expected && (item(text) != nil) == expected)
  }

  @Test func aHeadlineGoesOnOverLines() {
    #expect(
      item("HD Board keeps\nsurvey back\nLP x\nPD 4 March 2031")?.headline
        == "Board keeps survey back")
  }

  @Test func aDateWithoutATimeIsADay() {
    #expect(item("HD a\nLP x\nPD 4 March 2031")?.published?.rfc3339 == "2031-03-04")
    #expect(item("HD a\nLP x\nPD soon")?.published == nil)
  }

  @Test func whatStandsBeforeTheFirstCodeIsLeftOut() {
    let item = item("A database\nHD a\nLP Text of it.\nPD 4 March 2031")
    #expect(item?.parts.map(\.text) == ["Text of it."])
  }
}
