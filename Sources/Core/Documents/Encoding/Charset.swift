import CCharset
import Glibc

/// Turns the bytes of a document into UTF-8, whatever they were written in.
///
/// What the bytes themselves prove comes first (a byte order mark, UTF-16's zero bytes, well-formed UTF-8), then
/// what the document declares, then a guess: declared charsets lie often, and text in another charset is hardly
/// ever well-formed UTF-8 by accident. UTF-7 is never read: no news is written in it, and it hides markup.
public enum Charset {
  /// Converts bytes to well-formed UTF-8 without a byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a document.
  ///   - declared: The charset that the document or its carrier declares, such as "iso-8859-1".
  public static func utf8(_ bytes: [UInt8], declared: String? = nil) -> [UInt8] {
    if let (name, skip) = mark(bytes) {
      let rest = Array(bytes[skip...])
      return name == "UTF-8"
        ? wellFormed(rest) ?? repaired(rest) : convert(rest, from: name) ?? rest
    }
    if let name = zeroPattern(bytes), let text = convert(bytes, from: name) { return text }
    let name = declared.flatMap(canonical)
    if let name, isStateful(name), let text = convert(bytes, from: name) { return text }
    if let text = wellFormed(bytes) { return text }
    if let name, name != "UTF-8", let text = convert(bytes, from: name) { return text }
    return isNearlyUTF8(bytes, isDeclared: name == "UTF-8")
      ? repaired(bytes) : convert(bytes, from: guess(bytes)) ?? repaired(bytes)
  }

  /// The bytes of a text in a charset of iconv's, as UTF-8; nil when iconv does not know it.
  static func convert(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    if name == "UTF-8" { return wellFormed(bytes) ?? repaired(bytes) }
    if name == "CP1252" { return windows1252(bytes) }
    var text: UnsafeMutablePointer<UInt8>?
    var length = 0
    let isKnown = bytes.withUnsafeBufferPointer {
      $0.isEmpty || charset_utf8(name, $0.baseAddress, $0.count, &text, &length) == 1
    }
    guard isKnown else { return nil }
    defer { free(text) }
    return Array(UnsafeBufferPointer(start: text, count: length))
  }

  // MARK: what the bytes prove

  private static func mark(_ bytes: [UInt8]) -> (name: String, skip: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
  }

  /// UTF-16 and UTF-32 without a mark: markup and most news have many characters below 256, so zeros stand in
  /// a regular pattern.
  private static func zeroPattern(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(512)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0, 0, 0]
    for (i, byte) in sample.enumerated() where byte == 0 { zeros[i & 3] += 1 }
    let quarter = sample.count / 4
    func most(_ i: Int) -> Bool { zeros[i] * 10 >= quarter * 7 }
    func few(_ i: Int) -> Bool { zeros[i] * 10 <= quarter }
    switch (most(0), most(1), most(2), most(3)) {
    case (true, true, true, false) where few(3): return "UTF-32BE"
    case (false, true, true, true) where few(0): return "UTF-32LE"
    case (true, false, true, false) where few(1) && few(3): return "UTF-16BE"
    case (false, true, false, true) where few(0) && few(2): return "UTF-16LE"
    default: return nil
    }
  }

  private static func wellFormed(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { UTF8Validator.firstError(in: $0) == nil } ? bytes : nil
  }

  /// More good sequences than stray bytes: UTF-8 with damage, not another charset. Where UTF-8 is declared, a few are
  /// enough: pieces of another charset were pasted into it.
  private static func isNearlyUTF8(_ bytes: [UInt8], isDeclared: Bool) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let count = UTF8Validator.count(bytes)
      return count.good >= count.stray
        || isDeclared && count.good * 4 >= count.stray && count.good > 0
    }
  }

  /// Damaged UTF-8: stray bytes are read as windows-1252, what looks like a broken sequence as U+FFFD.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { UTF8Validator.repaired($0) }
  }
}
