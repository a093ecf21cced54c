import ArchiveStore
import Articles
import Testing

@testable import Sharing

@Suite struct TSVectorTests {
  @Test func wordsComeOnceInTheOrderOfTheirBytesWithPlacesAndParts() {
    var indexer = LexemeIndexer()
    var article = Article(
      title: "tram ferry",
      parts: [BlockDraft(.headline, "tram ferry"), BlockDraft(.paragraph, "ferry boat ferry")])
    article.language = "en"
    let vector = indexer.lexemes(of: AnnotatedArticle(article, marks: StoryAnnotations())).tsvector
    var expected: [UInt8] = [0, 0, 0, 4]
    expected += Array("boat".utf8) + [0, 0, 1, 0x00, 28]
    expected += Array("ferri".utf8) + [0, 0, 3, 0xC0, 2, 0x00, 27, 0x00, 29]
    expected += Array("lang:en".utf8) + [0, 0, 0]
    expected += Array("tram".utf8) + [0, 0, 1, 0xC0, 1]
    #expect(vector == expected)
  }

  @Test func aWordHasAtMost255PlacesBefore16384() {
    var indexer = LexemeIndexer()
    let article = Article(
      title: "x",
      parts: [BlockDraft(.paragraph, String(repeating: "boat tide ", count: 12_000))])
    let vector = indexer.lexemes(of: AnnotatedArticle(article, marks: StoryAnnotations())).tsvector
    #expect(vector.count < 2 * (255 * 2 + 16) + 40)
  }
}
