import Testing

@testable import Documents

@Suite struct ContentEncodingTests {
  /// "The ferry sails again.\n" eight times, packed by `brotli`.
  private let packed: [UInt8] = [
    0x1B, 0xB7, 0x00, 0xF8, 0x8D, 0x93, 0x63, 0xED, 0x76, 0xDC, 0x2A, 0x05, 0x2A, 0x3D, 0x59, 0xAA,
    0x0F, 0x49, 0xEC, 0x0F, 0x87, 0xCD, 0x04, 0x92, 0x90, 0x30, 0x4C, 0xE8, 0x36, 0x05, 0xD7, 0xEE,
    0xE3, 0x58, 0x7D, 0x60, 0xB0, 0xC6, 0x00,
  ]
  private let plain = Array(String(repeating: "The ferry sails again.\n", count: 8).utf8)

  private var hasLibrary: Bool {
    if case .missingLibrary = ContentEncoding.brotli(packed).error { false } else { true }
  }

  @Test(arguments: ["br", "BR", "identity, br", " br "]) func brotliIsUndone(header: String) {
    let result = ContentEncoding.unpacked(packed, header: header)
    guard hasLibrary else { return #expect(result.error == .missingLibrary("libbrotlidec")) }
    #expect(result.bytes == plain && result.error == nil)
  }

  @Test(arguments: ["br", "gzip", "utf-8", nil, "none", "br, br, br, br", "deflate", "", ",", "x"])
  func aHeaderThatLiesChangesNothing(header: String?) {
    guard hasLibrary else { return }
    let result = ContentEncoding.unpacked(plain, header: header)
    #expect(result.bytes == plain && result.error == nil)
  }

  @Test func whatIsCutIsReadAsFarAsItGoes() {
    guard hasLibrary else { return }
    let result = ContentEncoding.brotli(Array(packed.dropLast(3)))
    #expect(result.error == .cutShort && plain.starts(with: result.bytes))
  }

  @Test func noMoreThanTheLimitIsUnpacked() {
    guard hasLibrary else { return }
    let result = ContentEncoding.brotli(packed, limit: 20)
    #expect(result.error == .tooLarge(limit: 20) && result.bytes == Array(plain.prefix(20)))
  }
}
