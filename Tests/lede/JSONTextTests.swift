import Testing

@testable import lede

@Suite struct JSONTextTests {
  @Test func membersAndEscapes() {
    var out = JSONText()
    out.object {
      $0.member("a", "x/\"é\\\n\u{1}")
      $0.array("b", [1, 2]) { $0.member("n", $1) }
      $0.array("c", [Int]()) { $0.member("n", $1) }
      $0.null("d")
    }
    #expect(
      String(decoding: out.bytes, as: UTF8.self)
        == #"{"a":"x/\"é\\\n\u0001","b":[{"n":1},{"n":2}],"c":[],"d":null}"#)
  }
}
