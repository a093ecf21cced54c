import Articles
import Testing

@testable import ArchiveStore

@Suite struct TableSizesTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      (0..<300).map { Samples.story("Story \($0)", [Samples.paragraph($0)], id: "s\($0)") }, now: 0)
  }

  @Test func tablesAddUpToTheFile() throws {
    let sizes = try archive.sizes()
    #expect((sizes["story"] ?? 0) > 0 && sizes.values.allSatisfy { $0 > 0 })
    let total = sizes.values.reduce(0, +)
    let file = try archive.fileBytes()
    #expect(total <= file && total > file / 2)
  }

  @Test func roomOfWhatWasLetGoIsFreeAndGivenBack() throws {
    let before = try archive.fileBytes()
    _ = try archive.apply(.removed(true), to: [.list(.all, .whole)])
    try archive.emptyBin()
    #expect(try archive.freeBytes() > 0)
    #expect(try archive.fileBytes() >= before)
    let saved = try archive.compact()
    #expect(saved > 0)
    #expect(try archive.freeBytes() == 0)
    #expect(try archive.fileBytes() < before)
    #expect(archive.check(annotator: 0).filter(\.isFault).isEmpty)
  }

  @Test func anArchiveThatIsCompactGivesNothingBack() throws {
    try archive.compact()
    #expect(try archive.compact() == 0)
    #expect(try archive.stories(.all, offset: 0, limit: 1).total == 300)
  }
}
