import CResources

/// A word list built into the program: UTF-8, an entry a line, "#" starts a comment line.
package enum GazetteerFile {
  /// Calls `body` with the bytes of each entry of a list. A list that is not there has no entries.
  package static func entries(
    of name: String, _ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
  ) {
    guard let found = cresource_list(name)?.pointee else { return }
    let bytes = UnsafeBufferPointer(start: found.bytes, count: found.length)
    var start = 0
    for at in bytes.indices where bytes[at] == 0x0A {
      if at > start, bytes[start] != UInt8(ascii: "#") { body(bytes, start..<at) }
      start = at + 1
    }
    if start < bytes.count, bytes[start] != UInt8(ascii: "#") { body(bytes, start..<bytes.count) }
  }

  /// The entries of a list as text.
  package static func strings(of name: String) -> [String] {
    var all: [String] = []
    entries(of: name) { bytes, range in all.append(String(decoding: bytes[range], as: UTF8.self)) }
    return all
  }
}
