import Glibc

/// Tells which files landed in a folder or below it (inotify(7)).
///
/// A file counts when its writer closes it or when it is moved there, so nothing is read half-written. Hidden files,
/// and names that programs give to what they have not finished, do not count.
final class FolderWatch {
  /// Readable when something happened.
  let descriptor: Int32

  private let root: String
  /// The folder of each watch.
  private var folders: [Int32: String] = [:]

  /// Watches a folder and those below it.
  init(_ path: String) throws(FileError) {
    root = path
    descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    guard descriptor >= 0 else { throw FileError(number: errno) }
    guard Folder.isFolder(path, followsLinks: true) else { throw FileError(number: ENOTDIR) }
    guard watch(path) else { throw FileError(number: errno) }
    for folder in Folder.below(path) { _ = watch(folder) }
  }

  deinit { close(descriptor) }

  /// Whether the folder is still there.
  var isThere: Bool { folders.values.contains(root) }

  /// The files that landed since this was last asked, each once; all of them when the system lost count.
  func newFiles() -> [String] {
    var files: [String] = []
    var seen: Set<String> = []
    while let events = read() {
      for event in events {
        for file in take(event) where seen.insert(file).inserted { files.append(file) }
      }
    }
    return files
  }

  private struct Event {
    var watch: Int32
    var mask: Int32
    var name: String
  }

  private func take(_ event: Event) -> [String] {
    if event.mask & IN_Q_OVERFLOW != 0 { return Folder.files(root) }
    guard let folder = folders[event.watch] else { return [] }
    let isMoved = event.mask & IN_MOVE_SELF != 0 && folder == root
    if event.mask & IN_IGNORED != 0 || isMoved { folders[event.watch] = nil }
    guard !event.name.isEmpty, !event.name.hasPrefix(".") else { return [] }
    let path = folder.hasSuffix("/") ? folder + event.name : folder + "/" + event.name
    if event.mask & Int32(bitPattern: UInt32(IN_ISDIR)) != 0 {
      // Files may have landed in a new folder before it was watched.
      for folder in [path] + Folder.below(path) { _ = watch(folder) }
      return Folder.files(path).filter(Self.isDone)
    }
    let isWritten = event.mask & (IN_CLOSE_WRITE | IN_MOVED_TO) != 0
    return isWritten && Self.isDone(path) && Folder.isFile(path) ? [path] : []
  }

  /// Whether a name is not one of those that stand for unfinished files.
  static func isDone(_ path: String) -> Bool {
    !unfinished.contains { path.hasSuffix($0) }
  }

  private static let unfinished = [
    "~", ".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".swp", ".filepart",
  ]

  private func watch(_ folder: String) -> Bool {
    let kinds = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF
    let number = inotify_add_watch(descriptor, folder, UInt32(kinds) | UInt32(IN_ONLYDIR))
    if number >= 0 { folders[number] = folder }
    return number >= 0
  }

  /// The events at hand; nil when there are none.
  private func read() -> [Event]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return nil }
    var events: [Event] = []
    var at = 0
    let head = MemoryLayout<inotify_event>.size
    buffer.withUnsafeBytes { bytes in
      while at + head <= count {
        let event = bytes.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
        let end = min(at + head + Int(event.len), count)
        let name = bytes[(at + head)..<end].prefix { $0 != 0 }
        events.append(
          Event(
            watch: event.wd, mask: Int32(bitPattern: event.mask),
            name: String(decoding: name, as: UTF8.self)))
        at = end
      }
    }
    return events
  }
}
