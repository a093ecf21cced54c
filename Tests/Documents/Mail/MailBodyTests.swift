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

  private func mixed(_ parts: String...) -> [BlockDraft] {
    let body = parts.map { "--m\n\($0)\n" }.joined() + "--m--\n"
    return MailBody.parts(["content-type": "multipart/mixed; boundary=m"], Array(body.utf8))
  }

  private let picture =
    "Content-Type: image/png; name=a.png\nContent-Disposition: inline; filename=a.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo="

  @Test(
    "Files sent along are named and not read",
    arguments: [
      (
        "Content-Type: text/plain; name=notes.txt\nContent-Disposition: attachment; filename=notes.txt",
        "notes.txt"
      ),
      (
        "Content-Type: text/html; name=\"report.html\"\nContent-Disposition: attachment; filename=\"report.html\"",
        "report.html"
      ),
      (
        "Content-Type: application/pdf; name=minutes.pdf\nContent-Transfer-Encoding: base64",
        "minutes.pdf"
      ),
      (
        "Content-Type: text/plain\nContent-Disposition: ATTACHMENT; filename*=UTF-8''na%C3%AFve.txt",
        "na\u{EF}ve.txt"
      ),
      (
        "Content-Type: application/pdf\nContent-Disposition: attachment; filename=\"=?utf-8?Q?caf=C3=A9.pdf?=\"",
        "caf\u{E9}.pdf"
      ),
    ])
  func attachments(_ header: String, _ name: String) {
    let file =
      header + "\n\nThese are notes that are attached, and they are longer than the letter by far."
    let letter = "Content-Type: text/plain\n\n" + plain
    #expect(mixed(file, letter).map(\.text) == [plain, "Attached: " + name])
    #expect(mixed(letter, file).map(\.text) == [plain, "Attached: " + name])
  }

  @Test func textAboveAndBelowAPicture() {
    let parts = mixed(
      "Content-Type: text/plain\n\nFirst part of the letter, above.", picture,
      "Content-Type: text/plain\n\nSecond part of the letter, below.")
    #expect(
      parts.map(\.text) == [
        "First part of the letter, above.", "Second part of the letter, below.", "Attached: a.png",
      ])
    let pages = mixed(
      "Content-Type: text/html\n\n<p>First.</p>", picture,
      "Content-Type: text/html\n\n<p>Second.</p>")
    #expect(pages.map(\.text) == ["First.", "Second.", "Attached: a.png"])
  }

  @Test func aTextThatComesAgainAsHTMLIsThereOnce() {
    #expect(
      mixed(
        "Content-Type: text/plain\n\n" + plain,
        "Content-Type: text/html\n\n<p>\(plain) It came back.</p>"
      ).map(\.text) == [plain + " It came back."])
    #expect(
      mixed(
        "Content-Type: text/plain\n\nYour client does not support HTML.",
        "Content-Type: text/html\n\n<p>\(plain)</p>"
      ).map(\.text) == [plain])
    #expect(
      mixed("Content-Type: text/plain\n\nBefore.", "Content-Type: text/html\n\n<p>\(plain)</p>")
        .map(\.text) == ["Before.", plain])
  }

  @Test func picturesWithinThePageAreNoFiles() {
    let body = "--r\nContent-Type: text/html\n\n<p>\(plain)</p>\n--r\n\(picture)\n--r--\n"
    #expect(texts("multipart/related; boundary=r", body) == [plain])
  }

  @Test func aLetterThatIsNothingButAFile() {
    let headers = [
      "content-type": "text/plain; name=a.txt", "content-disposition": "attachment; filename=a.txt",
    ]
    #expect(MailBody.parts(headers, Array(plain.utf8)).map(\.text) == [plain, "Attached: a.txt"])
  }

  @Test func theFooterOfAListIsACredit() {
    let parts = mixed(
      "Content-Type: text/plain\n\n" + plain,
      "Content-Type: text/plain\nContent-Disposition: inline\n\n_____\nList footer")
    #expect(
      parts.map(\.text) == [plain, "List footer"] && parts.map(\.role) == [.paragraph, .credit])
  }
}
