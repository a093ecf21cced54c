import Glibc

/// Tells when something in the folder of settings, or among its themes, was written (inotify(7)).
final class SettingsWatch {
  /// Readable when something was written.
  let descriptor: Int32
  private let folder: String

  /// Watches a folder, or the nearest folder above it for as long as it is not there; nil where nothing can be watched.
  init?(_ folder: String) {
    self.folder = folder
    descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    watch()
  }

  deinit { close(descriptor) }

  /// Forgets what was told so far, and watches folders that have come since.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    watch()
  }

  private func watch() {
    add(folder + "/themes")
    var path = folder
    while !add(path), let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      path = String(path[..<slash])
    }
  }

  /// Watches a folder; one that is watched already stays so.
  @discardableResult
  private func add(_ path: String) -> Bool {
    let kinds = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
    let isAbove = path != folder && !path.hasPrefix(folder + "/")
    // Above the folder only the coming of folders counts.
    let mask = isAbove ? UInt32(IN_CREATE | IN_MOVED_TO) : kinds | UInt32(IN_CREATE)
    return inotify_add_watch(descriptor, path, mask | UInt32(IN_ONLYDIR)) >= 0
  }
}
