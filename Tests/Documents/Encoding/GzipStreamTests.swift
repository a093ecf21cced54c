import Testing

@testable import Documents

@Suite struct GzipStreamTests {
  /// "The ferry is back.\n" and "So is the bridge.\n", gzipped one by one.
  private static let members: [[UInt8]] = [
    stored("The ferry is back.\n"), stored("So is the bridge.\n"),
  ]

  /// A gzip member with one stored block (RFC 1951, section 3.2.4), made here so that no file is needed.
  static func stored(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let (low, high) = (UInt8(bytes.count & 255), UInt8(bytes.count >> 8))
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    crc = ~crc
    let size = UInt32(bytes.count)
    func little(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 255) } }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, low, high, ~low, ~high] + bytes + little(crc)
      + little(size)
  }

  private func unpack(_ bytes: [UInt8], at once: Int) -> (text: String, isDamaged: Bool) {
    var rest = bytes[...]
    let inflater = GzipStream { _ in
      defer { rest = rest.dropFirst(once) }
      return Array(rest.prefix(once))
    }
    var plain: [UInt8] = []
    while true {
      let piece = inflater.read(7)
      if piece.isEmpty { return (String(decoding: plain, as: UTF8.self), inflater.isDamaged) }
      plain += piece
    }
  }

  @Test(arguments: [1, 2, 5, 1000]) func membersOneBehindTheOther(once: Int) {
    let packed = Self.members[0] + Self.members[1] + [0, 0, 0]
    let result = unpack(packed, at: once)
    #expect(result.text == "The ferry is back.\nSo is the bridge.\n" && !result.isDamaged)
  }

  @Test(arguments: [1, 3, 1000]) func whatIsNotPackedPasses(once: Int) {
    #expect(unpack(Array("plain words".utf8), at: once) == ("plain words", false))
    #expect(unpack([], at: once) == ("", false))
    #expect(unpack([0x1F], at: once).text == "\u{1F}")
  }

  @Test func damageIsToldAndWhatCameBeforeIsKept() {
    let cut = unpack(Self.members[0] + Self.members[1].dropLast(12), at: 10)
    #expect(cut.text.hasPrefix("The ferry is back.\nSo") && cut.isDamaged)
    let broken = unpack(Self.members[0] + [0x1F, 0x8B, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], at: 100)
    #expect(broken.text == "The ferry is back.\n" && broken.isDamaged)
  }
}
