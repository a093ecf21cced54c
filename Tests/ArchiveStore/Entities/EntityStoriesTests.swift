import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("What the stories of an entity tell of it")
struct EntityStoriesTests {
  private let archive: Archive
  private let root: Int64

  init() throws {
    archive = try .temporary()
    let stories = (0..<30).map { at in
      Samples.marked(
        "News \(at)", "[Ada Quill] met [\(at % 3 == 0 ? "Ben Oyelaran" : "Dora Tarn")].",
        id: "s\(at)", date: at == 0 ? nil : "2031-0\(at < 10 ? 3 : 4)-0\(1 + at % 9)")
    }
    _ = try archive.add(stories, now: 1_990_000_000)
    root = try archive.read { try EntityJoins.number(of: "person:ada quill", in: $0) ?? 0 }
  }

  private func read<Value>(count: Int, _ body: (EntityStories) throws -> Value) throws -> Value {
    try archive.read { try body(EntityStories(of: root, count: count, in: $0)) }
  }

  @Test func mentionsAreCountedByMonthAndUndatedOnesLeftOut() throws {
    let months = try read(count: 30) { try $0.timeline() }
    #expect(months.map(\.month) == [3, 4])
    #expect(months.map(\.count) == [9, 20])
  }

  @Test(arguments: [nil, 5, 100])
  func theNewestStoriesComeFirstHoweverTheyAreFound(limit: Int?) throws {
    let frequent = try read(count: 30_000) { try $0.rows(limit: limit) }
    let rare = try read(count: 1) { try $0.rows(limit: limit) }
    #expect(frequent == rare)
    #expect(frequent.count == min(30, limit ?? 30))
    let dates = frequent.compactMap(\.published?.seconds)
    #expect(dates == dates.sorted(by: >))
  }

  @Test func companionsAreThoseInMostStories() throws {
    let companions = try read(count: 30) { try $0.companions() }
    #expect(companions.map(\.name) == ["Dora Tarn", "Ben Oyelaran"])
    #expect(companions.map(\.stories) == [20, 10])
  }
}
