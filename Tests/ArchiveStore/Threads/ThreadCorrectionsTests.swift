import Articles
import Testing

@testable import ArchiveStore

@Suite struct ThreadCorrectionsTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    let ferry = (1...4).map { n in
      Samples.story(
        "Ferry Morwenna off Kurosaki, day \(n)",
        ["Morwenna lay off Kurosaki.", String(Samples.paragraph(n).prefix(48))],
        id: "f\(n)", date: "2026-03-0\(n)")
    }
    let orchard = (1...2).map { n in
      Samples.story(
        "Talvik growers strike, day \(n)",
        ["Growers in Talvik left orchards.", String(Samples.paragraph(n + 9).prefix(30))],
        id: "o\(n)",
        date: "2026-03-0\(n)")
    }
    _ = try archive.add(ferry + orchard, now: 1)
  }

  private func threads() throws -> [[String]] {
    var found: [[String]] = []
    try archive.threads { found.append($1) }
    return found.sorted { $0[0] < $1[0] }
  }

  private func key(_ id: String) throws -> StoryKey {
    try #require(try archive.find(id: id).first).key
  }

  @Test func reportsLeaveAndComeBack() throws {
    let leave = Correction.leave(thread: try key("f1").rawValue, from: try key("f3"))
    try archive.correct(leave, now: 2)
    #expect(try threads() == [["f1", "f2"], ["f3", "f4"], ["o1", "o2"]])
    try archive.retract(leave)
    #expect(try threads() == [["f1", "f2", "f3", "f4"], ["o1", "o2"]])
  }

  @Test func threadsAreJoinedAndStayJoined() throws {
    let join = Correction.join(thread: try key("o1").rawValue, into: try key("f2").rawValue)
    try archive.correct(join, now: 2)
    #expect(try threads().count == 1)
    _ = try archive.add(
      [
        Samples.story(
          "Talvik growers strike, day 3",
          ["Growers in Talvik left orchards.", String(Samples.paragraph(12).prefix(30))], id: "o3",
          date: "2026-03-03")
      ],
      now: 3)
    #expect(try threads()[0].count == 7)
    try archive.retract(join)
    #expect(try threads() == [["f1", "f2", "f3", "f4"], ["o1", "o2", "o3"]])
  }

  @Test func followedThreadsStandFirst() throws {
    let id = try key("o2").rawValue
    let before = try archive.threads(limit: 9).rows.map(\.reports)
    try archive.correct(.follow(thread: id, isOn: true), now: 2)
    let rows = try archive.threads(limit: 9).rows
    #expect(before == [4, 2])
    #expect(rows.map(\.reports) == [2, 4])
    #expect(rows.map(\.isFollowed) == [true, false])
    try archive.correct(.follow(thread: id, isOn: false), now: 3)
    #expect(try archive.threads(limit: 9).rows.allSatisfy { !$0.isFollowed })
  }
}
