import Articles
import Testing

@testable import ArchiveStore

@Suite("What an archive knows of a name's kind")
struct KindEvidenceReaderTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    let texts =
      (0..<4).map { "[Quill Tarn] shares fell on day \($0)." } + ["[organization:Quill Tarn] rose."]
    _ = try archive.add(
      texts.enumerated().map { Samples.marked("News \($0)", $1, id: "s\($0)", date: "2031-03-01") },
      now: 0)
  }

  @Test func everyKindThatANameWasFoundAsIsCounted() throws {
    try archive.read { db in
      let reader = KindEvidenceReader(db)
      let variants = try #require(try reader.variants(of: ["quill tarn"])["quill tarn"])
      #expect(Set(variants.map(\.kind)) == [.person, .organization])
      let counts = try KindCounts.counts(of: variants.map(\.n), in: db)
      let evidence = try #require(try reader.evidence(of: "quill tarn", variants, counts))
      #expect(evidence.found[.person] == 4)
      #expect(evidence.found[.organization] == 1)
      #expect(evidence.clues[.organization] ?? 0 >= 4)
      #expect(counts.count == 2)
    }
  }

  @Test func aNameThatNobodyHasIsNotKnown() throws {
    try archive.read { db in
      let reader = KindEvidenceReader(db)
      let variants = try reader.variants(of: ["nobody"])
      #expect(variants.isEmpty)
      let evidence = try reader.evidence(of: "nobody", [], [:])
      #expect(evidence == nil)
    }
  }
}
