import Testing

@testable import Documents

@Suite("Names of charsets")
struct CharsetNamesTests {
  @Test(arguments: [
    ("utf-8", "UTF-8"), (" UTF8; ", "UTF-8"), ("\"utf-8\"", "UTF-8"), ("ISO-8859-1", "CP1252"),
    ("us-ascii", "CP1252"), ("latin5", "CP1254"), ("Shift_JIS", "CP932"), ("GB2312", "GB18030"),
    ("iso-8859-8-i", "ISO-8859-8"), ("iso-8859-2", "ISO-8859-2"), ("windows-1251", "WINDOWS-1251"),
  ])
  func known(_ label: String, _ name: String) {
    #expect(Charset.canonical(label) == name)
  }

  /// Whoever could read such a declaration has no such text; seven-bit UTF-7 hides markup.
  @Test(arguments: [
    "", " ", "utf-16", "UTF-16LE", "utf-32be", "ucs-2", "utf-7", "unicode-1-1-utf-7",
    "utf-8//IGNORE",
    "a b/c", "é", String(repeating: "x", count: 41),
  ])
  func useless(_ label: String) {
    #expect(Charset.canonical(label) == nil)
  }

  @Test func charsetsThatSwitch() {
    #expect(["ISO-2022-JP", "ISO-2022-KR", "HZ", "CSISO2022JP"].allSatisfy(Charset.isStateful))
    #expect(!["UTF-8", "CP932", "EUC-JP"].contains(where: Charset.isStateful))
  }

  @Test func everyByteOfWindows1252IsText() {
    let text = String(decoding: Charset.windows1252(Array(0...255)), as: UTF8.self)
    #expect(text.unicodeScalars.count == 256)
    #expect(!text.contains("\u{FFFD}"))
    #expect(String(decoding: Charset.windows1252([0x80, 0x93, 0xE9]), as: UTF8.self) == "€“é")
  }
}
