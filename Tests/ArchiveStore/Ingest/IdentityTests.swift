import Articles
import Testing

@testable import ArchiveStore

@Suite struct IdentityTests {
  @Test func idWithinFeedElseSource() {
    var article = Samples.story("A", id: "7", source: "Harbour Post").article
    let bySource = Identity(article)
    article.feed = "https://post.example/feed"
    let byFeed = Identity(article)
    article.source = "Another"
    #expect(bySource != byFeed)
    #expect(Identity(article) == byFeed)
  }

  @Test func addressWithoutItsTracking() {
    let a = Samples.story("A", ["One."], url: "https://post.example/x?utm_source=mail").article
    let b = Samples.story("B", ["Two."], url: "http://www.post.example/x").article
    #expect(Identity(a) == Identity(b))
  }

  @Test func wordsWhereNothingElseNamesIt() {
    let a = Samples.story("Ferry stops", ["The  ferry “stops” today."]).article
    let b = Samples.story("Ferry Stops", ["The ferry \"stops\" today."]).article
    let c = Samples.story("Ferry stops", ["The ferry stops tomorrow."]).article
    #expect(Identity(a) == Identity(b))
    #expect(Identity(a) != Identity(c))
  }

  /// Frozen: these keys are in archives.
  @Test func keysStand() {
    #expect(
      Identity(Samples.story("A", id: "7", source: "S").article).key.rawValue == "2348c2cb05a2")
    #expect(
      Identity(Samples.story("A", url: "https://a.example/b").article).key.rawValue
        == "014a9fef4370")
    #expect(Identity(Samples.story("A", ["B c."]).article).key.rawValue == "cb04475eff46")
  }

  @Test func keyNamesItsHashes() throws {
    let identity = Identity(Samples.story("A", id: "7").article)
    let hashes = try #require(Identity.hashes(of: identity.key.rawValue))
    #expect(hashes.contains(identity.hash))
    #expect(Identity.hashes(of: "12345") == nil)
    #expect(Identity.hashes(of: "zzzzzzzzzzzz") == nil)
    #expect(Identity.hashes(of: "+23456789012") == nil)
  }

  @Test func bodyIgnoresTheHeadline() {
    let a = Samples.story("One headline", ["The same words."]).article
    let b = Samples.story("Another", ["The same words."]).article
    #expect(ContentHash.body(a) == ContentHash.body(b))
    #expect(ContentHash.hash(a) != ContentHash.hash(b))
  }

  /// A site that moves to https, drops its "www." or its slash, makes nothing unread: by address and by an id that is one.
  @Test(arguments: [
    "http://post.example/x", "https://www.post.example/x", "http://www.post.example/x/",
    "https://post.example/x/", "HTTP://Post.example/x", "https://post.example:443/x",
    "http://post.example:80/x/", "https://post.example/x?utm_source=feed",
    "https://post.example/x#top",
    "https://post.example/x",
  ])
  func aSiteThatMovesKeepsItsStories(address: String) throws {
    let archive = try Archive.temporary()
    let text = [
      "The ferry to Norwick stops in winter, the council said on Monday after a long debate."
    ]
    let first = try archive.add(
      [Samples.story("Ferry stops", text, url: "https://post.example/x")], now: 0)
    let key = try #require(first.first?.key)
    try archive.setRead(key, true)
    let again = try archive.add([Samples.story("Ferry stops", text, url: address)], now: 1)
    #expect(again.first?.key == key && again.first?.kind == .same)
    #expect(try archive.counts().unread == 0)
  }

  @Test func aStoryKnownByItsHostInItsScriptIsFoundAgain() {
    let script = Identity(Samples.story("A", ["B."], url: "https://bücher.example/x").article)
    let ascii = Identity(Samples.story("A", ["B."], url: "https://xn--bcher-kva.example/x").article)
    #expect(script.hash == ascii.hash && script.address == ascii.address)
    #expect(script.earlierForms.count == 1 && ascii.earlierForms.isEmpty)
  }

  @Test(arguments: ["1", "f", "ff6cd", "12345", "ffffffffffff", "000000000001", "7fffffffffff"])
  func theHashesOfAPrefixHoldThoseOfItsKeys(_ digits: String) throws {
    let range = try #require(Identity.hashes(beginning: digits))
    let whole = digits + String(repeating: "0", count: 12 - digits.count)
    let own = try #require(Identity.hashes(of: whole))
    #expect(range.lowerBound == own.lowerBound && range.upperBound >= own.upperBound)
    #expect(Identity.key(range.upperBound).rawValue.hasPrefix(digits))
  }

  @Test(arguments: ["", "g", "+1", "-1", "ABCD", "1234567890123"])
  func whatIsNoPrefixHasNoHashes(_ digits: String) {
    #expect(Identity.hashes(beginning: digits) == nil)
  }
}
