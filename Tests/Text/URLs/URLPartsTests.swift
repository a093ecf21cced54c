import Testing
import Text

@Suite struct URLPartsTests {
  @Test func anAddressComesApart() throws {
    let parts = try #require(URLParts("HTTPS://User:secret@News.Example:8080/a/b?x=1&y=2#top"))
    #expect(parts.scheme == "https" && parts.host == "news.example" && parts.port == "8080")
    #expect(parts.path == "/a/b" && parts.query == "x=1&y=2")
  }

  @Test(arguments: [
    "ftp://a.example/", "news.example", "https://", "http:///a", "https://a b/", "",
  ])
  func whatIsNoWebAddressIsNone(_ text: String) {
    #expect(URLParts(text) == nil)
  }
}
