import Glibc
import TestSupport
import Testing

@testable import lede

@Suite struct FolderWatchTests {
  private let place: Program

  init() throws { place = try Program() }

  private func names(_ watch: FolderWatch) -> [String] {
    watch.newFiles().map { String($0.dropFirst(place.folder.count + 1)) }.sorted()
  }

  @Test func whatIsWrittenOrMovedInLands() throws {
    defer { place.remove() }
    try place.write("x", to: "out/moved.txt")
    try place.write("x", to: "in/before.txt")
    let watch = try FolderWatch(place.folder + "/in")
    #expect(names(watch) == [])
    try place.write("x", to: "in/new.txt")
    try place.write("xy", to: "in/new.txt")
    rename(place.folder + "/out/moved.txt", place.folder + "/in/moved.txt")
    #expect(names(watch) == ["in/moved.txt", "in/new.txt"])
    #expect(names(watch) == [])
  }

  @Test func whatIsUnfinishedDoesNot() throws {
    defer { place.remove() }
    mkdir(place.folder + "/in", 0o755)
    let watch = try FolderWatch(place.folder + "/in")
    // Closed in programs that other tests start meanwhile: a file is finished when its last descriptor is closed.
    let open = Glibc.open(place.folder + "/in/growing.txt", O_CREAT | O_WRONLY | O_CLOEXEC, 0o644)
    _ = write(open, "half", 4)
    for name in [".hidden", "page.html.part", "draft~", "feed.crdownload"] {
      try place.write("x", to: "in/" + name)
    }
    #expect(names(watch) == [])
    close(open)
    rename(place.folder + "/in/page.html.part", place.folder + "/in/page.html")
    #expect(names(watch) == ["in/growing.txt", "in/page.html"])
  }

  @Test func newFoldersAreFollowedAndRemovedOnesForgotten() throws {
    defer { place.remove() }
    mkdir(place.folder + "/out", 0o755)
    try place.write("x", to: "out/deep/one.txt")
    mkdir(place.folder + "/in", 0o755)
    let watch = try FolderWatch(place.folder + "/in")
    rename(place.folder + "/out", place.folder + "/in/out")
    #expect(names(watch) == ["in/out/deep/one.txt"])
    try place.write("x", to: "in/out/deep/two.txt")
    rename(place.folder + "/in/out", place.folder + "/in/renamed")
    #expect(names(watch).contains("in/renamed/deep/two.txt"))
    #expect(watch.isThere)
    rename(place.folder + "/in", place.folder + "/elsewhere")
    _ = watch.newFiles()
    #expect(!watch.isThere)
  }

  @Test func whatIsNoFolderCannotBeWatched() throws {
    defer { place.remove() }
    let file = try place.write("x", to: "file.txt")
    #expect(throws: FileError.self) { try FolderWatch(file) }
    #expect(throws: FileError.self) { try FolderWatch(place.folder + "/missing") }
  }
}
