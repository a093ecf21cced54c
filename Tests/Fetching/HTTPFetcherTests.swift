import Fetching
import Foundation
import TestSupport
import Testing

@Suite struct HTTPFetcherTests {
  @Test func aBodyComesWithItsHeaders() throws {
    let server = try #require(
      LoopbackServer { _ in
        LoopbackServer.answer(
          200, ["ETag: \"a1\"", "Content-Type: text/html; charset=koi8-r"], text: "pears")
      })
    defer { server.stop() }
    let response = try HTTPFetcher().get(Request(server.address + "/fruit")).get()
    #expect(String(decoding: response.body, as: UTF8.self) == "pears")
    #expect(response[header: "etag"] == "\"a1\"")
    #expect(response.charset == "koi8-r")
    #expect(response.movedTo == nil)
  }

  @Test func whatIsAtHandIsNotSentAgain() throws {
    let server = try #require(
      LoopbackServer { request in
        request.headers["if-none-match"] == "\"a1\"" && request.headers["if-modified-since"] != nil
          ? LoopbackServer.answer(304) : LoopbackServer.answer(text: "all of it")
      })
    defer { server.stop() }
    let known = Request(
      server.address, etag: "\"a1\"", lastModified: "Wed, 14 Dec 2016 09:00:00 GMT")
    #expect(try HTTPFetcher().get(known).get().status == 304)
    #expect(try HTTPFetcher().get(Request(server.address)).get().status == 200)
  }

  @Test func permanentRedirectsAreRemembered() throws {
    let server = try #require(
      LoopbackServer { request in
        switch request.path {
        case "/old": LoopbackServer.answer(301, ["Location: /newer"])
        case "/newer": LoopbackServer.answer(308, ["Location: /new"])
        case "/today": LoopbackServer.answer(302, ["Location: /new"])
        default: LoopbackServer.answer(text: "here")
        }
      })
    defer { server.stop() }
    let moved = try HTTPFetcher().get(Request(server.address + "/old")).get()
    #expect(moved.movedTo == server.address + "/new")
    #expect(moved.url == server.address + "/new")
    let passing = try HTTPFetcher().get(Request(server.address + "/today")).get()
    #expect(passing.movedTo == nil)
    #expect(passing.url == server.address + "/new")
  }

  @Test func redirectsEnd() throws {
    let server = try #require(
      LoopbackServer { _ in LoopbackServer.answer(302, ["Location: /round"]) })
    defer { server.stop() }
    #expect(HTTPFetcher().get(Request(server.address)) == .failure(.tooManyRedirects(8)))
  }

  @Test(arguments: ["file:///etc/passwd", "javascript:alert(1)", "gopher://127.0.0.1/", "data:,x"])
  func redirectsLeadOnlyToTheWeb(_ target: String) throws {
    let server = try #require(
      LoopbackServer { _ in LoopbackServer.answer(301, ["Location: \(target)"]) })
    defer { server.stop() }
    #expect(HTTPFetcher().get(Request(server.address)) == .failure(.forbiddenAddress(target)))
    #expect(HTTPFetcher().get(Request(target)) == .failure(.forbiddenAddress(target)))
  }

  @Test(arguments: [404, 410, 429, 500])
  func aStatusThatIsNoAnswerFails(_ status: Int) throws {
    let server = try #require(
      LoopbackServer { _ in LoopbackServer.answer(status, ["Retry-After: 90"], text: "no") })
    defer { server.stop() }
    guard case .failure(.status(let got, let patience)) = HTTPFetcher().get(Request(server.address))
    else {
      Issue.record("taken as an answer")
      return
    }
    #expect(got == status)
    #expect(patience == 90)
  }

  @Test(.timeLimit(.minutes(1))) func aSlowDripEndsAtTheDeadline() throws {
    let server = try #require(
      LoopbackServer { _ in
        [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".utf8))]
          + (0..<40).flatMap { _ in [LoopbackServer.Step.send([0x2E]), .wait(milliseconds: 100)] }
      })
    defer { server.stop() }
    let outcome = HTTPFetcher().get(Request(server.address, deadline: 0.4))
    #expect(outcome == .failure(.timedOut(seconds: 0.4)))
  }

  @Test func aBombStopsAtTheCap() throws {
    let bomb = gzipBomb(megabytes: 40)
    #expect(bomb.count < 300_000)
    let server = try #require(
      LoopbackServer { _ in LoopbackServer.answer(200, ["Content-Encoding: gzip"], body: bomb) })
    defer { server.stop() }
    let outcome = HTTPFetcher().get(Request(server.address, cap: 1 << 20))
    #expect(outcome == .failure(.tooLarge(cap: 1 << 20)))
  }

  @Test func aCutConnectionFails() throws {
    let server = try #require(
      LoopbackServer { _ in
        [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf".utf8))]
      })
    defer { server.stop() }
    guard case .failure(.broken) = HTTPFetcher().get(Request(server.address)) else {
      Issue.record("a body cut short was taken as whole")
      return
    }
  }

  @Test func twoAtATimeAtOneHost() throws {
    let server = try #require(
      LoopbackServer { _ in [.wait(milliseconds: 60)] + LoopbackServer.answer(text: "x") })
    defer { server.stop() }
    var answers = 0
    HTTPFetcher().run((0..<8).map { Request(server.address + "/\($0)") }) { _, outcome in
      if case .success = outcome { answers += 1 }
      return []
    }
    #expect(answers == 8)
    #expect(server.mostAtOnce == 2)
  }

  @Test func answersMayAskForMore() throws {
    let server = try #require(LoopbackServer { LoopbackServer.answer(text: $0.path) })
    defer { server.stop() }
    var bodies: [String] = []
    HTTPFetcher().run([Request(server.address + "/feed")]) { request, outcome in
      bodies.append((try? outcome.get()).map { String(decoding: $0.body, as: UTF8.self) } ?? "?")
      return request.url.hasSuffix("/feed") ? [Request(server.address + "/page")] : []
    }
    #expect(bodies == ["/feed", "/page"])
  }

  @Test func cancellingReturnsAtOnce() throws {
    let server = try #require(LoopbackServer { _ in [.wait(milliseconds: 3000)] })
    defer { server.stop() }
    let fetcher = HTTPFetcher()
    Thread.detachNewThread {
      usleep(150_000)
      fetcher.cancel()
    }
    #expect(fetcher.get(Request(server.address)) == .failure(.cancelled))
  }

  @Test func givenFieldsAreNotSentToAnotherHost() throws {
    let other = try #require(LoopbackServer { _ in LoopbackServer.answer(text: "there") })
    defer { other.stop() }
    let target = other.address
    let server = try #require(
      LoopbackServer { request in
        LoopbackServer.answer(302, ["Location: \(request.path == "/" ? "/here" : target)"])
      })
    defer { server.stop() }
    let fields = [
      Request.Header("Authorization", "Bearer x"), .init("Cookie", "sid=1"), .init("X-Key", "k"),
    ]
    _ = try HTTPFetcher().get(Request(server.address + "/", headers: fields)).get()
    #expect(server.requests.map { $0.headers["authorization"] } == ["Bearer x", "Bearer x"])
    let seen = try #require(other.requests.first).headers
    #expect(seen["authorization"] == nil && seen["cookie"] == nil && seen["x-key"] == nil)
  }

  /// Written in wide digits, an address says nothing until libcurl has resolved it: the connection itself is refused.
  @Test func whatANameLeadsToIsLookedAt() throws {
    let server = try #require(LoopbackServer { _ in LoopbackServer.answer(text: "inside") })
    defer { server.stop() }
    let wide = server.address.replacing("127.0.0.1", with: "１２７.０.０.１")
    guard case .failure(let failure) = HTTPFetcher().get(Request(wide, linkedFrom: .public)) else {
      Issue.record("asked inside")
      return
    }
    #expect(server.requests.isEmpty, "\(failure)")
    #expect(try HTTPFetcher().get(Request(server.address)).get().reach == .loopback)
    // An open connection is no way around it.
    let both = [Request(server.address), Request(wide, linkedFrom: .public)]
    HTTPFetcher().run(both) { _, _ in [] }
    #expect(server.requests.count == 2)
  }

  @Test func aLineBreakNeverStartsAnotherField() throws {
    let server = try #require(LoopbackServer { _ in LoopbackServer.answer(text: "x") })
    defer { server.stop() }
    let request = Request(
      server.address, headers: [.init("X-Key", "a\r\nX-Evil: b"), .init("X-Good", "c")])
    _ = HTTPFetcher().get(request)
    let seen = try #require(server.requests.first)
    #expect(seen.headers["x-evil"] == nil)
    #expect(seen.headers["x-good"] == "c")
  }

  @Test(
    arguments: [
      "seen=1; Path=/", "seen=1", "seen=1; HttpOnly; SameSite=Lax", "seen=1; Max-Age=60",
      " seen=1 ; Path=/x",
      "seen=1; Domain=127.0.0.1", "seen=1; Expires=Wed, 05 Mar 2031 10:00:00 GMT",
      "SEEN=0\r\nSet-Cookie: seen=1",
      "other=2\r\nSet-Cookie: seen=1", "seen=0\r\nSet-Cookie: seen=1",
    ])
  func aCookieSetOnTheWayIsShownAgain(cookie: String) throws {
    let server = try #require(
      LoopbackServer { request in
        (request.headers["cookie"] ?? "").contains("seen=1")
          ? LoopbackServer.answer(text: "inside")
          : LoopbackServer.answer(302, ["Location: \(request.path)", "Set-Cookie: \(cookie)"])
      })
    defer { server.stop() }
    let fetcher = HTTPFetcher()
    #expect(try fetcher.get(Request(server.address + "/a")).get().status == 200)
    #expect(server.requests.count == 2)
    // The next visit knows nothing of it.
    _ = try fetcher.get(Request(server.address + "/a")).get()
    #expect(server.requests[2].headers["cookie"] == nil)
  }

  @Test(
    arguments: [
      "utf-8", "gzip", "deflate", "br", "x-unknown", "none", "gzip, deflate", "UTF-8, gzip",
      "identity, x",
      "aws-chunked",
    ])
  func anEncodingThatIsNotSoIsTriedAgain(name: String) throws {
    let server = try #require(
      LoopbackServer { _ in
        LoopbackServer.answer(200, ["Content-Encoding: \(name)"], text: "<rss>plain</rss>")
      })
    defer { server.stop() }
    let response = try HTTPFetcher().get(Request(server.address)).get()
    #expect(String(decoding: response.body, as: UTF8.self) == "<rss>plain</rss>")
    #expect(server.requests.count <= 2)
  }
}
