import Glibc
import Testing

@testable import ArchiveStore

@Suite struct FileKindTests {
  @Test func kindsAreReadOffTheMode() {
    let modes = [S_IFREG, S_IFDIR, S_IFIFO, S_IFSOCK, S_IFBLK, S_IFCHR].map { $0 | 0o600 }
    #expect(modes.map(FileKind.init) == [.file, .folder, .pipe, .socket, .device, .device])
    #expect(Set(modes.dropLast().map { FileKind(mode: $0).name }).count == 5)
  }
}
