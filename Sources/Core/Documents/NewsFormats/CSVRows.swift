import Text

/// The rows of a table as spreadsheets save them (RFC 4180): values between commas, semicolons or tabs, perhaps quoted.
enum CSVRows {
  /// More values in one row than this are no table of stories or feeds.
  private static let columnLimit = 256

  /// The rows of well-formed UTF-8, blank ones left out; the separator is the one that the first row holds most of.
  static func rows(_ bytes: UnsafeBufferPointer<UInt8>) -> [[String]] {
    let mark = separator(bytes)
    var rows: [[String]] = []
    var row: [String] = []
    var at = 0
    while at < bytes.count {
      let (value, end) = value(bytes, from: at, mark)
      if row.count < columnLimit { row.append(value) }
      at = end + 1
      if end >= bytes.count || bytes[end] != mark {
        if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
        row = []
      }
    }
    return rows
  }

  private static func separator(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let first = bytes.prefix { $0 != 0x0A }
    let marks: [UInt8] = [0x2C, 0x3B, 0x09]
    let counts = marks.map { mark in first.count { $0 == mark } }
    let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    return marks[best]
  }

  /// A value, and where the mark or line end stands that closes it. A quoted value goes on over line ends.
  private static func value(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ mark: UInt8
  ) -> (String, end: Int) {
    var at = start
    guard bytes[at] == 0x22 else {
      while at < bytes.count, bytes[at] != mark, bytes[at] != 0x0A { at += 1 }
      return (String(decoding: bytes[start..<at], as: UTF8.self).trimmed(), at)
    }
    var value: [UInt8] = []
    at += 1
    while at < bytes.count {
      if bytes[at] == 0x22 {
        guard at + 1 < bytes.count, bytes[at + 1] == 0x22 else { break }
        at += 1
      }
      value.append(bytes[at])
      at += 1
    }
    while at < bytes.count, bytes[at] != mark, bytes[at] != 0x0A { at += 1 }
    return (String(decoding: value, as: UTF8.self).trimmed(), at)
  }
}
