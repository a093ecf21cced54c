/// What charsets are called, and what is meant by it.
extension Charset {
  /// iconv's name for a declared charset; nil when it declares nothing useful.
  ///
  /// Browsers read many labels as the larger charset that Windows made of them, for pages do contain the
  /// difference. Source: WHATWG Encoding Standard, "Names and labels".
  static func canonical(_ label: String) -> String? {
    let trimmed = label.utf8.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B }
    guard !trimmed.isEmpty, trimmed.count <= 40, trimmed.allSatisfy(isLabel) else { return nil }
    let name = String(decoding: trimmed, as: UTF8.self).lowercased()
    if let alias = aliases[name] { return alias }
    // A declaration that could be read byte by byte does not stand in sixteen-bit text.
    if name.hasPrefix("utf-16") || name.hasPrefix("utf-32") || name.hasPrefix("ucs-2")
      || name.hasPrefix("ucs-4")
    {
      return nil
    }
    if name.hasPrefix("utf-7") || name.hasPrefix("utf7") || name.hasPrefix("unicode-1-1-utf-7") {
      return nil
    }
    return name.uppercased()
  }

  /// Charsets that say everything in seven bits and switch: their bytes are well-formed UTF-8, too.
  static func isStateful(_ name: String) -> Bool {
    name.hasPrefix("ISO-2022") || name == "HZ" || name.hasPrefix("CSISO2022")
  }

  /// iconv names may carry `//IGNORE`; a label of a document must not.
  private static func isLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F, 0x2B: true
    default: false
    }
  }

  private static let aliases: [String: String] = [
    "utf-8": "UTF-8", "utf8": "UTF-8", "u8": "UTF-8", "unicode": "UTF-8",
    "iso-8859-1": "CP1252", "iso8859-1": "CP1252", "iso_8859-1": "CP1252", "latin1": "CP1252",
    "latin-1": "CP1252", "l1": "CP1252", "us-ascii": "CP1252", "ascii": "CP1252",
    "windows-1252": "CP1252", "cp1252": "CP1252", "x-cp1252": "CP1252", "cp-1252": "CP1252",
    "ansi": "CP1252", "iso-8859-9": "CP1254", "latin5": "CP1254", "windows-1254": "CP1254",
    "iso-8859-11": "CP874", "tis-620": "CP874", "windows-874": "CP874",
    "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932",
    "windows-31j": "CP932", "ms_kanji": "CP932",
    "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "korean": "CP949", "ksc5601": "CP949",
    "windows-949": "CP949",
    "gb2312": "GB18030", "gbk": "GB18030", "gb_2312-80": "GB18030", "x-gbk": "GB18030",
    "chinese": "GB18030", "csgb2312": "GB18030", "gb18030": "GB18030", "gb-18030": "GB18030",
    "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS",
    "cn-big5": "BIG5-HKSCS",
    "hz-gb-2312": "HZ", "koi8-r": "KOI8-R", "koi": "KOI8-R", "koi8": "KOI8-R", "koi8_r": "KOI8-R",
    "koi8-u": "KOI8-U", "x-mac-roman": "MACINTOSH", "macintosh": "MACINTOSH", "mac": "MACINTOSH",
    "iso-8859-8-i": "ISO-8859-8", "x-euc-jp": "EUC-JP", "x-euc": "EUC-JP",
  ]
}

/// Windows-1252: the charset of most Western text that declares none, or Latin-1, or ASCII.
extension Charset {
  static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count + bytes.count / 8)
      var i = 0
      while i < bytes.count {
        let end = UTF8Validator.endOfASCII(bytes, from: i)
        text.append(contentsOf: bytes[i..<end])
        if end < bytes.count { appendWindows1252(bytes[end], to: &text) }
        i = end + 1
      }
      return text
    }
  }

  static func appendWindows1252(_ byte: UInt8, to text: inout [UInt8]) {
    let scalar = (0x80...0x9F).contains(byte) ? upper[Int(byte - 0x80)] : UInt32(byte)
    text.append(
      contentsOf: Unicode.Scalar(scalar).map {
        Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter)
      } ?? [])
  }

  /// 0x80 to 0x9F; the five bytes that Windows leaves open stay C1 controls, which safe text marks.
  static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
