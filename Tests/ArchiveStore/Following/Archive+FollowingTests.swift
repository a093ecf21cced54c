import Articles
import Testing

@testable import ArchiveStore

@Suite struct ArchiveFollowingTests {
  let archive: Archive

  init() throws {
    archive = try .temporary()
    let stories = (1...3).map {
      Samples.marked(
        "Storm over Norwick, day \($0)",
        "The storm over [place:Norwick] tore roofs off the harbour market, [Bela Orr] said on day \($0). The harbour market of Norwick was closed by the storm.",
        id: "s\($0)", date: "2022-05-0\($0)")
    }
    _ = try archive.add(stories, now: 0)
  }

  @Test func namesSearchesAndRunningStoriesAreFollowed() throws {
    let key = try #require(try archive.entityKey("Bela Orr"))
    #expect(try archive.follow(.entity(key)))
    #expect(try !archive.follow(.entity(key)))
    #expect(try archive.follow(.search("roofs")))
    let thread = try #require(try archive.threads(limit: 1).rows.first)
    #expect(try archive.follow(.thread(thread.id)))
    let followed = try archive.followed()
    #expect(followed.map(\.name) == ["Bela Orr", "roofs", thread.headline])
    #expect(followed.first?.kind == .person)
    #expect(try archive.follow(.thread(thread.id), false))
    #expect(try archive.follow(.entity(key), false) && archive.follow(.search("roofs"), false))
    #expect(try archive.followed().isEmpty)
  }

  @Test func whatDoesNotExistIsNotFollowed() throws {
    #expect(try archive.entityKey("Nobody Here") == nil)
    #expect(try !archive.follow(.entity("person:nobody here")))
    #expect(try !archive.follow(.thread("zzz")))
  }
}
