import Articles
import Testing

@testable import ArchiveStore

@Suite("Why a name is of its kind, and what was joined with it")
struct EntityExplanationTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    let texts =
      (0..<6).map { "Harbour Minister [Ada Quill] met [Ben Oyelaran] on day \($0)." }
      + ["Harbour Minister [Quill] spoke."]
      + (0..<6).map { "[Tarn Foods] shares fell on day \($0)." }
    _ = try archive.add(
      texts.enumerated().map { Samples.marked("News \($0)", $1, id: "s\($0)", date: "2031-03-01") },
      now: 0)
  }

  @Test func namesAndWhatSpeaksForThemAreTold() throws {
    let explanation = try #require(try archive.explanation(ofEntity: "person:ada quill"))
    #expect(explanation.row.name == "Ada Quill")
    #expect(explanation.joins.map(\.name) == ["Quill"])
    #expect(explanation.joins.map(\.reason) == ["the same office in 1 story"])
    #expect(explanation.found.map(\.kind) == [.person])
    #expect(explanation.found.map(\.stories) == [7])
    #expect(explanation.corrections.isEmpty)
  }

  @Test func theKindIsTold() throws {
    let explanation = try #require(try archive.explanation(ofEntity: "person:tarn foods"))
    #expect(explanation.row.kind == .organization)
    #expect(explanation.reason == "6 of 6 stories speak of it as an organization")
  }

  @Test func whatTheReaderSaidIsTold() throws {
    let ada = "person:ada quill"
    #expect(try archive.correct(.split(entity: ada, alias: "Quill"), now: 1))
    #expect(try archive.correct(.merge(entity: "person:ben oyelaran", into: ada), now: 2))
    #expect(try archive.correct(.rename(entity: ada, name: "A. Quill"), now: 3))
    let explanation = try #require(try archive.explanation(ofEntity: ada))
    #expect(
      explanation.corrections == [
        .init(.split, name: "quill"), .init(.merge, name: "Ben Oyelaran"),
        .init(.rename, name: "A. Quill"),
      ])
  }

  @Test func anUnknownNameHasNone() throws {
    #expect(try archive.explanation(ofEntity: "person:nobody") == nil)
  }
}
