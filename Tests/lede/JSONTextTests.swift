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
      $0.member("day", Timestamp(year: 2021, month: 3, day: 4))
      $0.member("list", ["a", "b\u{7F}"])
      $0.member("empty", [String]())
    }
    out.endLine()
    #expect(
      String(decoding: out.bytes, as: UTF8.self)
        == #"{"none":null,"some":"“é”","day":"2021-03-04","list":["a","b\u007f"],"empty":[]}"#
        + "\n")
  }

  @Test(arguments: 0...20) func escapesAreFoundWhereverTheyStand(at: Int) {
    for mark in ["\"", "\\", "\n", "\u{1}", "\u{7F}"] {
      let text =
        String(repeating: "é", count: at) + String(repeating: "a", count: at) + mark + "ü€ rest"
      var out = JSONText()
      out.object { $0.member("t", text) }
      let escaped = [
        "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\u{1}": "\\u0001", "\u{7F}": "\\u007f",
      ]
      let wanted = text.replacing(mark, with: escaped[mark] ?? "")
      #expect(String(decoding: out.bytes, as: UTF8.self) == "{\"t\":\"\(wanted)\"}")
    }
  }

  @Test func whatIsHandedOverInPiecesIsWhole() {
    var whole: [UInt8] = []
    var out = JSONText()
    out.object {
      $0.array("n", Array(1...50)) { json, number in
        json.drain { whole += $0 }
        json.member("number", number)
      }
      $0.member("end", true)
    }
    whole += out.bytes
    let wanted = (1...50).map { "{\"number\":\($0)}" }.joined(separator: ",")
    #expect(String(decoding: whole, as: UTF8.self) == "{\"n\":[\(wanted)],\"end\":true}")
  }

  @Test func piecesOfAnArrayAreParted() {
    var out = JSONText()
    var count = 0
    out.object {
      $0.array("n", of: [Array("1,2".utf8), [], Array("3".utf8)]) { _ in count += 1 }
      $0.array("none", of: [[UInt8]]()) { _ in count += 1 }
    }
    #expect(
      String(decoding: out.bytes, as: UTF8.self) == "{\"n\":[1,2,3],\"none\":[]}" && count == 2)
  }

  @Test(
    arguments: [
      ("\u{9B}31m", "\\u009b31m"), ("a\u{80}b\u{9F}", "a\\u0080b\\u009f"), ("«été»", "«été»"),
      ("\u{A0}", "\u{A0}"), ("12345678\u{9B}", "12345678\\u009b"), ("\u{9B}\"", "\\u009b\\\""),
    ])
  func controlCharactersOfTwoBytesAreEscaped(text: String, escaped: String) {
    var out = JSONText()
    out.object { $0.member("a", text) }
    #expect(String(decoding: out.bytes, as: UTF8.self) == "{\"a\":\"\(escaped)\"}")
  }

  @Test func whatDeceivesTheEyeIsEscaped() {
    var out = JSONText()
    out.object { $0.member("file", "é\u{202E}txt.\u{9B}\u{E0041}\"\u{1B}") }
    #expect(
      String(decoding: out.bytes, as: UTF8.self)
        == #"{"file":"é\u202etxt.\u009b\udb40\udc41\"\u001b"}"#)
  }
}
