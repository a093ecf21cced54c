import Glibc

/// Finds the files to be read under a path.
enum Folder {
  /// The path itself, or every file below the folder that it names, by name, hidden ones left out. Links to folders
  /// are not followed, so that a circle of links ends.
  static func files(_ path: String) -> [String] {
    guard isFolder(path, followsLinks: true) else { return [path] }
    return ([path] + below(path)).flatMap { folder in
      names(in: folder).map { join(folder, $0) }
        .filter { !isFolder($0, followsLinks: false) && isFile($0) }
    }
  }

  /// The folders below a folder, the ones above before those in them, by name.
  static func below(_ path: String) -> [String] {
    var found: [String] = []
    var folders = [path]
    while let folder = folders.popLast() {
      let inner = names(in: folder).map { join(folder, $0) }
        .filter { isFolder($0, followsLinks: false) }
      folders += inner.reversed()
      if folder != path { found.append(folder) }
    }
    return found
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a path is a folder.
  static func isFolder(_ path: String, followsLinks: Bool) -> Bool {
    var status = stat()
    let result = followsLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path is an ordinary file, or a link to one.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
