import Text

/// "Name: value" lines as mail, HTTP and web archives begin with (RFC 5322, section 2.2).
enum HeaderBlock {
  /// Header lines are read up to this size together; the rest of such a block is no header.
  private static let limit = 262_144

  /// The headers from an offset on, names in lower case, and where the body begins. Folded lines are joined; of
  /// repeated headers the first counts.
  static func read(_ bytes: [UInt8], from start: Int) -> ([String: String], Int) {
    var headers: [String: String] = [:]
    var last: String?
    var at = start
    while at < bytes.count, at - start < limit {
      let next = endOfLine(bytes, from: at)
      let line = bytes[at..<next]
      at = next
      if !line.contains(where: { !$0.isSpace }) { break }
      if let first = line.first, first == 0x20 || first == 0x09, let name = last {
        headers[name, default: ""] += " " + text(line)
        continue
      }
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = text(line[..<colon]).lowercased()
      last = headers[name] == nil ? name : nil
      if let last { headers[last] = text(line[(colon + 1)...]) }
    }
    return (headers, at)
  }

  /// Where the line behind the one at an offset begins.
  static func endOfLine(_ bytes: [UInt8], from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    return bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  /// `name=value` out of a header such as a content type, without quotes.
  static func parameter(_ name: String, of header: String?) -> String? {
    guard let header else { return nil }
    for piece in header.split(separator: ";").dropFirst() {
      let sides = piece.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, String(sides[0]).trimmed().lowercased() == name else { continue }
      let value = String(sides[1]).trimmed()
      return value.hasPrefix("\"") ? String(value.dropFirst().prefix { $0 != "\"" }) : value
    }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: Charset.utf8(Array(bytes)), as: UTF8.self).trimmed()
  }
}
