import Glibc

/// A name for a file after a story: small letters, digits and "-", whatever its headline holds.
enum FileName {
  /// Longer names would not be told in full on a narrow screen.
  private static let longest = 56

  /// At most 56 bytes of whole words; `fallback` when the headline has no letters or digits, or is a name with a meaning elsewhere.
  static func stem(_ title: String, fallback: String) -> String {
    var stem = ""
    var wantsDash = false
    for scalar in title.lowercased().unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        wantsDash = !stem.isEmpty
        continue
      }
      let more = (wantsDash ? "-" : "") + String(scalar)
      if stem.utf8.count + more.utf8.count > longest {
        if !wantsDash, let dash = stem.lastIndex(of: "-") { stem = String(stem[..<dash]) }
        break
      }
      stem += more
      wantsDash = false
    }
    let reserved = ["con", "prn", "aux", "nul"]
    return stem.isEmpty || reserved.contains(stem) ? fallback : stem
  }

  /// Writes a new file in a folder and returns its path; an existing file is never touched: "name-2.txt" then. A file
  /// that cannot be written whole is taken away again.
  static func write(
    _ bytes: [UInt8], in folder: String, stem: String, fileExtension: String
  ) throws(FileError) -> String {
    for number in 1...999 {
      let path = "\(folder)/\(stem)\(number == 1 ? "" : "-\(number)").\(fileExtension)"
      do throws(FileError) {
        try writeNewFile(bytes, to: path)
        return path
      } catch {
        if error.number != EEXIST { throw error }
      }
    }
    throw FileError(number: EEXIST)
  }

  /// The folder that the program was started in; "." when it is gone.
  static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}

/// Writes a file that must not be there yet; one that cannot be written whole is taken away again.
func writeNewFile(_ bytes: [UInt8], to path: String) throws(FileError) {
  let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
  guard file >= 0 else { throw FileError(number: errno) }
  defer { close(file) }
  var done = 0
  while done < bytes.count {
    let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if count <= 0 {
      let failure = FileError(number: errno)
      unlink(path)
      throw failure
    }
    done += count
  }
}
