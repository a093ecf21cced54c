import Articles
import Testing

@testable import ArchiveStore

@Suite struct IndexedTextTests {
  private func index(_ change: (inout Article) -> Void) -> IndexedText {
    var article = Article(
      title: "Ferries Stop",
      parts: [
        BlockDraft(.headline, "Ferries Stop"), BlockDraft(.standfirst, "Until spring."),
        BlockDraft(.paragraph, "The harbours froze."), BlockDraft(.caption, "An icy quay."),
      ])
    article.standfirst = "Until spring."
    change(&article)
    var indexer = TextIndexer()
    return indexer.index(article)
  }

  @Test func everyPartStandsInItsOwnColumn() {
    let text = index { $0.byline = "Ana Quill" }
    #expect(text.title == "ferri stop " || text.title == PorterStemmer.stem("ferries") + " stop ")
    #expect(text.standfirst.contains("spring") && !text.text.contains("spring"))
    #expect(text.byline == "ana quill ")
    #expect(text.text.contains(PorterStemmer.stem("harbours")))
    #expect(text.text.contains(PorterStemmer.stem("quay")))
  }

  @Test func theVocabularyHoldsWordsAsTheyStandOnce() {
    let words = index { $0.byline = "Ferries ferries 2031 x internationalisations" }.words.map(
      \.text)
    #expect(words.filter { $0 == "ferries" }.count == 1)
    #expect(words.contains("harbours") && words.contains("froze"))
    #expect(!words.contains("2031") && !words.contains("x"))
    #expect(!words.contains("internationalisations"))
  }

  @Test func oneIndexerReadsStoryAfterStory() {
    var indexer = TextIndexer()
    let first = indexer.index(Samples.story("Ferry").article)
    let second = indexer.index(Samples.story("Quay").article)
    #expect(first.words.map(\.text) == ["ferry"])
    #expect(second.words.map(\.text) == ["quay"])
  }

  @Test func manyWordsAreAllKept() {
    let words = (0..<5_000).map { "w\(String($0, radix: 36))w" }
    var indexer = TextIndexer()
    let found = indexer.index(Samples.story("A", [words.joined(separator: " ")]).article).words
    #expect(Set(found.map(\.text)).isSuperset(of: words))
    #expect(Set(found).count == found.count)
  }

  @Test func blocksOutsideTheTextAreCut() {
    let text = index { $0.blocks.append(Block(role: .paragraph, range: 5..<90_000)) }
    #expect(!text.text.isEmpty)
  }
}
