import Glibc
import Synchronization

/// A database file that SQLite has open, and what is looked up in it beside SQLite.
///
/// A process loses every lock that it holds on a file when it closes any descriptor of that file (fcntl(2)), and SQLite's locks
/// with them: another program would take the log for abandoned and remove it ("How To Corrupt An SQLite Database File", 2.2).
/// So the file is looked into through one descriptor that is kept, and whatever else of it is opened meanwhile is closed
/// (`close`) when no archive of this process has the file open any more.
final class OpenDatabaseFile: Sendable {
  private let identity: FileIdentity
  private let descriptor: Int32

  /// The file at a path, which SQLite is about to open; nil where none can be read. It is released with this value, which
  /// must outlive SQLite's connections.
  init?(path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    guard let identity = FileIdentity(descriptor: file) else {
      Glibc.close(file)
      return nil
    }
    (self.identity, descriptor) = (identity, file)
    Self.users.withLock { $0[identity, default: Users()].count += 1 }
  }

  deinit {
    let idle = Self.users.withLock { users -> [Int32] in
      guard var entry = users[identity] else { return [descriptor] }
      entry.count -= 1
      entry.waiting.append(descriptor)
      users[identity] = entry.count > 0 ? entry : nil
      return entry.count > 0 ? [] : entry.waiting
    }
    for file in idle { Glibc.close(file) }
  }

  /// Why the archive that was opened at a path is not to be written to any more; nil when all is well.
  ///
  /// SQLite keeps writing to a file that was removed, and trusts the size that it once had.
  func fault(at path: String) -> ArchiveError? {
    guard let now = FileIdentity(path: path) else { return .gone(path: path) }
    guard now == identity else { return .replaced(path: path) }
    // A checkpoint of another program may be about to make the file as long as it says.
    for _ in 0..<3 {
      guard isShort else { return nil }
      usleep(20_000)
    }
    return .damaged(path: path, reason: "it was cut short after it was opened")
  }

  /// Whether the file has fewer bytes than it says.
  private var isShort: Bool {
    var status = stat()
    let header = DatabaseHeader(
      DatabaseHeader.bytes(of: descriptor, at: 0, count: DatabaseHeader.size))
    guard fstat(descriptor, &status) == 0 else { return false }
    return header.map { Int(status.st_size) < $0.length } ?? (status.st_size < DatabaseHeader.size)
  }

  /// Closes a descriptor of any file: at once where no archive of this process has the file open, else when none has.
  static func close(_ descriptor: Int32) {
    guard let identity = FileIdentity(descriptor: descriptor) else { return }
    let isIdle = users.withLock { users in
      guard users[identity] != nil else { return true }
      users[identity]?.waiting.append(descriptor)
      return false
    }
    if isIdle { Glibc.close(descriptor) }
  }

  /// How many archives have a file open, and the descriptors that wait to be closed.
  private struct Users {
    var count = 0
    var waiting: [Int32] = []
  }

  private static let users = Mutex<[FileIdentity: Users]>([:])
}
