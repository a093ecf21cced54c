import Articles
import Foundation
import Testing

@testable import ArchiveStore

@Suite struct FileIdentityTests {
  private let folder: String
  private let path: String
  private let archive: Archive

  init() throws {
    folder = NSTemporaryDirectory() + "lede-identity-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/library.sqlite"
    archive = try Archive(path: path)
    _ = try archive.add(
      (1...40).map { Samples.story("Ferry \($0)", ["The ferry number \($0) sails."], id: "\($0)") },
      now: 0)
  }

  private func write() throws { try archive.remember(query: "ferry") }

  private func end() {
    archive.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test func anArchiveThatIsThereIsWrittenTo() throws {
    defer { end() }
    try write()
  }

  @Test func aRemovedOneIsTold() throws {
    defer { end() }
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: ArchiveError.gone(path: archive.path)) { try write() }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func anotherFileInItsPlaceIsLeftAlone() throws {
    defer { end() }
    try FileManager.default.moveItem(atPath: path, toPath: path + ".old")
    try Data("notes".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: ArchiveError.replaced(path: archive.path)) { try write() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("notes".utf8))
  }

  @Test func oneThatWasCutShortIsNotWrittenTo() throws {
    defer { end() }
    archive.close()
    let again = try Archive(path: path, usesSingleConnection: true)
    truncate(path, 16_384)
    #expect(throws: ArchiveError.self) { try again.remember(query: "ferry") }
  }
}
