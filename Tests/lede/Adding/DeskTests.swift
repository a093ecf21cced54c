import Articles
import Glibc
import Library
import Testing

@testable import lede

@Suite struct DeskTests {
  private let archive: Archive
  private let ends: [Int32]

  init() throws {
    archive = try Archive.temporary()
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    self.ends = ends
  }

  private func desk() -> Desk {
    Desk(
      archive, meter: Meter(isShown: false), interrupt: Interrupt(descriptor: ends[0]))
  }

  private func entries(_ places: Range<Int>) -> [Desk.Entry] {
    places.map { place in
      // Words that no other story has, for these are no copies.
      let words = (0..<20).map { "quay\(place)x\($0)" }.joined(separator: " ")
      var article = Article(
        title: "Ferry \(place) sails",
        parts: [
          Part(.headline, "Ferry \(place) sails"),
          Part(.paragraph, "\(words), Ada Quill said on Monday."),
        ])
      article.id = "f\(place)"
      return Desk.Entry(place: place, file: "feed", article: article)
    }
  }

  private func close() { for end in ends { _ = Glibc.close(end) } }

  @Test func everyStoryHasItsOutcome() throws {
    defer { close() }
    let desk = desk()
    var outcomes: [Desk.Outcome] = []
    for start in stride(from: 0, to: 300, by: 50) {
      outcomes += try desk.put(entries(start..<start + 50))
    }
    outcomes += try desk.finish()
    #expect(outcomes.map(\.place) == Array(0..<300))
    #expect(outcomes.allSatisfy { $0.outcome.kind == .added && $0.outcome.id == "f\($0.place)" })
    #expect(try archive.page(.all, offset: 0, limit: 1).total == 300)
    #expect(desk.isIdle)
  }

  @Test func whatIsKnownIsNotAddedAgain() throws {
    defer { close() }
    let desk = desk()
    _ = try desk.put(entries(0..<40))
    _ = try desk.finish()
    var outcomes = try desk.put(entries(20..<60))
    outcomes += try desk.finish()
    #expect(outcomes.count { $0.outcome.kind == .same } == 20)
    #expect(outcomes.count { $0.outcome.kind == .added } == 20)
    #expect(outcomes.map(\.place) == Array(20..<60))
  }

  @Test func nothingIsPutDownAfterAnInterrupt() throws {
    defer { close() }
    _ = write(ends[1], "!", 1)
    let desk = desk()
    for start in stride(from: 0, to: 600, by: 100) {
      _ = try desk.put(entries(start..<start + 100))
    }
    #expect(try desk.finish().isEmpty)
    #expect(try archive.page(.all, offset: 0, limit: 1).total == 0)
    #expect(desk.isIdle)
  }

  @Test func aPieceOfNothingIsDone() throws {
    defer { close() }
    let desk = desk()
    _ = try desk.put([])
    #expect(try desk.finish().isEmpty)
  }
}
