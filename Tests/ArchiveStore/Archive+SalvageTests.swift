import Articles
import Foundation
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct ArchiveSalvageTests {
  private let folder: String
  private var path: String { folder + "/library.sqlite" }
  private var target: String { folder + "/new.sqlite" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/lede-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func make(_ count: Int) throws {
    let archive = try Archive(path: path)
    let stories = (0..<count).map { n in
      Samples.story(
        "Story \(n)", (0..<20).map { Samples.paragraph(n * 31 + $0) }, id: "s\(n)",
        source: "Post", date: "2021-03-04T05:06:07Z")
    }
    _ = try archive.add(stories, now: 1000)
    _ = try archive.add(
      [Samples.marked("Quay", "[Ada Quill] came. {Ada Quill|The quay is shallow.}", id: "a")],
      now: 2000)
    let key = try #require(try archive.find(id: "s1").first).key
    _ = try archive.setRead(key, true)
    _ = try archive.setStarred(key, true)
    _ = try archive.correct(.rename(entity: "person:ada quill", name: "Ada M. Quill"), now: 5)
    try archive.save(Subscription(url: "https://post.example/feed", title: "Post"))
    archive.close()
  }

  private func salvage() throws -> SalvageReport {
    try Archive.salvage(
      path, into: target, annotate: { AnnotatedArticle($0, marks: StoryAnnotations()) })
  }

  @Test func aSoundArchiveIsCarriedOverWhole() throws {
    defer { remove() }
    try make(20)
    let report = try salvage()
    #expect(report.stories == 21 && report.lostStories == 0 && report.storiesWithoutRecord == 0)
    #expect(report.corrections == 1 && report.feeds == 1)
    let (old, new) = (try Archive(path: path), try Archive(path: target))
    #expect(
      try old.stories(.all, offset: 0, limit: 50).rows
        == new.stories(.all, offset: 0, limit: 50).rows)
    let name = try new.entity("person:ada quill")?.row.name
    #expect(try name != nil && name == old.entity("person:ada quill")?.row.name)
    #expect(try new.subscriptions() == old.subscriptions())
    #expect(new.check(annotator: 0).filter(\.isFault).isEmpty)
    #expect(throws: ArchiveError.exists(path: target)) { try salvage() }
  }

  /// A page in a hundred is overwritten, one after the other.
  @Test(arguments: [3, 5, 8, 13, 21, 34])
  func whatADestroyedPageLeavesIsCarriedOver(page: Int) throws {
    defer { remove() }
    try make(60)
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: UInt64(page) * 16_384)
    try file.write(contentsOf: Data((0..<16_384).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 7) }))
    try file.close()
    let archive = try Archive(path: path)
    let findings = archive.check(annotator: 0)
    #expect(findings.contains { $0.isFault }, "\(findings.map(\.text))")
    let readable = try archive.readLoosely { db in
      let reader = SalvageReader(db)
      return reader.stories().count { reader.readable($0.key, states: $0.value) != nil }
    }
    let report = try salvage()
    #expect(report.stories == readable && readable > 30)
    #expect(try Archive(path: target).counts().all == readable)
    #expect(try Archive(path: target).check(annotator: 0).filter(\.isFault).isEmpty)
  }

  @Test func valuesOfAnotherTypeAreToldAndCarriedOver() throws {
    defer { remove() }
    try make(3)
    let archive = try Archive(path: path)
    try archive.write { db in
      try db.execute(
        sql: "UPDATE story SET is_read = 'later', reading_offset = x'00' WHERE original_id = 's1'")
      try db.execute(sql: "UPDATE revision SET blocks = 7 WHERE story = 1")
    }
    #expect(throws: ArchiveError.self) { try archive.stories(.all, offset: 0, limit: 50) }
    archive.close()
    let report = try salvage()
    #expect(report.stories == 4 && report.storiesWithoutRecord == 1)
    let key = try #require(try Archive(path: target).find(id: "s0").first).key
    #expect(try Archive(path: target).story(key)?.article.text.contains("Story 0") == true)
  }
}
