import Glibc
import TestSupport
import Testing

@testable import lede

@Suite struct FolderTests {
  private let place: Program

  init() throws { place = try Program() }

  @Test func filesByNameFoldersAfterTheirFilesHiddenOnesLeftOut() throws {
    defer { place.remove() }
    for name in ["b.txt", "a.txt", "sub/c.txt", "sub/.hidden", ".secret/x.txt", "z/d.txt"] {
      try place.write("x", to: name)
    }
    symlink("..", place.folder + "/sub/circle")
    symlink("../a.txt", place.folder + "/sub/link.txt")
    let files = Folder.files(place.folder).map { String($0.dropFirst(place.folder.count + 1)) }
    #expect(files == ["a.txt", "b.txt", "sub/c.txt", "sub/link.txt", "z/d.txt"])
    #expect(Folder.below(place.folder + "/").map { $0.split(separator: "/").last } == ["sub", "z"])
  }

  @Test func aPathThatIsNoFolderIsItself() {
    #expect(Folder.files("/no/such/place") == ["/no/such/place"])
  }
}
