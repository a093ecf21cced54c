import Testing

@testable import Fetching

@Suite struct VisitCookiesTests {
  private func answer(_ cookies: String...) -> Response {
    Response(
      status: 302, url: "http://a.example/",
      headers: cookies.map { Request.Header("set-cookie", $0) })
  }

  @Test func theyGoBackToTheirHostAlone() throws {
    let here = try #require(HTTPAddress("http://a.example/x"))
    let there = try #require(HTTPAddress("http://b.example/x"))
    var cookies = VisitCookies()
    cookies.take(answer("seen=1; Path=/", "b = 2", "=x", "junk"), from: here)
    #expect(cookies.line(for: here) == "Cookie: seen=1; b= 2")
    #expect(cookies.line(for: there) == nil)
    cookies.take(answer("seen=3"), from: here)
    #expect(cookies.line(for: here)?.contains("seen=3") == true)
  }

  @Test func secureOnesNeedHttps() throws {
    var cookies = VisitCookies()
    cookies.take(answer("k=v; Secure"), from: try #require(HTTPAddress("https://a.example/")))
    #expect(cookies.line(for: try #require(HTTPAddress("http://a.example/"))) == nil)
    #expect(cookies.line(for: try #require(HTTPAddress("https://a.example/"))) == "Cookie: k=v")
  }

  @Test func nothingBreaksOutOfTheLine() throws {
    let here = try #require(HTTPAddress("http://a.example/"))
    var cookies = VisitCookies()
    cookies.take(answer("a=b\r\nX: y"), from: here)
    #expect(cookies.line(for: here) == nil)
  }

  @Test func hostsOfOtherScripts() {
    #expect(HTTPAddress.encoded("http://bücher.example/ü") == "http://xn--bcher-kva.example/%C3%BC")
    #expect(HTTPAddress.encoded("http://a.example/%20") == "http://a.example/%20")
  }

  @Test(arguments: ["Max-Age=0", "max-age=-1", "Expires=Thu, 01 Jan 1970 00:00:00 GMT"])
  func whatIsTakenBackIsForgotten(end: String) throws {
    let here = try #require(HTTPAddress("http://a.example/"))
    var cookies = VisitCookies()
    cookies.take(answer("k=v", "l=w; Max-Age=60"), from: here)
    cookies.take(answer("k=; \(end); Path=/"), from: here)
    #expect(cookies.line(for: here) == "Cookie: l=w")
  }
}
