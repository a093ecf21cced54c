import Articles
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

  @Test func absentValuesMomentsAndLists() {
    var out = JSONText()
    out.object {
      $0.member("none", nil as String?)
      $0.member("some", "“é”" as String?)
      $0.member("day", Moment(year: 2021, month: 3, day: 4))
      $0.member("list", ["a", "b\u{7F}"])
      $0.member("empty", [String]())
    }
    out.endLine()
    #expect(
      String(decoding: out.bytes, as: UTF8.self)
        == #"{"none":null,"some":"“é”","day":"2021-03-04","list":["a","b\u007f"],"empty":[]}"#
        + "\n")
  }
}
