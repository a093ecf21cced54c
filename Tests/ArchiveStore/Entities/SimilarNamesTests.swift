import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct SimilarNamesTests {
  private func archive(_ texts: String...) throws -> Archive {
    let archive = try Archive.temporary()
    _ = try archive.add(
      texts.enumerated().map { Samples.marked("News \($0)", $1, id: "s\($0)") }, now: 0)
    return archive
  }

  private func similar(_ key: String, in archive: Archive) throws -> [String] {
    try archive.read { db in
      guard let root = try EntityJoins.number(of: key, in: db) else { return ["none"] }
      return try SimilarNames.rows(for: root, in: db).map(\.key)
    }
  }

  @Test func peopleOfOneFamilyNameAreNear() throws {
    let archive = try archive(
      "[Ada Quill] met [Bela Quill] and [Cleo Marsh].", "[Bela Quill] met [Quillan Orr].")
    #expect(try similar("person:ada quill", in: archive) == ["person:bela quill"])
    #expect(try similar("person:cleo marsh", in: archive).isEmpty)
  }

  @Test func thoseWithMoreStoriesComeFirst() throws {
    let archive = try archive(
      "[Ada Quill] met [Bela Quill].", "[Cleo Quill] met [Dora Lenn].",
      "[Cleo Quill] met [Dora Lenn].")
    #expect(
      try similar("person:ada quill", in: archive) == ["person:cleo quill", "person:bela quill"])
  }

  @Test func noMoreThanEightAreOffered() throws {
    let given = ["Ana", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hana", "Ines", "Jon", "Kit"]
    let archive = try archive(given.map { "[\($0) Quill]" }.joined(separator: " met ") + ".")
    let found = try similar("person:ana quill", in: archive)
    #expect(found.count == 8 && Set(found).count == 8 && !found.contains("person:ana quill"))
  }

  @Test func namesThatNoStoryHoldsAnyMoreAreNotOffered() throws {
    let archive = try archive("[Ada Quill] spoke.", "[Bela Quill] spoke.")
    let key = try #require(try archive.find(id: "s1").first?.key)
    _ = try archive.apply(.removed(true), to: [.rows([key])])
    try archive.emptyBin()
    #expect(try similar("person:ada quill", in: archive).isEmpty)
  }
}
