import Articles
import Testing

@testable import Documents

@Suite struct LetterFooterTests {
  private func start(_ text: String) -> Int? {
    LetterFooter.start(
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...])
  }

  @Test(
    arguments: [
      ("Text.\n_______________\nHarbor mailing list\nlist@x.example", 1), ("_____\nList footer", 0),
      ("Text.\n\n_____\nhttps://x.example/mailman/listinfo/harbor", 2),
      ("Text.\n_____\nTo unsubscribe write to us", 1),
    ])
  func footers(_ text: String, _ line: Int) { #expect(start(text) == line) }

  @Test(
    arguments: [
      "Text.\n_____\nThe next section begins here.", "Text.", "", "_____",
      "Text.\n___\nmailing list",
      "Text.\n-----\nmailing list",
      "Text.\n_____\n" + String(repeating: "mailing list\n", count: 20),
    ])
  func others(_ text: String) { #expect(start(text) == nil) }

  @Test func plainLettersToo() {
    let letter =
      "Subject: S\nFrom: a@x.example\nMessage-ID: <1@x>\n\nThe ferry ran aground.\n\n_______________\nHarbor mailing list\nlist@x.example\n"
    let story = Documents.parse(Array(letter.utf8), name: nil).articles.first
    #expect(story?.body == "The ferry ran aground.")
  }
}
