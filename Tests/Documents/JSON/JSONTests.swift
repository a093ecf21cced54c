import Testing

@testable import Documents

@Suite struct JSONTests {
  private func value(_ text: String) -> JSON? { JSONParser.value(of: Array(text.utf8)) }

  @Test func fieldsByName() {
    let json = value(#"{"a": "x", "b": 12, "a": "y", "c": [1, 2], "d": null, "e": ""}"#)
    #expect(json?["a"]?.text == "x")
    #expect(json?["b"]?.text == "12")
    #expect(json?["c"]?.values.count == 2)
    #expect(json?["z"] == nil && json?["a"]?["b"] == nil)
    #expect(json?.isObject == true && json?["c"]?.isObject == false)
    #expect(json?.fields.map(\.key) == ["a", "b", "a", "c", "d", "e"])
  }

  @Test func theFirstNameThatHasText() {
    let json = value(#"{"a": null, "b": "", "c": "x", "d": 7}"#)
    #expect(json?.text("a", "b", "c", "d") == "x")
    #expect(json?.text("d") == "7")
    #expect(json?.text("a", "b") == nil && json?.text() == nil)
  }

  @Test func whatIsNoContainerHoldsNothing() {
    for text in ["true", "1", "\"x\"", "null"] {
      #expect(value(text)?.values.isEmpty == true && value(text)?.fields.isEmpty == true)
      #expect(value(text)?["a"] == nil)
    }
  }
}
