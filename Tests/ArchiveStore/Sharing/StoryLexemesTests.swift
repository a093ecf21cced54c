import Articles
import Testing

@testable import ArchiveStore

@Suite struct StoryLexemesTests {
  private func words(of story: AnnotatedArticle) -> [String] {
    var indexer = LexemeIndexer()
    let lexemes = indexer.lexemes(of: story)
    return lexemes.occurrences.map { String(decoding: lexemes.bytes[$0.range], as: UTF8.self) }
  }

  @Test func stemsAreSortedAndFunctionWordsLeftOut() {
    let story = Samples.story(
      "Ferries to Tarn", ["The ferry of the negotiations, the negotiation."])
    #expect(words(of: story) == ["ferri", "ferri", "negoti", "negoti", "tarn"])
  }

  @Test func whatIsKnownBesidesIsAWordToo() {
    let story = Samples.marked(
      "One", "[Ada Quill] of [place:Tarn] spoke. {Ada Quill|We met.}", id: "1",
      source: "Tarn Post", url: "https://www.post.example/1")
    let words = Set(words(of: story))
    for word in [
      "person:ada", "person:quill", "place:tarn", "said:quill", "source:post", "source:example",
      "has:quote", "has:link",
    ] {
      #expect(words.contains(word), "\(word)")
    }
    #expect(!words.contains("person:tarn"))
  }

  @Test func partsAreToldApartAndNoPhraseGoesAcross() {
    var indexer = LexemeIndexer()
    let lexemes = indexer.lexemes(of: Samples.story("Tram", ["Ferry boat."]))
    let found = lexemes.occurrences.map { ($0.column, $0.position) }
    #expect(found.map(\.0) == [.text, .text, .title])
    #expect(found[0].1 == found[1].1 + 1 && found[1].1 > found[2].1 + 1)
  }
}
