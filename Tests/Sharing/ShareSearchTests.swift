import ArchiveStore
import Articles
import TestSupport
import Testing

@testable import Sharing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct ShareSearchTests {
  let share: SharedFixture
  let archive: Archive

  init() throws {
    share = try SharedFixture()
    archive = try share.archive([
      SharedFixture.story(1), SharedFixture.story(2, "Negotiations about the café’s rent failed."),
      SharedFixture.story(3, "It's 100% 'quoted' \\ and the rent is paid in 東京都."),
    ])
    _ = try archive.push()
  }

  private func found(_ query: String) throws -> [String] {
    try ShareSearch(archive).search(query).hits.map(\.row.title).sorted()
  }

  @Test(
    arguments: [
      ("ferries", ["Story 1"]), ("rent", ["Story 2", "Story 3"]), ("cafe negotiation", ["Story 2"]),
      ("negotiatio*", ["Story 2"]), ("\"rent failed\"", ["Story 2"]), ("\"failed rent\"", []),
      ("rent -failed", ["Story 3"]), ("ferry OR failed", ["Story 1", "Story 2"]),
      ("title:ferry", []), ("title:\"story 1\"", ["Story 1"]), ("text:ferry", ["Story 1"]),
      ("said:quill ferry", ["Story 1"]), ("person:\"ada quill\" paid", ["Story 3"]),
      ("source:tarn ferry", ["Story 1"]), ("source:post.example ferry", ["Story 1"]),
      ("after:2020-09-15", ["Story 2", "Story 3"]), ("on:2020-09-14", ["Story 1"]),
      ("before:2020-09-15 rent", []), ("has:quote has:link ferry", ["Story 1"]),
      ("東京", ["Story 3"]),
      ("' \\ & | ! :* ( ) <->", []), ("100% quoted", ["Story 3"]), ("rent NEAR paid", ["Story 3"]),
    ] as [(String, [String])])
  func theLanguageOfTheSearchIsUnderstood(_ query: String, _ titles: [String]) throws {
    #expect(try found(query) == titles)
  }

  @Test func hitsHaveWhatAListShowsAndThePassage() throws {
    let hit = try #require(try ShareSearch(archive).search("café").hits.first)
    #expect(hit.row.id == "s2" && hit.row.source == "Tarn Post" && hit.row.quotes == 1)
    #expect(hit.row.key == (try archive.story(titled: "Story 2")).row.key)
    #expect(hit.snippet.text.contains("café’s rent") && hit.snippet.hits.count == 1)
    #expect(hit.score > 0)
  }

  @Test func partsThatAreNotKnownThereAreTold() throws {
    let results = try ShareSearch(archive).search("ferry is:unread")
    #expect(results.hits.count == 1 && results.notes.count == 1)
    #expect(throws: ShareError.self) { try ShareSearch(archive).search("after:someday") }
    #expect(try ShareSearch(archive).search("").hits.isEmpty)
  }
}

extension ShareSearchTests {
  @Test func theBestHitsAreBrought() throws {
    let other = try share.archive()
    let (receipt, notes) = try ShareSearch(other).bring("rent is:unread", into: other)
    #expect(receipt.added == 2 && notes.count == 1)
    #expect(try other.titles() == ["Story 2", "Story 3"])
    #expect(try ShareSearch(other).bring("rent", into: other).0.known == 2)
    #expect(try ShareSearch(other).bring("", into: other).0 == SharedReceipt())
    // What was not pulled comes with the next pull; a removal reaches what was brought.
    #expect(try other.pull().added == 1)
    let key = try other.story(titled: "Story 2").row.key
    _ = try Share.remove([key], reason: nil, from: archive)
    #expect(try other.pull().removed == ["Story 2"])
  }
}
