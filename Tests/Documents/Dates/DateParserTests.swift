import Articles
import Documents
import Testing

@Suite struct DateParserTests {
  @Test(arguments: [
    ("2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z"),
    ("2003-12-31T10:14:55+02:00", "2003-12-31T08:14:55Z"),
    ("2003-12-31 10:14:55.5 -0800", "2003-12-31T18:14:55Z"),
    ("20031231T101455Z", "2003-12-31T10:14:55Z"),
    ("2003-12-31T10:14Z", "2003-12-31T10:14:00Z"),
    ("2003-12-31T24:00:00Z", "2004-01-01T00:00:00Z"),
    ("2003-12-31", "2003-12-31"), ("20031231", "2003-12-31"), ("2003-335", "2003-12-01"),
    ("2003-12", "2003-12-01"), ("2003", "2003-01-01"), ("2003/12/31", "2003-12-31"),
  ])
  func iso8601(text: String, moment: String) {
    #expect(DateParser.read(text)?.rfc3339 == moment)
  }

  @Test(
    arguments: [
      ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
      ("Thu, 1 Jan 04 19:48 EST", "2004-01-02T00:48:00Z"),
      ("01 Jan 2004 19:48:21 +0530", "2004-01-01T14:18:21Z"),
      ("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z"),
      ("Thu, 31 Jun 2004 19:48:21 GMT", nil),
      ("Wednesday, January 5th, 2004 at 7.30pm", "2004-01-05T19:30:00Z"),
      ("Jan 5, 2004 12:05 a.m. PST", "2004-01-05T08:05:00Z"),
      ("5 mai 2004", "2004-05-05"), ("5. März 2004", "2004-03-05"),
      ("5 de febrero de 2004", "2004-02-05"),
      ("31/12/2004", "2004-12-31"), ("12/31/2004", "2004-12-31"), ("31.12.2004", "2004-12-31"),
      ("2004年1月31日", "2004-01-31"), ("1072915701", "2004-01-01T00:08:21Z"),
      ("1072915701000", "2004-01-01T00:08:21Z"),
      ("Thu, 01 Jan 2004 19:48:21 GMT+2", "2004-01-01T17:48:21Z"),
    ] as [(String, String?)])
  func wordsAndNumbers(text: String, moment: String?) {
    #expect(DateParser.read(text)?.rfc3339 == moment)
  }

  @Test(arguments: [
    "", "soon", "0000-00-00", "-2004-01-01", "Thu, 99 Foo 2004", "99999999999999999999", "::",
    "2004-13-45",
  ])
  func whatIsNoDate(text: String) {
    #expect(DateParser.read(text) == nil)
  }

  @Test func theYear9999IsADate() {
    #expect(DateParser.read("Fri, 31 Dec 9999 23:59:59 GMT")?.rfc3339 == "9999-12-31T23:59:59Z")
  }

  @Test func theOffsetItWasWrittenInIsKept() {
    #expect(DateParser.read("2003-12-31T10:14:55+02:00")?.offset == 7200)
    #expect(DateParser.read("31 Dec 2003 10:14")?.offset == nil)
  }

  @Test(
    "Odd hours, years and zones",
    arguments: [
      ("Tue, 04 Mar 2025 24:00:00 GMT", "2025-03-05T00:00:00Z"),
      ("2025-03-04T24:00:00Z", "2025-03-05T00:00:00Z"),
      ("Tue, 04 Mar 25 10:00:00 GMT", "2025-03-04T10:00:00Z"),
      ("Tue, 04 Mar 125 10:00:00 GMT", "2025-03-04T10:00:00Z"),
      ("04 Mar 2025 10:00:00 PET", "2025-03-04T15:00:00Z"),
      ("04 Mar 2025 10:00:00 ChST", "2025-03-04T00:00:00Z"),
      ("0001-01-01T00:00:00Z", nil), ("Mon, 01 Jan 0001 00:00:00 GMT", nil), ("0000-00-00", nil),
    ] as [(String, String?)])
  func oddities(text: String, expected: String?) {
    #expect(DateParser.read(text)?.rfc3339 == expected)
  }

  @Test(arguments: [
    ("2025-W10-2", "2025-03-04"), ("2025W102", "2025-03-04"), ("2025-W10", "2025-03-03"),
    ("2020-W53-5", "2021-01-01"), ("2025-3-4T9:5:0Z", "2025-03-04T09:05:00Z"),
    ("Tue, 4 Mar 2025 10.05.07 GMT", "2025-03-04T10:05:07Z"),
    ("2025-03-04 10:00:00 America/New_York", "2025-03-04T15:00:00Z"),
    ("4 July 2025 10:00 Europe/Berlin", "2025-07-04T08:00:00Z"),
    ("2025-03-04T10:00:00-05:00[America/New_York]", "2025-03-04T15:00:00Z"),
  ])
  func rarerForms(text: String, moment: String) {
    #expect(DateParser.read(text)?.rfc3339 == moment)
  }

  @Test(arguments: ["2025-W54-1", "2025-W00-1", "2025-W10-8", "2025-W10-"])
  func weeksThatAreNone(text: String) {
    #expect(DateParser.read(text).map { $0.rfc3339.hasPrefix("2025-03") } != true)
  }

  @Test(arguments: [
    "1970-01-01T00:00:00Z", "1970-01-01 00:00", "Thu, 01 Jan 1970 00:00:00 GMT",
    "0001-01-01T00:00:00Z",
  ])
  func datesThatSayThatThereIsNone(_ text: String) { #expect(DateParser.read(text) == nil) }

  @Test(arguments: ["1970-01-01T00:00:01Z", "1970-01-01", "1969-12-31T23:59:59Z", "2999-12-31"])
  func datesNearThem(_ text: String) { #expect(DateParser.read(text) != nil) }
}
