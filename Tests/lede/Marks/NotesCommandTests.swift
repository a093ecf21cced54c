import TestSupport
import Testing

@Suite struct NotesCommandTests {
  @Test func everyFormTellsWhereItStands() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    _ = try own.program.lede(
      "note", "alpha-1", "--passage", "the harbour is shallow", "<b>=1+1</b>")
    let line = try own.program.lede("notes").output
    #expect(
      line.contains("the harbour is shallow · <b>=1+1</b>  — Ferry stops, Tarn Post, 2021-03-01"))
    #expect(line.contains("; copy of 20"))
    let json = try object(try own.program.lede("notes", "--json").output)
    #expect(json["passage"] as? String == "the harbour is shallow")
    #expect(json["id"] as? String == "alpha-1")
    let csv = try own.program.lede("notes", "--csv").output.split(separator: "\r\n")
    #expect(csv.count == 2)
    #expect(csv[1].hasPrefix("the harbour is shallow,<b>=1+1</b>,Ferry stops,Tarn Post"))
    let markdown = try own.program.lede("notes", "--markdown").output
    #expect(markdown.hasPrefix("> the harbour is shallow\n\n\\<b\\>=1+1"))
    let page = try own.program.lede("notes", "--html").output
    #expect(page.contains("<blockquote><p>the harbour is shallow</p></blockquote>"))
    #expect(page.contains("&lt;b&gt;=1+1&lt;/b&gt;") && !page.contains("<b>"))
    #expect(try own.program.lede("notes", "--search", "tram").output.isEmpty)
    #expect(try own.program.lede("notes", "--csv", "--html").status == 64)
  }
}
