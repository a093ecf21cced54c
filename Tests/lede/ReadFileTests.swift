import Foundation
import Testing

@testable import lede

@Suite struct ReadFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "lede-read-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func write(_ bytes: [UInt8]) throws -> String {
    let file = folder.appending(path: "file")
    try Data(bytes).write(to: file)
    return file.path
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  @Test(arguments: [0, 1, 1 << 18, 1 << 18 + 1, 1_000_000])
  func allBytesAreRead(_ count: Int) throws {
    defer { remove() }
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try readFile(try write(bytes)) == bytes)
  }

  @Test(
    arguments: [(10, 10, false), (10, 11, false), (10, 9, true), (10, 0, true), (0, 0, false)])
  func aLimitCutsAndSaysSo(_ count: Int, _ limit: Int, _ isCut: Bool) throws {
    defer { remove() }
    let bytes = [UInt8](repeating: 7, count: count)
    let read = try readFile(try write(bytes), limit: limit)
    #expect(read.isCut == isCut && read.bytes.count == min(count, limit))
  }

  @Test func whatCannotBeReadIsToldInWords() throws {
    defer { remove() }
    func reason(_ path: String) -> String? {
      do throws(FileError) { _ = try readFile(path) } catch { return error.description }
      return nil
    }
    #expect(reason(folder.appending(path: "nosuch").path) == "no such file or directory")
    #expect(reason(folder.path) == "is a directory")
    #expect(reason(try write([1]) + "/x") == "not a directory")
    #expect(reason("") == "no such file or directory")
  }

  /// Files that say they are empty are read to their end all the same.
  @Test func aFileWithoutALengthIsRead() throws {
    defer { remove() }
    let bytes = try readFile("/proc/self/status")
    #expect(String(decoding: bytes, as: UTF8.self).contains("Pid:"))
  }
}
