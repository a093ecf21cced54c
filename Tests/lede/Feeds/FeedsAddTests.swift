import TestSupport
import Testing

@testable import lede

@Suite struct FeedsAddTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let feed =
    "<rss version=\"2.0\"><channel><title>Norwick Post</title><link>https://post.example/</link><item><guid isPermaLink=\"false\">1</guid><title>Ferry sails</title><description>The ferry sails again.</description></item></channel></rss>"

  private func server(_ answers: @escaping @Sendable (String) -> [LoopbackServer.Step]) throws
    -> LoopbackServer
  {
    try #require(LoopbackServer { answers($0.path) })
  }

  @Test func aFeedIsFollowedAndItsStoriesAdded() throws {
    defer { program.remove() }
    let server = try server { _ in LoopbackServer.answer(text: Self.feed) }
    defer { server.stop() }
    let first = try program.lede("feeds", "add", server.address + "/feed")
    #expect(first.status == 0 && first.output.hasPrefix("following Norwick Post"))
    #expect(first.output.contains("1 new"))
    let again = try program.lede("feeds", "add", server.address + "/feed", "--name", "Post")
    #expect(again.status == 0 && again.output.hasPrefix("changed Post"))
    #expect(try program.lede("list").output.contains("Ferry sails"))
  }

  @Test func ofAPageItsFeedIsFollowed() throws {
    defer { program.remove() }
    let server = try server { path in
      path.hasSuffix("/feed.xml")
        ? LoopbackServer.answer(text: Self.feed)
        : LoopbackServer.answer(
          text:
            "<html><head><link rel='alternate' type='application/rss+xml' href='/feed.xml'></head><body><p>Home of the Post.</p></body></html>"
        )
    }
    defer { server.stop() }
    let result = try program.lede("feeds", "add", server.address + "/")
    #expect(result.status == 0 && result.output.contains("/feed.xml"), "\(result.errors)")
  }

  @Test func aFeedThatAnswersNothingIsNotFollowed() throws {
    defer { program.remove() }
    let server = try server { _ in LoopbackServer.answer(404, text: "no") }
    defer { server.stop() }
    let result = try program.lede("feeds", "add", server.address + "/feed")
    #expect(result.status == 1 && result.errors.contains("404"))
    #expect(try program.lede("feeds", "list").output.hasPrefix("no feeds yet"))
  }

  @Test(
    arguments: [
      ("/tmp/dates.xml", "that is a path"), ("~/feeds.xml", "that is a path"),
      ("./feed", "that is a path"), ("notaurl", "that is no address"),
    ])
  func whatIsNoAddressIsAskedOfNobody(_ typed: String, _ words: String) throws {
    defer { program.remove() }
    let result = try program.lede("feeds", "add", typed)
    #expect(result.status == 1 && result.errors.contains(words), "\(result.errors)")
    #expect(!result.errors.contains("cannot reach"))
  }

  @Test func tooManyRequestsTellHowLongToWait() throws {
    defer { program.remove() }
    let server = try server { _ in LoopbackServer.answer(429, ["Retry-After: 90"], text: "no") }
    defer { server.stop() }
    let result = try program.lede("feeds", "add", server.address + "/feed")
    #expect(result.status == 1 && result.errors.contains("wait 90 seconds"))
    #expect(result.errors.contains("Nothing is followed yet"))
  }

  @Test(arguments: ["0", "-5", "x"])
  func minutesAreANumberAboveZero(_ minutes: String) throws {
    defer { program.remove() }
    let result = try program.lede("feeds", "add", "http://127.0.0.1:1/f", "--every=\(minutes)")
    #expect(result.status == 64 && !result.errors.isEmpty)
  }

  @Test(arguments: ["file:///etc/passwd", "gopher://a.example/", "http://"])
  func otherAddressesAreRefused(_ url: String) throws {
    defer { program.remove() }
    let result = try program.lede("feeds", "add", url)
    #expect(result.status == 1 && !result.errors.isEmpty && result.output.isEmpty)
  }
}
