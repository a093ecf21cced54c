import Testing

@testable import Fetching

@Suite struct RedirectFollowerTests {
  private func answer(_ target: String, from reach: NetworkReach, status: Int = 302) -> Response {
    Response(
      status: status, url: "", headers: [.init("location", target)], reach: reach)
  }

  private func step(
    _ target: String, from reach: NetworkReach, allows: Bool = false
  ) -> RedirectFollower.Step {
    var visit = RedirectFollower(
      Request("https://news.example/feed", allowsPrivateRedirects: allows))
    return visit.take(answer(target, from: reach))
  }

  @Test(arguments: [
    "http://127.0.0.1:631/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/",
  ])
  func aHostOutsideLeadsNowhereInside(_ target: String) {
    guard case .failed(.inwardRedirect) = step(target, from: .public) else {
      Issue.record("followed to \(target)")
      return
    }
    #expect(step(target, from: .public, allows: true) == .go(target))
    #expect(step(target, from: .loopback) == .go(target))
  }

  @Test func fromWithinItMayLeadOutAndNotBack() {
    var visit = RedirectFollower(Request("http://127.0.0.1/feed"))
    #expect(visit.take(answer("http://10.0.0.1/", from: .loopback)) == .go("http://10.0.0.1/"))
    #expect(visit.leastReach == .loopback)
    #expect(visit.take(answer("https://a.example/", from: .private)) == .go("https://a.example/"))
    #expect(visit.leastReach == .private)
    let back = visit.take(answer("http://127.0.0.1/", from: .public))
    #expect(back == .failed(.inwardRedirect(host: "127.0.0.1")))
  }

  @Test func whatAFeedOutsideNamesIsNotAskedInside() {
    let inside = RedirectFollower(Request("http://192.168.0.1/", linkedFrom: .public))
    #expect(inside.start() == .failed(.inwardRedirect(host: "192.168.0.1")))
    #expect(RedirectFollower(Request("http://192.168.0.1/")).start() == .go("http://192.168.0.1/"))
  }

  @Test(arguments: [
    ("https://news.example/other", true), ("https://news.example:443/x", true),
    ("http://news.example/", false), ("https://news.example:8443/", false),
    ("https://www.news.example/", false), ("https://other.example/", false),
  ])
  func givenFieldsStayWithTheirHost(target: String, isSent: Bool) {
    let fields = [Request.Header("Authorization", "Bearer x"), .init("Cookie", "sid=1")]
    var visit = RedirectFollower(Request("https://news.example/feed", headers: fields, etag: "e"))
    #expect(visit.lines.contains("Cookie: sid=1"))
    #expect(visit.take(answer(target, from: .public)) == .go(target))
    #expect(visit.lines.contains("Authorization: Bearer x") == isSent)
    #expect(visit.lines.contains("Cookie: sid=1") == isSent)
    #expect(visit.lines.contains("If-None-Match: e"))
  }

  @Test func aMovedFeedsFieldsStayWhereItWas() {
    let request = Request(
      "https://new.example/feed", headers: [.init("Cookie", "sid=1")],
      headersOrigin: "https://old.example/feed")
    #expect(!RedirectFollower(request).lines.contains("Cookie: sid=1"))
  }

  @Test func passwordsAreNotInAnswers() {
    var visit = RedirectFollower(Request("https://ada:secret@news.example/feed"))
    guard case .done(let answer) = visit.take(Response(status: 200, url: "")) else {
      Issue.record("no answer")
      return
    }
    #expect(answer.url == "https://news.example/feed")
  }
}
