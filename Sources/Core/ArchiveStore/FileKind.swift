import Glibc

/// What can stand at a path.
public enum FileKind: Hashable, Sendable {
  /// A regular file.
  case file
  /// A folder (directory).
  case folder
  /// A named pipe.
  case pipe
  /// A socket in the file system.
  case socket
  /// A terminal, a disk, or another device.
  case device

  /// Reads the kind off a file's mode (inode(7)).
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }

  /// What it is, with its article.
  var name: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .pipe: "a named pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}
