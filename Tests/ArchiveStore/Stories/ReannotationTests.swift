import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct ReannotationTests {
  let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      (0..<250).map { Samples.marked("Story \($0)", "[Ada Quill] came.", id: "\($0)") }, now: 0)
  }

  @Test func goesOnWhereItStopped() throws {
    try archive.reannotate(version: 2, with: Self.newer) { done, total in
      #expect(total == 250)
      return done < 100
    }
    #expect(try archive.outdated(version: 2) == 150)
    #expect(try archive.entity(.person, "Ada Quill")?.row.stories == 150)
    try archive.reannotate(version: 2, with: Self.newer)
    #expect(try archive.outdated(version: 2) == 0)
    #expect(try archive.entity(.person, "Ada Quill") == nil)
    #expect(try archive.entity(.organization, "Quill Works")?.row.stories == 250)
  }

  @Test func listsCountWhatStandsBetweenMarks() throws {
    try archive.reannotate(
      version: 2,
      with: { article in
        let start = article.blocks[1].range.lowerBound
        let kinds: [Quotation.Kind] = [.direct, .mixed, .indirect]
        return AnnotatedArticle(
          article,
          marks: StoryAnnotations(
            version: 2,
            quotations: kinds.enumerated().map { at, kind in
              Quotation(range: start + at..<start + at + 1, kind: kind, group: at)
            }))
      })
    #expect(try archive.stories(.all, offset: 0, limit: 9).rows.allSatisfy { $0.quotes == 2 })
    #expect(try archive.counts().quotes == 500)
    #expect(try archive.counts().reported == 250)
    #expect(try archive.quotes(QuotationFilter(), offset: 495).rows.count == 5)
    let all = QuotationFilter(includesReported: true)
    #expect(try archive.quotes(all, offset: 745).rows.count == 5)
  }

  @Test func wellAfterwards() throws {
    try archive.reannotate(version: 2, with: Self.newer)
    #expect(archive.check(annotator: 2).filter(\.isFault) == [])
    try archive.rebuild()
    #expect(archive.check(annotator: 2).filter(\.isFault) == [])
    #expect(try archive.search(SearchQuery("org:works came"), now: 0).total == 250)
  }

  @Test func faultsAreFound() throws {
    try archive.write { db in
      try db.execute(sql: "UPDATE daily_count SET stories = stories + 1")
      try db.execute(sql: "INSERT INTO search(search) VALUES ('delete-all')")
    }
    #expect(archive.check(annotator: 1).count(where: \.isFault) == 2)
    try archive.rebuild()
    #expect(archive.check(annotator: 1).count(where: \.isFault) == 0)
    #expect(try archive.search(SearchQuery("came"), now: 0).total == 250)
  }

  private static let newer: @Sendable (Article) -> AnnotatedArticle = { article in
    let start = article.blocks[1].range.lowerBound
    return AnnotatedArticle(
      article,
      marks: StoryAnnotations(
        version: 2,
        mentions: [Mention(range: start..<start + 9, kind: .organization, name: "Quill Works")]))
  }
}
