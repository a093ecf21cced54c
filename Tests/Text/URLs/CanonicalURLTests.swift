import Text
import Testing

@Suite struct CanonicalURLTests {
  @Test(arguments: [
    ("HTTPS://News.Example/A/b?utm_source=x&id=3&fbclid=y#top", "https://news.example/A/b?id=3"),
    ("https://news.example", "https://news.example/"),
    ("http://news.example:80/a", "http://news.example/a"),
    ("https://news.example:8443/a?", "https://news.example:8443/a"),
    ("https://news.example/a;jsessionid=77?PHPSESSID=1&p=2", "https://news.example/a?p=2"),
    ("https://user:secret@news.example/a", "https://news.example/a"),
    ("  https://news.example/a?module=m&pgtype=p&gclid=g ", "https://news.example/a"),
    ("https://news.example/?q=a=b&&x", "https://news.example/?q=a=b&x"),
  ])
  func oneStoryOneAddress(given: String, canonical: String) {
    #expect(canonicalURL(given) == canonical)
    #expect(canonicalURL(canonical) == canonical)
  }

  @Test(arguments: [
    "", "news.example/a", "javascript:alert(1)", "file:///etc/passwd", "https://", "http:///x",
    "https://a b/c", "-rf",
  ])
  func whatIsNoAddressOnTheWeb(given: String) {
    #expect(canonicalURL(given) == nil)
  }

  @Test func anAddressOfAMegabyteIsNone() {
    #expect(canonicalURL("https://a.example/" + String(repeating: "a", count: 1_000_000)) == nil)
  }
}
