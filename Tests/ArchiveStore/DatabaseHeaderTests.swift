import Testing

@testable import ArchiveStore

@Suite struct DatabaseHeaderTests {
  private func page(application: UInt8 = 0, version: UInt8 = 0, cells: UInt8 = 0) -> [UInt8] {
    var page = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 92)
    page[63] = version
    page[71] = application
    page[100] = 0x0D
    page[104] = cells
    return page
  }

  @Test func aFirstPageSaysWhoseItIs() throws {
    let header = try #require(DatabaseHeader(page(application: 7, version: 3, cells: 1)))
    #expect(header.applicationID == 7 && header.version == 3 && !header.isEmpty)
    #expect(!header.isArchive && !header.isNew)
    #expect(DatabaseHeader(page())?.isNew == true)
    #expect(DatabaseHeader(page(version: 1))?.isNew == false)
  }

  @Test(
    arguments: [[], Array("SQLite format 3".utf8), [UInt8](repeating: 0x20, count: 512)]
      as [[UInt8]])
  func whatIsNoDatabaseHasNone(_ bytes: [UInt8]) { #expect(DatabaseHeader(bytes) == nil) }

  @Test func aLogThatIsNoneSaysNothing() {
    #expect(DatabaseHeader.inLog("/nowhere") == nil)
    #expect(DatabaseHeader.inLog("/proc/self/exe") == nil)
  }
}
