import Fetching
import Testing

@Suite struct RequestTests {
  @Test func hostsAreReadAsBrowsersDo() {
    #expect(HTTPAddress("https://Example.ORG:8080/a?b#c")?.host == "example.org")
    #expect(HTTPAddress("https://news.example@evil.example/")?.host == "evil.example")
    #expect(HTTPAddress("http://[::1]:80/x")?.host == "::1")
  }

  @Test(arguments: [
    "", "example.org", "ftp://example.org/", "javascript://x", "http://", "http:///x",
    "http://a b/", "http://a/\u{1B}[2J", "-rf", "https://a/\n",
  ])
  func whatIsNoWebAddressIsRefused(_ url: String) {
    #expect(HTTPAddress(url) == nil)
  }

  @Test func aMegabyteOfAddressIsRefused() {
    #expect(HTTPAddress("http://a/" + String(repeating: "x", count: 1 << 20)) == nil)
  }
}
