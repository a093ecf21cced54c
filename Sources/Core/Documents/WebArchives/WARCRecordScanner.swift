import Articles
import Text

/// A record of a web archive, and where it ends: WARC (ISO 28500, section 4) and ARC (Internet Archive, version 1).
///
/// Lengths that records declare are believed only where another record, or the end, follows.
struct WARCRecordScanner {
  /// What is told of it.
  var record: WARCRecord
  /// The identifier it gives itself.
  var id: String?
  /// Its block, when it may hold a page.
  var content: ArraySlice<UInt8>?

  /// What was found at a place of an archive.
  enum Step {
    /// A record, and the offset behind it.
    case record(WARCRecordScanner, end: Int)
    /// A record too large to be held; its block reaches so many bytes beyond those at hand.
    case oversized(WARCRecordScanner, beyond: Int)
    /// The beginning of a record, of which more has to be read.
    case incomplete
    /// Nothing that begins as a record.
    case end
  }

  /// Larger blocks are films and the like, not pages; in bytes.
  static let limit = 32 << 20

  /// The record that begins at or behind an offset.
  ///
  /// - Parameters:
  ///   - isLast: whether nothing follows the bytes at hand.
  ///   - limit: how large a block may be that is read, in bytes.
  static func next(
    _ bytes: [UInt8], at offset: Int, isWARC: Bool, isLast: Bool, limit: Int = limit
  ) -> Step {
    var start = offset
    while start < bytes.count, bytes[start].isSpace { start += 1 }
    guard start < bytes.count else { return isLast ? .end : .incomplete }
    return isWARC ? warc(bytes, start, isLast, limit) : arc(bytes, start, isLast, limit)
  }

  // MARK: WARC

  private static let mark = Array("WARC/".utf8)
  /// How far behind a block the next record's mark is looked for before the block's length is doubted.
  private static let reach = 4096

  private static func warc(_ bytes: [UInt8], _ offset: Int, _ isLast: Bool, _ limit: Int)
    -> Step
  {
    if !isLast, bytes.count - offset < mark.count { return .incomplete }
    guard bytes[offset...].starts(with: mark) else { return .end }
    let (headers, start) = HeaderBlock.read(
      bytes, from: HeaderBlock.endOfLine(bytes, from: offset))
    if !isLast, start == bytes.count { return .incomplete }
    let declared = headers["content-length"].flatMap { Int($0) } ?? 0
    let type = headers["warc-type"] ?? "unknown"
    let url = headers["warc-target-uri"].map {
      $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0
    }
    var entry = WARCRecordScanner(
      record: WARCRecord(
        type: type, url: url, date: headers["warc-date"].flatMap(DateParser.read), length: declared),
      id: headers["warc-record-id"])
    if !isLast {
      if declared > limit { return .oversized(entry, beyond: declared - (bytes.count - start)) }
      if declared + reach > bytes.count - start { return .incomplete }
    }
    guard let end = endOfBlock(bytes, start, declared, isLast) else { return .incomplete }
    entry.record.length = end - start
    if type == "response" || type == "resource" { entry.content = bytes[start..<end] }
    return .record(entry, end: end)
  }

  /// The end of a block; when no record follows where it should end, the block ends where the next record begins.
  private static func endOfBlock(
    _ bytes: [UInt8], _ start: Int, _ declared: Int, _ isLast: Bool
  ) -> Int? {
    let end = start + min(max(declared, 0), bytes.count - start)
    let next = bytes[end...].firstIndex { !$0.isSpace } ?? bytes.count
    if declared >= 0, next < bytes.count, bytes[next...].starts(with: mark) { return end }
    let found = bytes.withUnsafeBufferPointer { $0.find("\r\n\r\nWARC/1.", from: start) }
    return found.map { $0 - 7 } ?? (isLast ? end : nil)
  }

  // MARK: ARC

  /// "URL IP date type length": the URL may hold spaces, so the line is read from its end.
  private static func arc(_ bytes: [UInt8], _ offset: Int, _ isLast: Bool, _ limit: Int)
    -> Step
  {
    let start = HeaderBlock.endOfLine(bytes, from: offset)
    if !isLast, start == bytes.count { return .incomplete }
    let line = String(decoding: bytes[offset..<start].prefix(16_384), as: UTF8.self).trimmed()
    let words = line.split(separator: " ")
    guard words.count >= 5, let last = words.last, let length = Int(last), length >= 0 else {
      return .end
    }
    let url = words.dropLast(4).joined(separator: " ")
    let isHead = url.hasPrefix("filedesc://")
    let date = DateParser.read(String(words[words.count - 3].prefix(8)))
    var entry = WARCRecordScanner(
      record: WARCRecord(
        type: isHead ? "warcinfo" : "response", url: isHead ? nil : url, date: date, length: length)
    )
    if !isLast, length > bytes.count - start {
      return length > limit
        ? .oversized(entry, beyond: length - (bytes.count - start)) : .incomplete
    }
    let end = start + min(length, bytes.count - start)
    entry.record.length = end - start
    if !isHead { entry.content = bytes[start..<end] }
    return .record(entry, end: end)
  }
}
