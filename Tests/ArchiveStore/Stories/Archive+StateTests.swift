import Articles
import Testing

@testable import ArchiveStore

@Suite struct ArchiveStateTests {
  let archive: Archive
  let key: StoryKey

  init() throws {
    archive = try .temporary()
    key = try #require(archive.add([Samples.story("Ferry", id: "f")], now: 0).first?.key)
  }

  @Test func settersAnswerWhatWasBefore() throws {
    #expect(try archive.setRead(key, true) == false)
    #expect(try archive.setRead(key, true) == true)
    #expect(try archive.setStarred(key, true) == false)
    #expect(try archive.counts().starred == 1)
    #expect(try archive.setStarred(key, false) == true)
    #expect(try archive.counts().starred == 0)
    #expect(try archive.setRead(StoryKey(rawValue: "000000000000"), true) == nil)
  }

  @Test func placeIsKept() throws {
    try archive.setReadingOffset(key, 17)
    #expect(try archive.story(key)?.readingOffset == 17)
  }

  @Test func aRevisionKeepsWhatTheReaderDid() throws {
    try archive.setRead(key, true)
    try archive.setStarred(key, true)
    _ = try archive.add([Samples.story("Ferry", ["More."], id: "f")], now: 5)
    let row = try #require(try archive.find(id: "f").first)
    #expect(row.isRead && row.isStarred)
  }
}
