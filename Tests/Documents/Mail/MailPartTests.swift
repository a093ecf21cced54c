import Testing

@testable import Documents

@Suite struct MailPartTests {
  private func part(_ type: String, _ body: String) -> MailPart {
    MailPart(["content-type": type], Array(body.utf8))
  }

  @Test func typesAreInLowerCaseAndBare() {
    #expect(part("Text/HTML; charset=utf-8", "").type == "text/html")
    #expect(MailPart([:], []).type == "text/plain")
  }

  @Test func partsWithinPartsInOrder() {
    let inner = "--b\nContent-Type: text/plain\n\nOne\n--b\nContent-Type: text/html\n\nTwo\n--b--\n"
    let letter = part(
      "multipart/mixed; boundary=a",
      "--a\nContent-Type: multipart/alternative; boundary=b\n\n\(inner)--a\n\nThree\n--a--\n")
    #expect(letter.parts.map(\.type) == ["multipart/alternative", "text/plain"])
    #expect(
      letter.leaves.map { $0.text.split(separator: "\n").first.map(String.init) } == [
        "One", "Two", "Three",
      ])
  }

  @Test func partsWithinThemselvesAreBounded() {
    let open = String(
      repeating: "--a\nContent-Type: multipart/mixed; boundary=a\n\n", count: 200)
    #expect(part("multipart/mixed; boundary=a", open).leaves.count <= 64)
    let many = (0..<200).map { "--a\n\n\($0)\n" }.joined()
    #expect(part("multipart/mixed; boundary=a", many).leaves.count == 64)
  }

  @Test(
    arguments: [
      ("inline; filename=\"a b.png\"", "a b.png"),
      ("attachment; filename*=utf-8'en'%e2%82%ac.txt", "\u{20AC}.txt"),
      ("attachment", nil), ("attachment; filename=", nil),
    ] as [(String, String?)])
  func names(_ disposition: String, _ name: String?) {
    let part = MailPart(["content-disposition": disposition, "content-type": "image/png"], [])
    #expect(part.fileName == name)
  }
}
