import Articles
import Documents
import Testing

@Suite struct MailTests {
  private func read(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: nil)
  }

  private let letter = """
    From: =?utf-8?Q?Caf=C3=A9_Post?= <news@post.example>
    To: reader@home.example
    Subject: =?utf-8?B?QnJpZGdl?= =?utf-8?Q?_closes?=
    Date: Thu, 04 Mar 2021 05:06:07 +0100
    Message-ID: <1@post.example>
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary="b1"

    --b1
    Content-Type: text/plain; charset=utf-8

    See the web version.
    --b1
    Content-Type: text/html; charset=iso-8859-1
    Content-Transfer-Encoding: quoted-printable

    <p>The caf=E9 by the bridge will clo=
    se on Monday, its owner said, for a year or more.</p><p>It opens in May.</p>
    --b1--

    """

  @Test func aNewsletter() throws {
    let document = read(letter)
    let story = try #require(document.articles.first)
    #expect(
      document.format == .eml && story.title == "Bridge closes" && story.byline == "Café Post")
    #expect(story.id == "1@post.example" && story.published?.rfc3339 == "2021-03-04T04:06:07Z")
    #expect(
      story.body
        == "The café by the bridge will close on Monday, its owner said, for a year or more.\n\nIt opens in May."
    )
  }

  @Test func aFileOfLetters() {
    let document = read(
      "From news@post.example Thu Mar  4 05:06:07 2021\n\(letter)\nFrom x@y.example Thu Mar  4 05:06:07 2021\nFrom: A <a@y.example>\nSubject: Two\n\n>From here on\n"
    )
    #expect(document.format == .mbox && document.articles.map(\.title) == ["Bridge closes", "Two"])
    #expect(document.articles.last?.body == "From here on")
  }

  @Test func aStoryThatBeginsWithFromIsNoMail() {
    #expect(
      read(
        "From the bridge one sees the harbour, and from the harbour the bridge.\n\nThat is all there is to it."
      ).format == .plain)
    #expect(read("Note: this is not mail.\n\nDate: is a word, too.").format == .plain)
  }

  @Test func partsWithinPartsAreBounded() {
    var text = "From: a@b.example\nSubject: Deep\nContent-Type: multipart/mixed; boundary=b\n\n"
    for _ in 0..<500 { text += "--b\nContent-Type: multipart/mixed; boundary=b\n\n" }
    #expect(read(text).articles.first?.title == "Deep")
  }

  @Test func lettersWithinLetters() {
    let digest = """
      From: list@post.example
      To: reader@home.example
      Subject: Digest
      MIME-Version: 1.0
      Content-Type: multipart/digest; boundary=d

      --d

      From: ada@post.example
      Subject: Ferry stops
      Date: Mon, 3 Mar 2025 06:00:00 +0000

      The ferry stops in May.
      --d
      Content-Type: message/rfc822

      From: jon@post.example
      Subject: Bridge opens

      The bridge opens in June.
      --d--
      """
    let stories = read(digest).articles
    #expect(stories.map(\.title) == ["Ferry stops", "Bridge opens"])
    #expect(stories.map(\.body) == ["The ferry stops in May.", "The bridge opens in June."])
  }

  @Test func aLetterSentOnWithWordsOfItsOwn() {
    let letter = """
      From: jon@post.example
      Subject: See below
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=m

      --m
      Content-Type: text/plain

      This one is worth your time.
      --m
      Content-Type: message/rfc822
      Content-Transfer-Encoding: base64

      U3ViamVjdDogRmVycnkgc3RvcHMKRnJvbTogYWRhQHBvc3QuZXhhbXBsZQoKVGhlIGZlcnJ5IHN0
      b3BzIGluIE1heS4K
      --m--
      """
    let stories = read(letter).articles
    #expect(stories.map(\.title) == ["See below", "Ferry stops"])
    #expect(stories.last?.body == "The ferry stops in May.")
  }
}
