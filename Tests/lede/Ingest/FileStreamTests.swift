import Glibc
import TestSupport
import Testing

@testable import lede

@Suite struct FileStreamTests {
  private let place: Program
  private let ends: [Int32]

  init() throws {
    place = try Program()
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    self.ends = ends
  }

  private func finish() {
    place.remove()
    for end in ends { close(end) }
  }

  private func stream(_ path: String) throws -> FileStream {
    try FileStream(path, interrupt: InterruptSignal(descriptor: ends[0]))
  }

  @Test(arguments: [1, 3, 4_096, 100_000])
  func aFileComesInPieces(_ limit: Int) throws {
    defer { finish() }
    let bytes = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let path = try place.write(bytes, to: "a.bin")
    let stream = try stream(path)
    var read: [UInt8] = []
    while case let piece = stream.read(limit), !piece.isEmpty {
      #expect(piece.count <= limit)
      read += piece
      if limit < 100, read.count > 500 { break }
    }
    #expect(
      read.elementsEqual(bytes.prefix(read.count)) && (limit < 100 || read.count == bytes.count))
    #expect(stream.error == nil)
  }

  @Test func whatIsNotThereIsTold() throws {
    defer { finish() }
    #expect(throws: FileError.self) { try stream(place.folder + "/none") }
  }

  @Test func aFolderIsNoFile() throws {
    defer { finish() }
    let stream = try stream(place.folder)
    #expect(stream.read(10).isEmpty && stream.error != nil)
  }

  @Test func anInterruptEndsTheReading() throws {
    defer { finish() }
    let path = try place.write("words", to: "a.txt")
    let stream = try stream(path)
    _ = write(ends[1], "!", 1)
    #expect(stream.read(10).isEmpty && stream.error == nil)
  }

  @Test func smallFilesAreKnown() throws {
    defer { finish() }
    #expect(FileStream.smallSize(try place.write("12345", to: "a.txt")) == 5)
    #expect(FileStream.smallSize(try place.write("12345", to: "a.txt.gz")) == nil)
    #expect(FileStream.smallSize("-") == nil && FileStream.smallSize(place.folder) == nil)
    #expect(FileStream.smallSize(place.folder + "/none") == 0)
    #expect(
      FileStream.smallSize(
        try place.write([UInt8](repeating: 1, count: (1 << 20) + 1), to: "b.txt")) == nil)
  }

  @Test func signalsThatWaitForAFile() throws {
    defer { finish() }
    let interrupt = InterruptSignal(descriptor: ends[0])
    var other: [Int32] = [-1, -1]
    pipe(&other)
    defer { for end in other { close(end) } }
    #expect(!interrupt.isPending && !interrupt.wait(for: other[0], atMost: 0))
    _ = write(other[1], "x", 1)
    #expect(interrupt.wait(for: other[0], atMost: 0))
    _ = write(ends[1], "!", 1)
    #expect(interrupt.isPending && !interrupt.wait(for: other[0], atMost: 0))
  }
}
