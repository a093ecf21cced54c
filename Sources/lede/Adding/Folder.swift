import Glibc

/// Finds the files to be read under a path.
enum Folder {
  /// The path itself, or every file below the folder that it names, by name, hidden ones left out. Links to folders
  /// are not followed, so that a circle of links ends.
  static func files(_ path: String) -> [String] {
    guard isFolder(path, followsLinks: true) else { return [path] }
    var found: [String] = []
    var folders = [path]
    while let folder = folders.popLast() {
      var below: [String] = []
      for name in names(in: folder) {
        let full = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        if isFolder(full, followsLinks: false) {
          below.append(full)
        } else if isFile(full) {
          found.append(full)
        }
      }
      folders += below.reversed()
    }
    return found
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

  private static func isFolder(_ path: String, followsLinks: Bool) -> Bool {
    var status = stat()
    let result = followsLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
