import ArgumentParser
import Glibc

/// Why a file could not be read.
struct FileError: Error, CustomStringConvertible {
  /// The system's number for the reason.
  var number: Int32
  /// The reason in words.
  var description: String { String(cString: strerror(number)).lowercased() }
}

/// All bytes of a file; `-` is standard input.
func readFile(_ path: String) throws(FileError) -> [UInt8] {
  try readFile(path, limit: .max).bytes
}

/// All bytes of a file; what keeps it from being read is printed, and ends the command.
///
/// - Throws: `ExitCode.failure`.
func readFileOrFail(_ path: String) throws -> [UInt8] {
  do throws(FileError) {
    return try readFile(path)
  } catch {
    printError("\(path): \(error.description)")
    throw ExitCode.failure
  }
}

/// The bytes of a file up to a limit, and whether there are more; `-` is standard input.
func readFile(_ path: String, limit: Int) throws(FileError) -> (bytes: [UInt8], isCut: Bool) {
  let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw FileError(number: errno) }
  defer { if path != "-" { close(file) } }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw FileError(number: errno) }
  if status.st_mode & S_IFMT == S_IFDIR { throw FileError(number: EISDIR) }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(min(max(0, status.st_size) + 1, limit == .max ? .max : limit + 1))
  while true {
    let count = appendBytes(of: file, to: &bytes)
    if count == 0 { return (bytes, false) }
    if bytes.count > limit {
      bytes.removeLast(bytes.count - limit)
      return (bytes, true)
    }
    if count < 0, errno != EINTR { throw FileError(number: errno) }
  }
}

private func appendBytes(of file: Int32, to bytes: inout [UInt8]) -> Int {
  withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
    let count = read(file, buffer.baseAddress, buffer.count)
    if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
    return count
  }
}
