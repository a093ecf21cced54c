import Fetching
import Testing

@Suite struct HTTPAddressTests {
  @Test func hostsAreReadAsBrowsersDo() {
    #expect(HTTPAddress("https://Example.ORG:8080/a?b#c")?.host == "example.org")
    #expect(HTTPAddress("https://news.example@evil.example/")?.host == "evil.example")
    #expect(HTTPAddress("http://[::1]:80/x")?.host == "::1")
  }

  @Test func twoAreOneWhereSchemeHostAndPortAre() {
    #expect(HTTPAddress("http://a.example/x") == HTTPAddress("http://A.example:80?y"))
    #expect(HTTPAddress("https://a.example/") == HTTPAddress("https://u:p@a.example:443/"))
    #expect(HTTPAddress("https://a.example/") != HTTPAddress("http://a.example/"))
    #expect(HTTPAddress("https://a.example/") != HTTPAddress("https://a.example:444/"))
  }

  @Test(arguments: [
    "", "example.org", "ftp://example.org/", "javascript://x", "http://", "http:///x",
    "http://a b/", "http://a/\u{1B}[2J", "-rf", "https://a/\n", "http://a\\@b/", "http://a@b@c/",
    "http://a:b/", "http://a:99999/", "http://%61/",
  ])
  func whatIsNoWebAddressIsRefused(_ url: String) {
    #expect(HTTPAddress(url) == nil)
  }

  @Test func aMegabyteOfAddressIsRefused() {
    #expect(HTTPAddress("http://a/" + String(repeating: "x", count: 1 << 20)) == nil)
  }

  @Test func userAndPasswordAreLeftOut() {
    #expect(HTTPAddress.withoutCredentials("http://u:p@a.example/x@y") == "http://a.example/x@y")
    #expect(HTTPAddress.withoutCredentials("http://a.example/x@y") == "http://a.example/x@y")
    #expect(HTTPAddress.withoutCredentials("mailto:u@a.example") == "mailto:u@a.example")
  }
}
