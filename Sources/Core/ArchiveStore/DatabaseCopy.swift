import GRDB
import Glibc

/// Writes a database as a file of its own, whole or not at all, while others go on using it (SQLite's online backup).
enum DatabaseCopy {
  /// - Parameter replaces: Whether a file that is there gives way.
  /// - Throws: `ArchiveError.exists` where something stands at the target; nothing is left of a copy that failed.
  static func write(
    _ database: any DatabaseReader, to target: String, replaces: Bool = false
  ) throws {
    var status = stat()
    guard replaces || lstat(target, &status) != 0 else { throw ArchiveError.exists(path: target) }
    let draft = target + ".partial"
    unlink(draft)
    let file = open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw DatabaseFile.failure(target) }
    Glibc.close(file)
    do {
      let copy = try DatabaseQueue(path: draft)
      try database.backup(to: copy)
      try copy.close()
      try sync(draft)
      // A link does not take the place of what another program has put there meanwhile.
      guard (replaces ? rename(draft, target) : link(draft, target)) == 0 else {
        throw errno == EEXIST ? ArchiveError.exists(path: target) : DatabaseFile.failure(target)
      }
      if !replaces { unlink(draft) }
      try sync(DatabaseFile.folder(of: target))
    } catch {
      for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draft + suffix) }
      guard let error = error as? DatabaseError else { throw error }
      throw ArchiveError(error, path: target)
    }
  }

  /// Puts a file's bytes, or a folder's names, on the disk.
  static func sync(_ path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw DatabaseFile.failure(path) }
    defer { OpenDatabaseFile.close(file) }
    guard fsync(file) == 0 || errno == EINVAL else { throw DatabaseFile.failure(path) }
  }
}
