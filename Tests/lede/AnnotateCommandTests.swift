import TestSupport
import Testing

@Suite struct AnnotateCommandTests {
  private func annotate(_ input: String) throws -> Program.Result {
    try PreparedArchive.command().lede(["annotate"], input: input)
  }

  @Test func everyLineIsAnsweredInOrderAndABadOneWithAnError() throws {
    let result = try annotate(
      """
      {"id":"a","text":"“It stops,” Ada Quill, the harbour master, told reporters."}
      nonsense
      {"id":"c","text":""}
      """)
    #expect(result.status == 0 && result.lines.count == 3)
    let first = try object(result.lines[0])
    #expect(first["id"] as? String == "a")
    let quotes = try #require(first["quotes"] as? [[String: Any]])
    #expect(quotes.count == 1)
    #expect(quotes.first?["start"] as? Int == 1)
    #expect(try object(result.lines[1])["error"] is String)
    #expect((try object(result.lines[2])["quotes"] as? [Any])?.isEmpty == true)
  }

  @Test func offsetsCountScalars() throws {
    let result = try annotate("{\"id\":\"a\",\"text\":\"港👨‍👩‍👧 e\u{301}. Ada Quill left London.\"}")
    let names = try #require(try object(result.output)["entities"] as? [[String: Any]])
    let text = Array("港👨‍👩‍👧 e\u{301}. Ada Quill left London.".unicodeScalars)
    for name in names {
      let start = try #require(name["start"] as? Int)
      let end = try #require(name["end"] as? Int)
      #expect(start >= 0 && start < end && end <= text.count)
    }
    #expect(names.contains { $0["name"] as? String == "London" })
  }

  @Test func nothingAskedIsNothingAnswered() throws {
    #expect(try annotate("").output.isEmpty)
    #expect(try annotate("\n\n").output.isEmpty)
  }
}
