import Annotations
import Articles
import Testing

@testable import ArchiveStore

@Suite struct KnownTests {
  private let archive: Archive

  init() throws { archive = try Archive.temporary() }

  private func story(_ text: String, id: String? = nil, url: String? = nil) -> Article {
    var article = Article(
      title: "Ferry sails",
      parts: [BlockDraft(.headline, "Ferry sails"), BlockDraft(.paragraph, text)])
    (article.id, article.url, article.source) = (id, url, "Post")
    return article
  }

  @Test func whatIsThereWordForWordIsKnown() throws {
    let stories = [
      story("The ferry to Norwick sails again.", id: "a"),
      story("The bridge at Marn is closed.", url: "https://post.example/bridge"),
      story("Nobody knows where the lamp went."),
    ]
    #expect(try archive.known(stories) == [nil, nil, nil])
    let outcomes = try archive.add(stories.map { Annotator().annotate($0) }, now: 1)
    let known = try archive.known(stories)
    #expect(known.map { $0?.kind } == [.same, .same, .same])
    #expect(known.map { $0?.key } == outcomes.map(\.key))
    #expect(known.map { $0?.id } == outcomes.map(\.id))
  }

  @Test func otherWordsAreNot() throws {
    let old = story("The ferry to Norwick sails again.", id: "a")
    let page = story("The bridge at Marn is closed.", url: "https://post.example/bridge")
    _ = try archive.add([old, page].map { Annotator().annotate($0) }, now: 1)
    let changed = story("The ferry to Norwick stays in port.", id: "a")
    let moved = story("The bridge at Marn is open.", url: "https://post.example/bridge")
    #expect(try archive.known([changed, moved]) == [nil, nil])
    _ = try archive.add([Annotator().annotate(changed)], now: 2)
    #expect(try archive.known([changed, old]).map { $0?.kind } == [.same, .same])
  }

  @Test(
    "A site's move to https makes no story new",
    arguments: [
      "https://post.example/1", "http://www.post.example/1", "https://www.post.example/1/",
      "http://post.example/1/",
    ])
  func addressesInAnotherForm(id: String) throws {
    let first = try archive.add(
      [Annotator().annotate(story("The ferry to Norwick sails.", id: "http://post.example/1"))],
      now: 1)
    let again = try archive.add(
      [Annotator().annotate(story("The ferry to Norwick sails.", id: id))], now: 2)
    #expect(again.map(\.kind) == [.same] && again.map(\.key) == first.map(\.key))
    #expect(
      try archive.known([story("The ferry to Norwick sails.", id: id)]).map { $0?.kind } == [.same])
  }
}
