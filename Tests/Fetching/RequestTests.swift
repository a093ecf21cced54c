import Testing

@testable import Fetching

@Suite struct RequestTests {
  @Test func whatIsAtHandIsAskedFor() {
    let request = Request(
      "https://a.example/f", etag: "\"x\"", lastModified: "Tue, 04 Mar 2031 08:00:00 GMT")
    let lines = request.lines(to: "https://a.example/f")
    #expect(lines.count == 3 && lines[0].hasPrefix("Accept: "))
    #expect(
      lines.contains("If-None-Match: \"x\"")
        && lines.contains("If-Modified-Since: Tue, 04 Mar 2031 08:00:00 GMT"))
  }

  @Test(arguments: [
    ("https://a.example/other", true), ("https://a.example:443/", true),
    ("http://a.example/f", false), ("https://a.example:8443/f", false),
    ("https://b.example/f", false),
    ("https://a.example.evil.example/", false), ("https://a.example@b.example/", false),
  ])
  func fieldsGoToTheirHostAlone(_ target: String, _ expected: Bool) {
    let request = Request("https://a.example/f", headers: [.init("Authorization", "secret")])
    #expect(request.lines(to: target).contains("Authorization: secret") == expected)
  }

  @Test func fieldsOfAnotherOrigin() {
    let request = Request(
      "https://b.example/page", headers: [.init("X", "1")], headersOrigin: "https://a.example/feed")
    #expect(!request.lines(to: "https://b.example/page").contains("X: 1"))
    #expect(request.lines(to: "https://a.example/x").contains("X: 1"))
  }

  @Test(arguments: ["a\r\nHost: b", "a\nb", "a\rb", "a\u{0}b"])
  func aFieldNeverBecomesTwo(_ value: String) {
    let request = Request(
      "https://a.example/", headers: [.init("X", value), .init("Y", "1")], etag: value)
    let lines = request.lines(to: "https://a.example/")
    #expect(lines.count == 2 && lines.contains("Y: 1"))
  }
}
