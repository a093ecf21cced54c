import Testing

@testable import Documents

@Suite struct PageRefreshTests {
  private func page(_ html: String) -> PageRefresh? {
    PageRefresh(page: Array(html.utf8), base: "https://port.example/a/b")
  }

  @Test(
    arguments: [
      ("0; url=/feed", "https://port.example/feed", 0.0),
      ("3;URL='/feed'", "https://port.example/feed", 3),
      ("1.5,feed", "https://port.example/a/feed", 1.5),
      (" 5 ; url = \"c\" ", "https://port.example/a/c", 5),
      ("300; url=https://other.example/", "https://other.example/", 300),
    ])
  func fields(_ field: String, _ url: String, _ delay: Double) {
    let refresh = PageRefresh(field: field, base: "https://port.example/a/b")
    #expect(refresh?.url == url && refresh?.delay == delay)
  }

  @Test(arguments: [
    "0", "5", "", "url=/x", "0; url=", "0; url=javascript:x()", "0; url=file:///etc/passwd",
  ])
  func whatLeadsNowhere(_ field: String) {
    #expect(PageRefresh(field: field, base: "https://port.example/") == nil)
  }

  @Test func pages() {
    #expect(page("<META HTTP-EQUIV=Refresh CONTENT='3;URL=/t'>")?.url == "https://port.example/t")
    #expect(
      page("<base href=/s/><meta http-equiv=refresh content='0;t'>")?.url
        == "https://port.example/s/t")
    #expect(
      page("<meta http-equiv=refresh content='0;url=/t?a=1&amp;copy=2'>")?.url
        == "https://port.example/t?a=1&copy=2")
    #expect(page("<meta name=refresh content='0;url=/t'>") == nil && page("") == nil)
  }
}
