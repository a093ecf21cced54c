import Articles
import Testing

@testable import Documents

@Suite struct MailBodyTests {
  private func texts(_ type: String, _ body: String, encoding: String? = nil) -> [String] {
    var headers = ["content-type": type]
    headers["content-transfer-encoding"] = encoding
    return MailBody.parts(headers, Array(body.utf8)).map(\.text)
  }

  private let plain = "The ferry sailed to the island on Monday."

  @Test func aLetterOfOnePart() {
    #expect(texts("text/plain", plain) == [plain])
    #expect(texts("text/html", "<p>\(plain)</p>") == [plain])
    #expect(MailBody.parts([:], Array(plain.utf8)).map(\.text) == [plain])
  }

  @Test func theFullerOfTwoPartsIsTaken() {
    func letter(_ text: String, _ html: String) -> String {
      """
      --m
      Content-Type: text/plain

      \(text)
      --m
      Content-Type: text/html

      \(html)
      --m--
      """
    }
    let type = "multipart/alternative; boundary=\"m\""
    #expect(texts(type, letter("See the page.", "<p>\(plain)</p>")) == [plain])
    #expect(texts(type, letter(plain, "<p>Hello.</p>")) == [plain])
  }

  @Test func partsWithinParts() {
    let body = """
      --a
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain

      \(plain)
      --b--
      --a
      Content-Type: image/png

      xxxx
      --a--
      """
    #expect(texts("multipart/mixed; boundary=a", body) == [plain])
  }

  @Test func aBoundaryThatNeverEndsLosesNothing() {
    #expect(
      texts("multipart/mixed; boundary=a", "--a\nContent-Type: text/plain\n\n\(plain)") == [plain])
    #expect(texts("multipart/mixed; boundary=a", plain).isEmpty)
  }

  @Test func partsWithinPartsWithoutEnd() {
    // Each part holds the next: the search ends.
    var body = plain
    for level in (0..<200).reversed() {
      body = "--b\(level)\nContent-Type: multipart/mixed; boundary=b\(level + 1)\n\n" + body
    }
    _ = texts("multipart/mixed; boundary=b0", body)
  }

  @Test func transferEncodings() {
    #expect(
      texts(
        "text/plain; charset=utf-8", "The caf=C3=A9 is op=\nen now.", encoding: "quoted-printable")
        == ["The café is open now."])
    #expect(
      texts("text/plain; charset=iso-8859-1", "The caf=E9 is open.", encoding: "Quoted-Printable")
        == ["The café is open."])
    #expect(
      texts("text/plain; charset=utf-8", "VGhlIGZlcnJ5IHNhaWxlZC4=", encoding: "base64") == [
        "The ferry sailed."
      ])
  }

  @Test(arguments: [
    ("a=3Db", "a=b"), ("a=\r\nb", "ab"), ("a= \nb", "ab"), ("a=", "a"), ("a=4", "a4"),
    ("a=ZZ", "aZZ"), ("=e9", "\u{E9}"), ("", ""),
  ])
  func quotedPrintable(_ text: String, _ expected: String) {
    let plain = MailBody.quotedPrintable(Array(text.utf8))
    #expect(plain == expected.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
  }
}
