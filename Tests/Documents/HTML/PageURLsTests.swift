import Testing
import Text

@testable import Documents

@Suite struct PageURLsTests {
  @Test(arguments: [
    ("c", "https://p.example/a/c"), ("/c", "https://p.example/c"),
    ("../c?d=e", "https://p.example/c?d=e"),
    ("//q.example/c", "https://q.example/c"), ("?x=1", "https://p.example/a/b?x=1"),
    ("./c", "https://p.example/a/c"),
    ("https://q.example", "https://q.example"), ("../../../c", "https://p.example/c"),
  ])
  func linksAreResolved(link: String, expected: String) {
    #expect(PageURLs.resolve(link, against: "https://p.example/a/b?x=0#y") == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "mailto:a@b.example",
    "file:///etc/passwd", "#top", "", "//",
  ])
  func whatIsNoWebAddressLeadsNowhere(link: String) {
    #expect(PageURLs.resolve(link, against: "https://p.example/a") == nil)
    #expect(PageURLs.resolve(link, against: nil) == nil)
  }

  @Test func theCanonicalAddressComesFirst() {
    let html =
      "<link rel=canonical href=/story><meta property=og:url content=https://p.example/other><base href=https://q.example/x/>"
    layOut(html) { page in
      let address = PageURLs(
        meta: MetaTags(page.markup), linked: LinkedData(page.markup),
        given: "https://p.example/a?utm_source=x")
      #expect(
        address.url == "https://p.example/story" && address.target("y") == "https://q.example/x/y")
    }
  }
}
