import Articles
import Testing

@testable import Documents

@Suite struct LetterTextTests {
  private func letter(_ headers: String, _ body: String) -> Article? {
    Documents.parse(
      Array(
        "From: Desk <desk@a.example>\nSubject: Tide\nDate: Tue, 04 Mar 2025 06:00:00 +0000\n\(headers)\n\n\(body)"
          .utf8),
      name: "a.eml"
    ).articles.first
  }

  @Test func flowedLinesAreJoined() throws {
    let article = try #require(
      letter(
        "Content-Type: text/plain; format=flowed",
        "The board met \nat noon.\nIt left.\n\n-- \nLiis\n"))
    #expect(
      article.body == "The board met at noon.\n\nIt left."
        || article.body == "The board met at noon. It left.")
    #expect(article.blocks.last?.role == .credit)
  }

  @Test func quotedLettersAreQuotes() {
    let text = FlowedText("I agree.\n\nMart wrote:\n> The board met.\n>> Did it?\n")
    #expect(text.stretches.map(\.depth) == [0, 1, 2])
    #expect(LetterText.parts(text).suffix(2).map(\.text) == ["The board met.", "> Did it?"])
  }

  @Test(
    arguments: [
      "Your email client does not support HTML.", "This is an HTML email.",
      "View this email in your browser: https://a.example/1",
      "Your mail program cannot display HTML. Open https://a.example/2",
    ])
  func aStubGivesWayToTheLetter(stub: String) throws {
    let article = try #require(
      letter(
        "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"x\"",
        "--x\nContent-Type: text/plain\n\n\(stub)\n\n--x\nContent-Type: text/html\n\n<p>The board met at noon on Monday.</p>\n--x--\n"
      ))
    #expect(article.body == "The board met at noon on Monday.")
  }

  @Test(
    arguments: [
      "View in browser", "Unsubscribe", "Like Comment Restack", "© 2025 The Tide",
      "You received this email because you signed up", "Share this post",
    ])
  func theFrameOfALetterIsLeftOut(line: String) {
    #expect(LetterText.isFrame(line))
    #expect(!LetterText.isFrame("The board will share its survey, said its chair."))
  }

  @Test func aSentenceThatBeginsWithFromIsNoNewLetter() {
    let mbox =
      "From a@b.example Tue Mar  4 10:00:00 2025\nFrom: a@b.example\nSubject: One\nDate: Tue, 04 Mar 2025 10:00:00 +0000\n\nIt began.\n\nFrom the ferry came nothing.\n"
    let document = Documents.parse(Array(mbox.utf8), name: "a.mbox")
    #expect(document.articles.map(\.body) == ["It began.\n\nFrom the ferry came nothing."])
  }

  @Test func theWriterIsNamedAboveTheLetter() {
    let found = LetterByline.find(in: [
      BlockDraft(.paragraph, "Liis Tamm · Mar 4"), BlockDraft(.paragraph, "x"),
    ])
    #expect(found?.names == "Liis Tamm")
    #expect(LetterByline.find(in: [BlockDraft(.paragraph, "Ferry · Line 4")]) == nil)
  }

  @Test func theLetterThatIsAnsweredIsAQuotation() throws {
    let article = try #require(
      letter(
        "Content-Type: text/plain",
        "The board will publish on Friday.\n\nSent from my telephone\n\n________________________________\nFrom: Ada Quill\nSent: Monday, March 3, 2025\nTo: Jon Reed\nSubject: Survey\n\nWill the board publish?\n"
      ))
    #expect(
      article.blocks.filter { $0.role != .headline }.map(\.role)
        == [.byline, .paragraph, .credit, .quote, .quote])
    #expect(article.body.hasSuffix("Will the board publish?"))
    #expect(!article.body.contains("telephone"))
  }

  @Test func aLetterHandedOnIsTheText() throws {
    let article = try #require(
      letter(
        "Content-Type: text/plain",
        "---------- Forwarded message ---------\nFrom: Ada Quill <ada@a.example>\nDate: Mon, 3 Mar 2025 at 09:00\nSubject: Letter\nTo: <jon@a.example>\n\nThe board hid the survey for nine weeks.\n"
      ))
    #expect(article.body == "The board hid the survey for nine weeks.")
  }
}
