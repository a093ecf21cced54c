import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct SpeakerFinderTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked("A", "“{Ada Quill|We sail}”, said [Ada Quill].", id: "a"),
        Samples.marked("B", "“{Adelaide Quillan|We wait}”, said [Adelaide Quillan].", id: "b"),
        Samples.marked("C", "[Bela Orr] said nothing.", id: "c"),
      ], now: 0)
  }

  private func names(_ find: (Database) throws -> [Int64]) throws -> [String] {
    try archive.read { db in
      try SpeakerFinder.foldedNames(of: find(db), in: db).sorted()
    }
  }

  @Test(
    arguments: [
      ("a", ["ada quill", "adelaide quillan"]), ("ada", ["ada quill"]),
      ("quill", ["ada quill", "adelaide quillan"]), ("quilla", ["adelaide quillan"]),
      ("orr", []), ("z", []),
    ])
  func beginningsOfWordsFindSpeakers(_ word: String, _ expected: [String]) throws {
    #expect(try names { try SpeakerFinder.beginning(word, in: $0) } == expected)
  }

  @Test(
    arguments: [
      (["quill"], ["ada quill"]), (["quill", "ada"], ["ada quill"]),
      (["quillan"], ["adelaide quillan"]), (["ada", "quillan"], []), (["quil"], []), ([], []),
      (["bela", "orr"], []),
    ])
  func wholeWordsFindThoseWhoSpoke(_ words: [String], _ expected: [String]) throws {
    #expect(try names { try SpeakerFinder.named(words, in: $0) } == expected)
  }

  /// Whom the reader merged with somebody is found under either name.
  @Test func aMergedNameFindsTheSpeaker() throws {
    _ = try archive.correct(.merge(entity: "person:bela orr", into: "person:ada quill"), now: 1)
    #expect(try names { try SpeakerFinder.named(["bela"], in: $0) } == ["ada quill"])
  }

  @Test func aNameThatTheReaderGaveFindsTheSpeaker() throws {
    _ = try archive.correct(.rename(entity: "person:ada quill", name: "Captain Quill"), now: 1)
    #expect(try names { try SpeakerFinder.named(["captain"], in: $0) } == ["ada quill"])
  }
}
