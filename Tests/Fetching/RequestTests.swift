import Fetching
import Testing

@Suite struct RequestTests {
  @Test func hostsAreReadAsBrowsersDo() {
    #expect(Address("https://Example.ORG:8080/a?b#c")?.host == "example.org")
    #expect(Address("https://news.example@evil.example/")?.host == "evil.example")
    #expect(Address("http://[::1]:80/x")?.host == "::1")
  }

  @Test(arguments: [
    "", "example.org", "ftp://example.org/", "javascript://x", "http://", "http:///x",
    "http://a b/", "http://a/\u{1B}[2J", "-rf", "https://a/\n",
  ])
  func whatIsNoWebAddressIsRefused(_ url: String) {
    #expect(Address(url) == nil)
  }

  @Test func aMegabyteOfAddressIsRefused() {
    #expect(Address("http://a/" + String(repeating: "x", count: 1 << 20)) == nil)
  }
}
