import Articles
import Documents
import Testing

@Suite struct NewsML1Tests {
  @Test func theLongestContentIsTheStory() throws {
    let document = Documents.parse(
      Array(
        """
        <NewsML><NewsItem xml:lang="en"><Identification><NewsIdentifier><PublicIdentifier>urn:lp:1</PublicIdentifier></NewsIdentifier></Identification>
        <NewsManagement><FirstCreated>20210304T050607+0000</FirstCreated></NewsManagement><NewsComponent>
        <NewsLines><DateLine>HAFEN, March 4 (LP) -</DateLine><HeadLine>Bridge closes</HeadLine></NewsLines>
        <ContentItem><DataContent><p>A boat.</p></DataContent></ContentItem>
        <ContentItem><DataContent><p>The council closed it.</p><p>It is old.</p></DataContent></ContentItem>
        </NewsComponent></NewsItem></NewsML>
        """.utf8), name: nil)
    let story = try #require(document.articles.first)
    #expect(
      document.format == .newsML1 && story.title == "Bridge closes"
        && story.dateline == "HAFEN, March 4 (LP) -")
    #expect(story.id == "urn:lp:1" && story.published?.rfc3339 == "2021-03-04T05:06:07Z")
    #expect(story.body == "The council closed it.\n\nIt is old." && story.language == "en")
  }
}
