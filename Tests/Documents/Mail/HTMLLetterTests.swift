import Articles
import Testing

@testable import Documents

@Suite struct HTMLLetterTests {
  private func lines(_ html: String) -> [String] {
    HTMLLetter.parts(html).map { "\($0.role.rawValue): \($0.text)" }
  }

  @Test(
    "Signatures are set apart",
    arguments: [
      "<div class=\"gmail_signature\">Liis Tamm<br>Harbor Post</div>",
      "<div class='x gmail_signature' dir=ltr><div>Liis Tamm</div><div>Harbor Post</div></div>",
      "<div class=moz-signature>-- <br>Liis Tamm<br>Harbor Post</div>",
      "<pre class=\"moz-signature\">-- \nLiis Tamm\nHarbor Post</pre>",
      "<p>-- <br>Liis Tamm<br>Harbor Post</p>", "<p>--</p><p>Liis Tamm</p><p>Harbor Post</p>",
      "<div id=\"Signature\"><p>Liis Tamm</p><p>Harbor Post</p></div>",
      "<div class=protonmail_signature_block><div>Liis Tamm<br>Harbor Post</div></div>",
    ])
  func signatures(_ signature: String) {
    let letter = lines("<p>The ferry ran aground.</p>" + signature)
    #expect(letter == ["paragraph: The ferry ran aground.", "credit: Liis Tamm\nHarbor Post"])
  }

  @Test(
    "An earlier letter below is a quotation",
    arguments: [
      "<hr><div><b>From:</b> Jaan Lepp &lt;j@x.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Liis<br><b>Subject:</b> Ferry</div><p>We saw the light.</p>",
      "<p><b>From:</b> Jaan Lepp &lt;j@x.example&gt;</p><p><b>Date:</b> Monday</p><p><b>To:</b> Liis</p><p><b>Subject:</b> Ferry</p><p>We saw the light.</p>",
      "<div>-----Original Message-----<br>From: Jaan Lepp &lt;j@x.example&gt;<br>Sent: Monday<br>To: Liis<br>Subject: Ferry</div><div>We saw the light.</div>",
      "<div><b>Von:</b> Jaan Lepp &lt;j@x.example&gt;<br><b>Gesendet:</b> Monday<br><b>An:</b> Liis<br><b>Betreff:</b> Ferry</div><p>We saw the light.</p>",
    ])
  func earlierLetters(_ earlier: String) {
    #expect(
      lines("<p>I agree with Jaan.</p>" + earlier) == [
        "paragraph: I agree with Jaan.", "quote: Jaan Lepp <j@x.example>, Monday",
        "quote: We saw the light.",
      ])
  }

  @Test func aLetterHandedOnIsTheText() {
    let letter = lines(
      "<p>See below.</p><div>---------- Forwarded message ---------<br>From: Jaan Lepp<br>Date: Monday<br>Subject: Ferry<br>To: Liis</div><p>We saw the light.</p>"
    )
    #expect(
      letter == [
        "paragraph: See below.", "byline: Jaan Lepp, Monday", "paragraph: We saw the light.",
      ])
  }

  @Test func theFooterOfAList() {
    let letter = lines(
      "<p>The ferry ran aground.</p><p>_______________________________<br>Harbor mailing list<br>list@x.example</p>"
    )
    #expect(
      letter == [
        "paragraph: The ferry ran aground.", "credit: Harbor mailing list\nlist@x.example",
      ])
  }

  @Test func whatOthersQuoteStaysTheirs() {
    let letter = lines(
      "<p>No.</p><blockquote><p>Ran it?</p><div class=gmail_signature>Jaan</div></blockquote>")
    #expect(letter == ["paragraph: No.", "quote: Ran it?", "quote: Jaan"])
    #expect(lines("<p>-- said so, he told us --</p>") == ["paragraph: -- said so, he told us --"])
  }

  @Test func linksStayWhereTheyStand() throws {
    let parts = HTMLLetter.parts(
      "<p>Read <a href='https://a.example/'>this</a>.<br>--<br><a href='https://b.example/'>Liis</a></p>"
    )
    #expect(parts.map(\.text) == ["Read this.", "Liis"])
    #expect(parts[0].links == [Hyperlink("https://a.example/", range: 5..<9)])
    #expect(parts[1].links == [Hyperlink("https://b.example/", range: 0..<4)])
  }

  @Test func manySignaturesAreBounded() {
    let html = String(repeating: "<div class=signature>", count: 2000) + "x"
    #expect(HTMLLetter.parts(html).last?.text == "x")
  }
}
