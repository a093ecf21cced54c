import Testing

@testable import Library

@Suite struct WebAddressTests {
  @Test(arguments: [
    "http://www.Example.org/a/b/", "https://example.org/a/b", "HTTPS://EXAMPLE.ORG:443/a/b#top",
    "https://example.org/a/b?utm_source=x&utm_medium=y", "https://example.org/a/b?fbclid=1",
    "  https://reader@example.org/a/b \n",
  ])
  func sameStory(address: String) {
    #expect(WebAddress.canonical(address) == "example.org/a/b")
  }

  @Test func whatNamesAStoryStays() {
    #expect(
      WebAddress.canonical("http://example.org/story.php?ID=12&gclid=9&page=2")
        == "example.org/story.php?ID=12&page=2")
    #expect(
      WebAddress.canonical("http://example.org/A") != WebAddress.canonical("http://example.org/a"))
  }

  @Test(arguments: [
    "", "example.org/a", "javascript:alert(1)", "file:///etc/passwd", "http:", "http://",
    "https://#",
  ])
  func noAddress(text: String) {
    #expect(WebAddress.canonical(text) == nil)
  }
}
