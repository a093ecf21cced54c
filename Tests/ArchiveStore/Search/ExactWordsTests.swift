import Articles
import Testing

@testable import ArchiveStore

@Suite struct ExactWordsTests {
  private func stand(_ query: String, in text: String) -> Bool {
    ExactWords(IndexTokenizer().list(query)).stand(in: text)
  }

  @Test(
    arguments: [
      ("peace treaty", "A peace treaty was signed."), ("covid19", "COVID-19 spread."),
      ("COVID-19", "Covid 19 spread."), ("o'donnell", "Maud O’Donnell spoke."),
      ("zurich", "In Zürich."), ("Quill's", "Ada Quill spoke."), ("U.N. vote", "the U.N. vote"),
      ("follow up", "a follow-up"), ("a a b", "a a a b"), ("treaty", "Treaty"),
    ])
  func asWritten(query: String, text: String) { #expect(stand(query, in: text)) }

  @Test(
    arguments: [
      ("peace treaty", "Peace treaties were signed."), ("abs", "Abe went home."),
      ("treaty peace", "A peace treaty."), ("peace treaty", "A treaty of peace."),
      ("vote", "Votes were counted."), ("vote", ""), ("art", "start"), ("sta", "start"), ("", "a"),
    ])
  func notOtherwise(query: String, text: String) { #expect(!stand(query, in: text)) }

  @Test func inAColumn() {
    var article = Article(
      title: "Peace treaty", titleOrigin: .given, parts: [BlockDraft(.paragraph, "Boats sail.")])
    article.byline = "Ada Quill"
    let words = ExactWords(["peace", "treaty"])
    #expect(words.stand(in: article) && words.stand(in: article, column: .title))
    #expect(!words.stand(in: article, column: .text) && !words.stand(in: article, column: .byline))
    #expect(ExactWords(["quill"]).stand(in: article, column: .byline))
  }
}
