import Articles
import Testing

@testable import Documents

@Suite struct RFC5322DateTests {
  private func read(_ text: String) -> Timestamp? {
    var copy = text
    return copy.withUTF8 { RFC5322Date.read($0) }
  }

  @Test(arguments: [
    ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
    ("Wednesday, 5 May 2021 07:00 +0100", "2021-05-05T06:00:00Z"),
    ("31-Dec-99 23:59:59 -0330", "2000-01-01T03:29:59Z"),
    ("01 Feb 2004 00:00:00 EST", "2004-02-01T05:00:00Z"),
  ])
  func byPlace(text: String, moment: String) {
    #expect(read(text)?.rfc3339 == moment)
  }

  @Test(arguments: [
    "", "Thu", "Thu, ", "1 Jan", "Thu, 01 Foo 2004 19:48:21 GMT", "01 Jan 2004",
    "32 Jan 2004 00:00:00 GMT",
    "01 Jan 2004 25:00:00 GMT", "01 Jan 2004 19:48:21 +9900", "January 1, 2004 19:48:21 GMT",
    "001 Jan 2004 19:48:21 GMT",
  ])
  func anythingElseIsLeftToOthers(text: String) {
    #expect(read(text) == nil)
  }
}
