import Articles
import Dispatch
import Glibc
import ArchiveStore
import TestSupport
import Testing

@testable import lede

@Suite struct ImporterTests {
  private let place: Program
  private let archive: Archive
  private let ends: [Int32]

  init() throws {
    place = try Program()
    archive = try Archive.temporary()
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    self.ends = ends
  }

  private func intake() -> Importer {
    Importer(
      archive: archive, wantsJSON: false, interrupt: InterruptSignal(descriptor: ends[0]),
      output: Output(to: open("/dev/null", O_WRONLY | O_CLOEXEC)))
  }

  private func count() throws -> Int { try archive.stories(.all, offset: 0, limit: 1).total }

  private func finish() {
    place.remove()
    for end in ends { close(end) }
  }

  private func story(_ number: Int) -> String {
    [
      "Ferry sails again\n\nThe ferry to Norwick sails again, the harbour office said on Monday.\n",
      "Budget passes\n\nAfter nine hours the council passed a budget that nobody had asked for.\n",
      "Lamp replaced\n\nTwo climbers carried the new lamp up to the lighthouse before the storm.\n",
    ][number - 1]
  }

  /// Waits for the archive to hold so many stories, ten seconds at most.
  private func waitFor(_ wanted: Int) throws -> Bool {
    for _ in 0..<1000 {
      if try count() == wanted { return true }
      usleep(10_000)
    }
    return false
  }

  @Test func anInterruptKeepsWhatWasRead() throws {
    defer { finish() }
    for number in 1...3 { try place.write(story(number), to: "\(number).txt") }
    let intake = intake()
    try intake.take(place.folder + "/1.txt")
    try intake.settle()
    try intake.take(place.folder + "/2.txt")
    _ = write(ends[1], "!", 1)
    try intake.take(place.folder + "/3.txt")
    try intake.settle()
    #expect(try count() == 1)
    #expect(!intake.hasFailures)
  }

  @Test func largeFilesComeInPieces() throws {
    defer { finish() }
    let lines = (1...300).map {
      "{\"id\":\"s\($0)\",\"title\":\"Ferry \($0)\",\"text\":\"Ferry \($0) sails.\"}\n"
    }
    let padding = String(repeating: " ", count: 40_000) + "\n"
    try place.write(lines.map { $0 + padding }.joined(), to: "large.jsonl")
    #expect(FileStream.smallSize(place.folder + "/large.jsonl") == nil)
    let intake = intake()
    try intake.take(place.folder + "/large.jsonl")
    try intake.settle()
    #expect(try count() == 300)
    #expect(!intake.hasFailures)
  }

  @Test func oneBadFileStopsNoOther() throws {
    defer { finish() }
    try place.write([0, 1, 2, 0xFF, 0xFE, 0x80], to: "a.bin")
    try place.write(story(1), to: "b.txt")
    try place.write([0x1F, 0x8B, 8, 0, 0, 0], to: "c.gz")
    let intake = intake()
    try intake.take(place.folder)
    try intake.settle()
    #expect(try count() == 1)
    #expect(intake.hasFailures)
  }

  /// Follows a folder in the background; what comes back is signaled when that ends.
  private func follow(_ folder: String, with intake: Importer) -> DispatchSemaphore {
    nonisolated(unsafe) let intake = intake
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      try? intake.follow(folder)
      done.signal()
    }
    return done
  }

  @Test func aWatchedFolderIsFollowedUntilTheInterrupt() throws {
    defer { finish() }
    try place.write(story(1), to: "in/1.txt")
    let folder = place.folder + "/in"
    nonisolated(unsafe) let intake = intake()
    let done = follow(folder, with: intake)
    #expect(try waitFor(1))
    try place.write(story(2), to: "in/2.txt")
    try place.write(story(3), to: "in/3.txt.part")
    #expect(try waitFor(2))
    rename(folder + "/3.txt.part", folder + "/3.txt")
    #expect(try waitFor(3))
    _ = write(ends[1], "!", 1)
    #expect(done.wait(timeout: .now() + 10) == .success)
    #expect(!intake.hasFailures)
  }

  @Test func aWatchedFolderThatGoesEndsIt() throws {
    defer { finish() }
    try place.write(story(1), to: "in/1.txt")
    let folder = place.folder + "/in"
    nonisolated(unsafe) let intake = intake()
    let done = follow(folder, with: intake)
    #expect(try waitFor(1))
    rename(folder, place.folder + "/gone")
    #expect(done.wait(timeout: .now() + 10) == .success)
    #expect(intake.hasFailures)
  }
}
