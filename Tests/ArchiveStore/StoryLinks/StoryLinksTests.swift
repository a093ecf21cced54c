import Articles
import Testing

@testable import ArchiveStore

@Suite struct StoryLinksTests {
  private func citing(_ id: String, _ title: String?, _ url: String?) -> AnnotatedArticle {
    var article = Article(
      title: "Citing \(id)",
      parts: [
        BlockDraft(.paragraph, "Words."),
        BlockDraft(.related, "READ MORE: \(title ?? "x")", title: title, url: url),
      ])
    article.id = id
    return AnnotatedArticle(article, marks: StoryAnnotations())
  }

  private func target() -> AnnotatedArticle {
    Samples.story(
      "Ferry runs aground", ["It struck a reef."], id: "t",
      url: "https://www.example.org/ferry?utm_source=x")
  }

  private func citedBy(_ archive: Archive) throws -> [String] {
    let key = try #require(try archive.find(id: "t").first).key
    return try #require(try archive.story(key)).citedBy.map(\.id).sorted()
  }

  @Test(arguments: [true, false])
  func linksAreFoundWhicheverComesFirst(targetFirst: Bool) throws {
    let archive = try Archive.temporary()
    let citing = [
      citing("byURL", nil, "http://example.org/ferry#top"),
      citing("byTitle", "Ferry Runs Aground", nil),
      citing("neither", "Other", "https://example.org/x"),
    ]
    for story in targetFirst ? [target()] + citing : citing + [target()] {
      _ = try archive.add([story], now: 1)
    }
    #expect(try citedBy(archive) == ["byTitle", "byURL"])
  }

  @Test(arguments: [true, false])
  func aHeadlineMayHaveBeenEditedSince(targetFirst: Bool) throws {
    let archive = try Archive.temporary()
    let target = Samples.story(
      "Ferry runs aground on Norwick reef with sixty aboard", ["It struck a reef."], id: "t")
    let citing = [
      citing("edited", "Ferry runs aground on Norwick reef with 61 aboard", nil),
      citing("named", "Ferry runs aground on Norwick reef with sixty aboard | Harbour Post", nil),
      citing("other", "Second ferry aground off Norwick", nil),
    ]
    for story in targetFirst ? [target] + citing : citing + [target] {
      _ = try archive.add([story], now: 1)
    }
    #expect(try citedBy(archive) == ["edited", "named"])
    let key = try #require(try archive.find(id: "edited").first).key
    let own = try #require(try archive.find(id: "t").first).key
    #expect(try #require(try archive.story(key)).links.values.map(\.self) == [own])
  }

  @Test func anExactHeadlineIsNotTakenForANearOne() throws {
    let archive = try Archive.temporary()
    _ = try archive.add(
      [
        Samples.story("Ferry runs aground on Norwick reef again", ["Words."], id: "t"),
        Samples.story("Ferry runs aground on Norwick reef", ["Other words."], id: "first"),
        citing("c", "Ferry runs aground on Norwick reef", nil),
      ], now: 1)
    #expect(try citedBy(archive).isEmpty)
  }

  @Test func aRevisionMayStopCiting() throws {
    let archive = try Archive.temporary()
    _ = try archive.add([target(), citing("c", "Ferry runs aground", nil)], now: 1)
    #expect(try citedBy(archive) == ["c"])
    _ = try archive.add([citing("c", "Something else", nil)], now: 2)
    #expect(try citedBy(archive).isEmpty)
  }
}
