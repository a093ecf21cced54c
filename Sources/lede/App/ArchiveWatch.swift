import Glibc

/// Tells when something was written to an archive, by this program or another (inotify(7)).
final class ArchiveWatch {
  /// Readable when something was written.
  let descriptor: Int32

  /// Watches the log that SQLite writes to before the archive's file; nil where there is none.
  init?(_ path: String) {
    descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard !path.isEmpty, inotify_add_watch(descriptor, path + "-wal", UInt32(IN_MODIFY)) >= 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Forgets what was told so far.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
