import Articles
import Testing

@testable import ArchiveStore

@Suite("Values of fields")
struct FieldParserTests {
  private func read(_ field: String, _ value: String) -> FieldParser.ParsedField {
    FieldParser(now: 1_931_083_200, zone: LocalZone()).read(field, value)
  }

  @Test(
    arguments: [
      ("person", "Ana Quill", .person(["ana", "quill"])), ("place", "Zürich", .place(["zurich"])),
      ("org", "U.N.", .org(["un"])), ("said", "Quill", .said(["quill"])),
      ("source", "Harbour Post", .source(["harbour", "post"])), ("feed", "Post", .feed(["post"])),
      ("lang", "EN-gb", .language("en-gb")), ("thread", "a1B2", .thread("a1B2")),
      ("is", "Unread", .unread), ("is", "read", .read), ("is", "starred", .starred),
      ("is", "copy", .copy), ("is", "original", .original), ("has", "quotes", .quote),
      ("has", "url", .link),
    ] as [(String, String, Condition)])
  func conditions(_ field: String, _ value: String, _ condition: Condition) {
    #expect(read(field, value) == .condition(condition))
  }

  @Test("Before, after and on take days; since and until mean the same as after and before")
  func dates() {
    #expect(read("since", "2016") == read("after", "2016"))
    #expect(read("until", "2016") == read("before", "2016"))
    #expect(read("before", "2016") != read("after", "2016"))
    #expect(read("on", "2016") != read("after", "2016"))
  }

  @Test(arguments: FieldParser.names)
  func nothingAfterTheColonWaits(_ field: String) {
    #expect(read(field, "") == .incomplete)
  }

  @Test(arguments: [("is", "un"), ("has", "q"), ("person", "…"), ("source", "\"")])
  func halfAValueWaits(_ field: String, _ value: String) {
    #expect(read(field, value) == .incomplete)
  }

  @Test(arguments: [("is", "green"), ("has", "wings"), ("on", "someday"), ("before", "13")])
  func otherValuesAreToldWhatIsKnown(_ field: String, _ value: String) {
    guard case .bad(let message) = read(field, value) else {
      Issue.record("not bad: \(field):\(value)")
      return
    }
    #expect(!message.isEmpty)
  }

  @Test(arguments: ["https", "quote", "", "PERSON"])
  func otherFieldsAreUnknown(_ field: String) {
    #expect(read(field, "x") == .unknown)
  }
}
