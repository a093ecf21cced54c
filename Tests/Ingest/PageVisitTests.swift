import Documents
import Fetching
import TestSupport
import Testing

@testable import Ingest

@Suite struct PageVisitTests {
  private func server(_ pages: [String: (String, [String])]) throws -> LoopbackServer {
    try #require(
      LoopbackServer { request in
        guard let (body, fields) = pages[request.path] else { return LoopbackServer.answer(404) }
        return LoopbackServer.answer(200, ["Content-Type: text/html"] + fields, text: body)
      })
  }

  private func title(_ path: String, _ pages: [String: (String, [String])]) throws -> String {
    let server = try server(pages)
    defer { server.stop() }
    let response = try PageVisit(HTTPFetcher()).get(server.address + path).get()
    return String(decoding: response.body, as: UTF8.self)
  }

  private let target = ("<html><title>Target</title></html>", [String]())

  @Test(
    "A page that only leads on is followed",
    arguments: [
      ("<meta http-equiv=refresh content='3;URL=/t'>Moved", []), ("x", ["Refresh: 0; url=/t"]),
      ("<noscript><meta http-equiv=refresh content='0; url=/t'></noscript>", []),
      ("<meta http-equiv=refresh content='60; url=/t'><p>Wait a minute.</p>", []),
    ] as [(String, [String])])
  func followed(_ body: String, _ fields: [String]) throws {
    #expect(try title("/", ["/": (body, fields), "/t": target]) == target.0)
  }

  @Test func aStoryThatLoadsAnotherLaterIsRead() throws {
    let prose = String(
      repeating: "<p>The council met on Tuesday and spoke of the quay for three hours.</p>",
      count: 8)
    let page =
      "<html><head><title>Live</title><meta http-equiv=refresh content='300; url=/t'></head><body><article>\(prose)</article></body></html>"
    #expect(try title("/", ["/": (page, []), "/t": target]) == page)
  }

  @Test(arguments: ["/", "/b", "/c", "/d"])
  func circlesEnd(_ path: String) throws {
    func to(_ path: String) -> (String, [String]) {
      ("<meta http-equiv=refresh content='0;url=\(path)'>\(path)", [])
    }
    let pages = ["/": to("/"), "/b": to("/c"), "/c": to("/b"), "/d": to("/b")]
    #expect(try title(path, pages).contains("refresh"))
  }

  @Test func noMoreThanAFewAreFollowed() throws {
    let server = try #require(
      LoopbackServer { request in
        let number = Int(request.path.dropFirst()) ?? 0
        return LoopbackServer.answer(
          text: "<meta http-equiv=refresh content='0;url=/\(number + 1)'>")
      })
    defer { server.stop() }
    let response = try PageVisit(HTTPFetcher()).get(server.address + "/0").get()
    #expect(response.url == server.address + "/\(PageVisit.mostRefreshes)")
  }

  @Test func whatTheServerSays() {
    let fields = [
      Request.Header("content-type", "text/html; charset=windows-1251"),
      Request.Header("content-language", "de_AT"),
    ]
    let said = Response(status: 200, url: "https://a.example/", headers: fields).servedAs
    #expect(said.charset == "windows-1251" && said.language == "de-AT")
    let several = [Request.Header("content-language", "de, en")]
    #expect(
      Response(status: 200, url: "https://a.example/", headers: several).servedAs.language == nil)
  }
}
