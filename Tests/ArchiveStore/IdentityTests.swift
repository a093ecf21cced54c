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
}
