import ArchiveStore
import Articles
import Glibc
import TestSupport
import Testing

@testable import lede

@Suite struct ArchiveWatchTests {
  private func isReadable(_ descriptor: Int32) -> Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, 0) == 1
  }

  @Test func whatIsWrittenIsTold() throws {
    let program = try Program()
    defer { program.remove() }
    let path = program.folder + "/library.sqlite"
    let archive = try Archive(path: path)
    try archive.remember(query: "first")
    let watch = try #require(ArchiveWatch(path))
    watch.drain()
    #expect(!isReadable(watch.descriptor))
    try archive.remember(query: "second")
    #expect(isReadable(watch.descriptor))
    watch.drain()
    #expect(!isReadable(watch.descriptor))
  }

  @Test func whereThereIsNoFileThereIsNothingToWatch() {
    #expect(ArchiveWatch("") == nil && ArchiveWatch("/nonexistent/library.sqlite") == nil)
  }
}
