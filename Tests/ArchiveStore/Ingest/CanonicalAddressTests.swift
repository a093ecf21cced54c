import Testing

@testable import ArchiveStore

@Suite struct CanonicalAddressTests {
  @Test(arguments: [
    "http://www.Example.org/a/b/", "https://example.org/a/b", "HTTPS://EXAMPLE.ORG:443/a/b#top",
    "https://example.org/a/b?utm_source=x&utm_medium=y", "https://example.org/a/b?fbclid=1",
    "  https://reader@example.org/a/b \n",
  ])
  func sameStory(address: String) {
    #expect(CanonicalAddress.canonical(address) == "example.org/a/b")
  }

  @Test func whatNamesAStoryStays() {
    #expect(
      CanonicalAddress.canonical("http://example.org/story.php?ID=12&gclid=9&page=2")
        == "example.org/story.php?ID=12&page=2")
    #expect(
      CanonicalAddress.canonical("http://example.org/A")
        != CanonicalAddress.canonical("http://example.org/a"))
  }

  @Test(arguments: [
    "", "example.org/a", "javascript:alert(1)", "file:///etc/passwd", "http:", "http://",
    "https://#",
  ])
  func noAddress(text: String) {
    #expect(CanonicalAddress.canonical(text) == nil)
  }

  @Test(arguments: [
    "https://bücher.example/x", "http://www.xn--bcher-kva.example/x/",
    "https://BÜCHER.example/x#top",
    "http://xn--bcher-kva.example/x?utm_source=mail",
  ])
  func hostsInTheirScriptAndInASCIIAreOne(address: String) {
    #expect(CanonicalAddress.canonical(address) == "xn--bcher-kva.example/x")
  }
}
