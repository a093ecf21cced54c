import Glibc

/// Which file stands at a path: another one under the same name is another archive.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// The file at a path, links followed; nil where none is.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }

  /// Why the archive that was opened at a path is not to be written to any more; nil when all is well.
  ///
  /// SQLite keeps writing to a file that was removed, and trusts the size that it once had.
  func fault(at path: String) -> ArchiveError? {
    guard let now = FileIdentity(path: path) else { return .gone(path: path) }
    guard now == self else { return .replaced(path: path) }
    // A checkpoint of another program may be about to make the file as long as it says.
    for _ in 0..<3 {
      guard Self.isShort(path) else { return nil }
      usleep(20_000)
    }
    return .damaged(path: path, reason: "it was cut short after it was opened")
  }

  /// Whether a file has fewer bytes than it says.
  private static func isShort(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    let header = DatabaseHeader(DatabaseHeader.bytes(of: file, at: 0, count: DatabaseHeader.size))
    guard fstat(file, &status) == 0, let header else { return false }
    return Int(status.st_size) < header.length
  }
}
