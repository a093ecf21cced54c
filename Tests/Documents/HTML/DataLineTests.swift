import Articles
import Testing

@testable import Documents

@Suite struct DataLineTests {
  private func line(_ json: String, marks: String? = nil) -> DataLine? {
    let value = JSONParser.value(of: Array(json.utf8))
    return DataLine(
      value?.values ?? [], marks: marks.flatMap { JSONParser.value(of: Array($0.utf8)) })
  }

  @Test(
    "A link among the pieces stays in its place",
    arguments: [
      #"[{"text":"The ferry "},{"type":"link","url":"/x","children":[{"text":"ran"}]},{"text":" aground."}]"#,
      #"[{"type":"text","text":"The ferry "},{"type":"text","marks":[{"type":"link","attrs":{"href":"/x"}}],"text":"ran"},{"type":"text","text":" aground."}]"#,
      #"[{"nodeType":"text","value":"The ferry "},{"nodeType":"hyperlink","data":{"uri":"/x"},"content":[{"nodeType":"text","value":"ran"}]},{"nodeType":"text","value":" aground."}]"#,
      #"[{"type":"text","text":"The ferry "},{"type":"link","fields":{"url":"/x"},"children":[{"type":"text","text":"ran"}]},{"type":"text","text":" aground."}]"#,
      #"[{"text":"The "},{"type":"strong","children":[{"text":"ferry "}]},{"type":"a","href":"/x","children":[{"type":"em","children":[{"text":"ran"}]}]},{"text":" aground."}]"#,
      #"[{"type":"span","text":"The ferry "},{"type":"link","text":"ran","url":"/x"},{"type":"span","text":" aground."}]"#,
    ])
  func links(_ json: String) throws {
    let part = try #require(line(json)?.parts(.paragraph).first)
    #expect(part.text == "The ferry ran aground.")
    #expect(part.links == [Hyperlink("/x", range: 10..<13)])
  }

  @Test func marksThatOnlyNameTheLink() throws {
    let pieces =
      #"[{"_type":"span","text":"Read "},{"_type":"span","marks":["k1","em"],"text":"this"}]"#
    let line = line(pieces, marks: #"[{"_key":"k1","_type":"link","href":"https://a.example/"}]"#)
    let part = try #require(line?.parts(.paragraph).first)
    #expect(
      part.text == "Read this" && part.links == [Hyperlink("https://a.example/", range: 5..<9)])
  }

  @Test func lineBreaks() {
    let pieces =
      #"[{"type":"text","text":"One"},{"type":"hardBreak"},{"type":"text","text":"two"}]"#
    #expect(line(pieces)?.parts(.paragraph).map(\.text) == ["One\ntwo"])
  }

  @Test(
    "Paragraphs are no pieces",
    arguments: [
      #"[{"type":"paragraph","children":[{"text":"One."}]},{"type":"paragraph","children":[{"text":"Two."}]}]"#,
      #"[{"text":"One."},{"text":"Two."}]"#, #"["One.", "Two."]"#, "[]",
      #"[{"type":"text","content":"One."},{"type":"text","content":"Two."}]"#,
      #"[{"type":"text","text":"One"},{"type":"image","src":"a.png"}]"#,
    ])
  func others(_ json: String) { #expect(line(json) == nil) }

  @Test func piecesOfHTMLAreRead() {
    let pieces = #"[{"type":"text","text":"<p>One.</p>"},{"type":"text","text":"&amp; two"}]"#
    #expect(line(pieces)?.parts(.paragraph).map(\.text) == ["One.& two"])
  }
}
