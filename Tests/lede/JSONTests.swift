import Testing

@testable import lede

@Suite struct JSONTests {
  @Test func keepsOrderAndEscapesLittle() {
    let value: JSON = [
      "url": "https://post.example/é/東京", "b": true, "a": nil, "n": 7, "list": ["x", 1],
    ]
    #expect(
      value.line
        == #"{"url":"https://post.example/é/東京","b":true,"a":null,"n":7,"list":["x",1]}"#)
  }

  @Test func controlCharacters() {
    #expect(
      JSON.string("a\"b\\c\n\t\r\u{1B}\u{7F}\u{0}").line == #""a\"b\\c\n\t\r\u001b\u007f\u0000""#)
  }

  @Test func numbers() {
    #expect(
      JSON.array([.double(0.5), .double(2), .double(1.0 / 3), .double(.nan)]).line
        == "[0.5,2,0.3333,null]")
    #expect(JSON(nil as String?).line == "null")
  }
}
