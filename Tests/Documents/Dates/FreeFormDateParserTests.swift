import Articles
import Testing

@testable import Documents

@Suite struct FreeFormDateParserTests {
  private func read(_ text: String, isStrict: Bool = false) -> String? {
    Array(text.utf8).withUnsafeBufferPointer {
      FreeFormDateParser.read($0, isStrict: isStrict)?.rfc3339
    }
  }

  @Test(arguments: [
    ("January 5th, 2004", "2004-01-05"), ("5 January 2004", "2004-01-05"),
    ("Jan 5 2004", "2004-01-05"), ("5 mai 2004", "2004-05-05"), ("2004年1月5日", "2004-01-05"),
    ("1/31/2004", "2004-01-31"), ("31/1/2004", "2004-01-31"), ("31.1.2004", "2004-01-31"),
    ("1.12.2004", "2004-12-01"), ("2004-1-5", "2004-01-05"), ("2004 January 5", "2004-01-05"),
    ("5 January 04", "2004-01-05"), ("5 January 95", "1995-01-05"),
  ])
  func days(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
    ("January 5, 2004 at 7.30pm", "2004-01-05T19:30:00Z"),
    ("January 5, 2004 7 p.m.", "2004-01-05T19:00:00Z"),
    ("January 5, 2004 12:10 am", "2004-01-05T00:10:00Z"),
    ("5 January 2004 12:10 pm", "2004-01-05T12:10:00Z"),
    ("5 Jan 2004 10:00 +0200", "2004-01-05T10:00:00+02:00"),
    ("5 January 2004 24:00 GMT", "2004-01-06T00:00:00Z"),
  ])
  func moments(_ text: String, _ expected: String) {
    let read = read(text)
    // A time without a zone is UTC in some spelling of it; the instant is what counts.
    #expect(
      read.flatMap(Timestamp.init(rfc3339:))?.seconds
        == Timestamp(rfc3339: expected)?.seconds, "\(read ?? "nil")")
  }

  @Test(arguments: [
    "", "soon", "January", "5 January", "2004", "32 January 2004", "31 February 2004", "13/13/2004",
    "99 99 99 99",
    String(repeating: "5 January 2004 ", count: 20),
  ])
  func noDates(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func strictReadingRefusesOtherWords() {
    #expect(read("The ferry sailed on 5 January 2004", isStrict: true) == nil)
    #expect(read("The ferry sailed on 5 January 2004") == "2004-01-05")
    #expect(read("5 January 2004", isStrict: true) == "2004-01-05")
    #expect(read("January 2004", isStrict: true) == nil)
    #expect(read("1 2 3 4 January 2004", isStrict: true) == nil)
  }

  @Test func aMonthAloneIsItsFirstDay() {
    #expect(read("January 2004") == "2004-01-01")
  }

  @Test func hugeNumbersDoNotTrap() {
    #expect(read("99999999999999999999999999 January 5") == nil)
    #expect(read("5 January 99999999999999999999") == nil)
    #expect(read("5 January 2004 99:99:99") != "")
  }
}
