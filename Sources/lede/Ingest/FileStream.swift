import Glibc

/// A file that is read piece by piece; `-` is standard input.
final class FileStream {
  /// Why reading ended before the file did.
  private(set) var error: FileError?

  private let file: Int32
  private let interrupt: InterruptSignal

  /// Opens a file. An interrupt ends it early, also while nothing has opened a named pipe for writing yet.
  init(_ path: String, interrupt: InterruptSignal) throws(FileError) {
    self.interrupt = interrupt
    file = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileError(number: errno) }
  }

  deinit { close(file) }

  /// Up to so many further bytes; none at the end.
  func read(_ limit: Int) -> [UInt8] {
    while interrupt.wait(for: file) {
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        let got = Glibc.read(file, buffer.baseAddress, limit)
        failure = got < 0 ? errno : 0
        count = max(0, got)
      }
      if failure == 0 { return bytes }
      guard failure == EINTR || failure == EAGAIN else {
        error = FileError(number: failure)
        return []
      }
    }
    return []
  }

  /// The bytes of a file that is so small that it may stand in memory whole; nil for others, for what is packed is larger
  /// than it looks.
  static func smallSize(_ path: String) -> Int? {
    var status = stat()
    guard path != "-" else { return nil }
    guard stat(path, &status) == 0 else { return 0 }  // reading it tells why it cannot be read
    let isFile = status.st_mode & S_IFMT == S_IFREG
    return isFile && status.st_size <= 1 << 20 && !path.hasSuffix(".gz") ? Int(status.st_size) : nil
  }
}
