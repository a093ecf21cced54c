import Testing

@testable import Documents

@Suite struct HeaderBlockTests {
  private func read(_ text: String, from start: Int = 0) -> ([String: String], String) {
    let bytes = Array(text.utf8)
    let (headers, body) = HeaderBlock.read(bytes, from: start)
    return (headers, String(decoding: bytes[body...], as: UTF8.self))
  }

  @Test func namesAreSmallAndTheBodyFollowsTheBlankLine() {
    let (headers, body) = read("Subject: Ferry\r\nX-Odd:a:b\r\n\r\nBody\n")
    #expect(headers == ["subject": "Ferry", "x-odd": "a:b"])
    #expect(body == "Body\n")
  }

  @Test func foldedLinesAreJoinedAndTheFirstOfTwoCounts() {
    let (headers, _) = read("Subject: Ferry\n\tstops\n again\nSubject: Quay\n rebuilt\nTo: x\n\n")
    #expect(headers == ["subject": "Ferry stops again", "to": "x"])
  }

  @Test func linesWithoutAColonAreLeftOut() {
    #expect(read("From someone\nA: b\n\nc").0 == ["a": "b"])
    #expect(read("").0.isEmpty && read("\n\nx").1 == "\nx")
    #expect(read("A: b").1.isEmpty)
    #expect(read("xx\nA: b\n", from: 3).0 == ["a": "b"])
  }

  @Test func headersWithoutEndStopSomewhere() {
    let (headers, body) = read(String(repeating: "Name: value\n", count: 60_000))
    #expect(headers == ["name": "value"])
    #expect(body.utf8.count > 100_000)
  }

  @Test(arguments: [
    ("text/plain; charset=utf-8", "utf-8"), ("text/plain; Charset=\"koi8-r\"; x=y", "koi8-r"),
    ("text/plain;charset = utf-8 ", "utf-8"), ("text/plain", nil), ("charset=utf-8", nil),
    ("text/plain; charset", nil), ("text/plain; charset=", nil), (nil, nil),
  ])
  func parameters(_ header: String?, _ value: String?) {
    #expect(HeaderBlock.parameter("charset", of: header) == value)
  }
}
