import Articles
import ArchiveStore
import Testing

@testable import lede

@Suite struct SampleStoriesTests {
  private let articles = SampleStories.articles()

  @Test func thereIsEnoughToRead() {
    #expect((40...60).contains(articles.count))
    #expect(Set(articles.compactMap(\.id)).count == articles.count)
  }

  @Test func everyStoryIsWhole() {
    for article in articles {
      #expect(article.titleOrigin == .given, "\(article.title)")
      #expect(article.standfirst?.isEmpty == false, "\(article.title)")
      #expect(article.byline?.isEmpty == false, "\(article.title)")
      #expect(article.source?.isEmpty == false, "\(article.title)")
      #expect(article.published?.isDay == true, "\(article.title)")
      #expect(article.blocks.count { $0.role == .paragraph } >= 4, "\(article.title)")
    }
  }

  @Test func readMoreLinesLeadFromOneToAnother() {
    let titles = Set(articles.map(\.title))
    let links = articles.flatMap(\.blocks).filter { $0.role == .related }.compactMap(\.title)
    #expect(links.count > 40)
    #expect(links.count { titles.contains($0) } >= links.count - 3)
  }

  @Test func itOpensAsATemporaryArchive() throws {
    let archive = try SampleStories.open(now: 0)
    let page = try archive.stories(.all, offset: 0, limit: 100)
    #expect(page.total == page.rows.count)
    #expect(page.total + page.rows.map(\.copies).reduce(0, +) == articles.count)
    #expect(archive.path == "")
  }
}
