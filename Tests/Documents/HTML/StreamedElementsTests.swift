import Testing

@testable import Documents

@Suite struct StreamedElementsTests {
  private func html(_ rows: String) -> String { StreamedElements.html(Array(rows.utf8)) }

  @Test func elementsAreWrittenAsHTML() {
    #expect(
      html(
        #"a:["$","p",null,{"children":["The ferry ",["$","a",null,{"href":"/x?a=1&b=2","children":"ran"}]," aground."]}]"#
      )
        == #"<p>The ferry <a href="/x?a=1&amp;b=2">ran</a> aground.</p>"#)
  }

  @Test(
    arguments: [
      (#"1:["$","$L2",null,{"children":["$","p",null,{"children":"One."}]}]"#, "<p>One.</p>"),
      (
        #"1:[["$","p",null,{"children":"1 < 2"}],["$","p",null,{"children":"Two."}]]"#,
        "<p>1 &lt; 2</p><p>Two.</p>"
      ),
      (
        #"1:["$","div",null,{"dangerouslySetInnerHTML":{"__html":"<p>One.</p>"}}]"#,
        "<div><p>One.</p></div>"
      ),
      (#"1:["$","p",null,{"children":["a","$L3",["$","br",null,{}],"b"]}]"#, "<p>a<br>b</p>"),
      (#"1:["$","style",null,{"children":"p{}"}]"#, ""), ("1:T4,text\n2:I[1]\nnonsense", ""),
      ("", ""),
      (#"1:{"a":"b"}"#, ""),
    ])
  func rows(_ rows: String, _ expected: String) { #expect(html(rows) == expected) }
}
