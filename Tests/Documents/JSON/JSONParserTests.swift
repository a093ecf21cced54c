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

extension JSONParserTests {
  /// Writes a value as JSON again, to compare with what was read.
  private func written(_ value: JSON?) -> String {
    switch value {
    case nil: "-"
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .number(let digits): digits
    case .string(let text): "\"\(text)\""
    case .array(let values): "[" + values.map(written).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.map { "\"\($0.key)\":\(written($0.value))" }.joined(separator: ",") + "}"
    }
  }

  @Test(arguments: [
    "{}", "[]", "[[]]", "[{}]", "{\"a\":{}}", "[1,-2,3.5,1e9,-0.5E-3]", "[true,false,null]",
    "{\"a\":1,\"a\":2}", "[\"é\",\"船\",\"\u{1F6F6}\"]", "{\"\":\"\"}", "\"x\"", "12", "true",
    "null",
    "{\"a\":[1,{\"b\":[2]}],\"c\":\"d\"}",
  ])
  func valuesComeBackAsTheyStand(_ text: String) {
    #expect(written(read(text)) == text)
    #expect(written(read(" \n\t" + text.replacing(",", with: " ,\r\n ") + " ")) == text)
  }

  @Test(arguments: [
    ("{\"a\":1", "{\"a\":1}"), ("[1,2", "[1,2]"), ("{\"a\":[1,{\"b\":2", "{\"a\":[1,{\"b\":2}]}"),
    ("{\"a\":", "{}"),
    ("{\"a\"", "{}"), ("[\"open", "[]"), ("[1, wrong, 2]", "[1]"), ("{\"a\":1}}", "{\"a\":1}"),
    ("[1}", "[1]"),
    ("{\"a\":1]", "{\"a\":1}"), ("{1:2}", "{}"), ("{\"a\" 1}", "{}"),
  ])
  func whatWasReadBeforeAFaultIsKept(_ text: String, _ expected: String) {
    #expect(written(read(text)) == expected)
  }

  @Test func damageIsTold() {
    func isDamaged(_ text: String) -> Bool {
      Array(text.utf8).withUnsafeBufferPointer {
        var parser = JSONParser($0)
        _ = parser.next()
        return parser.isDamaged
      }
    }
    for text in ["{\"a\":1", "[", "", "x"] { #expect(isDamaged(text), "\(text)") }
    for text in ["{\"a\":1}", "[]", "1", "[1,]"] { #expect(!isDamaged(text), "\(text)") }
  }

  @Test func severalValuesFollowOneAnother() {
    Array("{\"a\":1}\n{\"b\":2} 3 ".utf8).withUnsafeBufferPointer { bytes in
      var parser = JSONParser(bytes)
      #expect(written(parser.next()) == "{\"a\":1}" && !parser.isAtEnd())
      #expect(written(parser.next()) == "{\"b\":2}" && written(parser.next()) == "3")
      #expect(parser.isAtEnd() && parser.next() == nil)
    }
  }

  @Test func bracketsWithinStringsAreWords() {
    let deep = String(repeating: "[", count: 200)
    #expect(
      written(read("{\"a\":\(deep)\"]]\\\"]\"\(String(repeating: "]", count: 200)),\"b\":1}"))
        .hasSuffix("\"b\":1}"))
  }

  @Test func whatIsNestedTooDeepIsNull() {
    let inner = String(repeating: "[", count: 127) + "[7]" + String(repeating: "]", count: 127)
    #expect(written(read(inner)).contains("7"))
    #expect(!written(read("[" + inner + "]")).contains("7"))
    #expect(written(read("[" + inner + "]")).contains("null"))
  }

  /// Any prefix, and any one byte changed, is read without a trap.
  @Test func hostileBytesAreRead() {
    let text = Array(
      "{\"a\":[1,2.5e3,{\"b\":\"x\\u00e9\\\"\"}],\"c\":null,\"d\":\"\\ud83d\\ude00\"}".utf8)
    for end in 0...text.count { _ = JSONParser.value(of: Array(text[..<end])) }
    for at in text.indices {
      for byte in [0x00, 0x22, 0x5C, 0x5B, 0x7D, 0xFF] as [UInt8] {
        var changed = text
        changed[at] = byte
        _ = JSONParser.value(of: changed)
      }
    }
    #expect(JSONParser.value(of: text)?["d"]?.text == "\u{1F600}")
  }
}
