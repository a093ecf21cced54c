import Testing

@testable import Documents

@Suite struct JSONParserTests {
  private func read(_ text: String) -> JSON? { JSONParser.value(of: Array(text.utf8)) }

  @Test func valuesOfEveryKind() throws {
    let value = try #require(
      read(#" {"a":"x","n":12345678901234567890,"t":true,"l":[1,"2",null],"o":{"b":"c"}} "#))
    #expect(value["a"]?.text == "x")
    #expect(value["n"]?.text == "12345678901234567890")
    #expect(value["l"]?.values.count == 3)
    #expect(value["o"]?["b"]?.text == "c")
    #expect(value["none"] == nil)
  }

  @Test func escapes() {
    #expect(read(#""a\"\\\/\n\tö😀""#)?.text == "a\"\\/\n\tö😀")
    #expect(read(#""\ud83d alone \udc00 \u12""#)?.text == "\u{FFFD} alone \u{FFFD} \u{FFFD}12")
  }

  @Test func whatStandsBeforeACutIsKept() {
    let value = read(#"{"items":[{"title":"one"},{"title":"two"},{"ti"#)
    #expect(value?["items"]?.values.prefix(2).map { $0["title"]?.text } == ["one", "two"])
  }

  @Test func nestingCostsNoCallStack() {
    let deep = String(repeating: "[", count: 20_000) + "1" + String(repeating: "]", count: 20_000)
    #expect(read(#"{"deep":\#(deep),"after":"kept"}"#)?["after"]?.text == "kept")
    #expect(read(String(repeating: "[{\"a\":", count: 10_000)) != nil)
  }

  @Test(arguments: ["", "  ", "}", "nonsense", "\"open", "{]", "\u{0}"]) func whatIsNoJSON(
    text: String
  ) {
    #expect(read(text)?.text == nil)
  }

  @Test func strayCommasAreSkipped() {
    #expect(read("[1,,2,]")?.values.compactMap(\.text) == ["1", "2"])
  }
}
