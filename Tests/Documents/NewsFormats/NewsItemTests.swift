import Articles
import Testing

@testable import Documents

@Suite struct NewsItemTests {
  private func item(_ headline: String?, _ paragraphs: String...) -> NewsItem {
    var item = NewsItem()
    item.headline = headline
    item.parts = paragraphs.map { BlockDraft(.paragraph, $0) }
    return item
  }

  private let words =
    "TARN (Reuters) - The ferry to Norwick stops in winter, the port said on Monday."

  @Test func withoutHeadlineAndTextThereIsNoStory() {
    var item = NewsItem()
    (item.id, item.url, item.byline) = ("1", "https://a.example/1", "Ada Quill")
    #expect(item.article() == nil)
  }

  @Test func aHeadlineAloneIsAStory() throws {
    let article = try #require(item("Ferry stops").article())
    #expect(article.title == "Ferry stops" && article.titleOrigin == .given)
    #expect(article.text == "Ferry stops")
  }

  @Test func withoutAHeadlineTheTextGivesTheTitle() throws {
    let article = try #require(item(nil, "The ferry to Norwick stops. It is old.").article())
    #expect(article.titleOrigin != .given)
    #expect(article.title.hasPrefix("The ferry to Norwick stops"))
    #expect(article.blocks.allSatisfy { $0.role == .paragraph })
  }

  @Test func whatBelongsToAStoryStandsBeforeItsText() throws {
    var item = item("Ferry stops", "The ferry to Norwick stops in winter.")
    (item.standfirst, item.byline, item.dateline) = ("Ice ahead", "By Ada Quill", "TARN")
    let article = try #require(item.article())
    #expect(
      article.blocks.map(\.role) == [.headline, .standfirst, .byline, .dateline, .paragraph])
    #expect(article.standfirst == "Ice ahead" && article.byline == "By Ada Quill")
    #expect(article.body == "The ferry to Norwick stops in winter.")
  }

  /// A wire repeats its headline as the first line of the text, or as a picture's caption.
  @Test func aParagraphThatIsTheHeadlineAgainIsLeftOut() throws {
    let article = try #require(item("Ferry stops", "Ferry stops", "It is old.").article())
    #expect(article.body == "It is old.")
    let alone = try #require(item("Ferry stops", "Ferry stops").article())
    #expect(alone.body == "Ferry stops")
  }

  @Test func theDatelineIsReadFromTheTextWhereNoFieldGivesIt() throws {
    let article = try #require(item("Ferry stops", words).article())
    #expect(article.dateline?.contains("TARN") == true)
    var given = item("Ferry stops", words)
    given.dateline = "NORWICK"
    #expect(given.article()?.dateline == "NORWICK")
  }

  @Test(
    arguments: [("en_GB", "en-GB"), ("de", "de"), ("", "en"), (nil, "en")]
      as [(String?, String)])
  func theLanguageIsTheOneGivenElseGuessed(_ given: String?, _ language: String) {
    var item = item(
      "Ferry stops",
      "The ferry to Norwick stops in winter, and the people of the island will have to wait until the ice has gone."
    )
    item.language = given
    #expect(item.article()?.language == language)
  }

  @Test func fieldsAreKeptAsTheyCame() throws {
    var item = item("Ferry stops", "It is old.")
    (item.id, item.url, item.source, item.credit) = (
      "tag:1", "https://a.example/1", "Wire", "© Wire"
    )
    item.published = Timestamp(seconds: 100)
    item.updated = Timestamp(seconds: 200)
    let article = try #require(item.article())
    #expect(article.id == "tag:1" && article.url == "https://a.example/1")
    #expect(article.source == "Wire" && article.credit == "© Wire")
    #expect(article.published?.seconds == 100 && article.updated?.seconds == 200)
  }
}
