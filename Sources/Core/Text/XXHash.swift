/// XXH64 with seed 0: the hash behind identities and wordings. Frozen: archives depend on its values.
///
/// Method: Yann Collet, "XXH64 algorithm description", xxHash specification 0.1.1. Chosen over SHA-256 because it
/// needs no library and costs 0.3 µs a story; collisions made on purpose would harm only one's own archive.
package enum XXHash {
  private static let p1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let p2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let p3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let p4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let p5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// The hash of a text's UTF-8.
  package static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
  }

  /// The hash of bytes.
  package static func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { hash($0) } }

  /// The hash of bytes in memory. Complexity: O(*n*).
  package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var at = 0
    var hash: UInt64
    if bytes.count >= 32 {
      var (a, b, c, d) = (p1 &+ p2, p2, 0 as UInt64, 0 &- p1)
      while at + 32 <= bytes.count {
        a = round(a, word(bytes, at))
        b = round(b, word(bytes, at + 8))
        c = round(c, word(bytes, at + 16))
        d = round(d, word(bytes, at + 24))
        at += 32
      }
      hash = turn(a, 1) &+ turn(b, 7) &+ turn(c, 12) &+ turn(d, 18)
      for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* p1 &+ p4 }
    } else {
      hash = p5
    }
    hash &+= UInt64(bytes.count)
    return finish(hash, bytes, from: at)
  }

  private static func finish(
    _ start: UInt64, _ bytes: UnsafeRawBufferPointer, from place: Int
  ) -> UInt64 {
    var (hash, at) = (start, place)
    while at + 8 <= bytes.count {
      hash = turn(hash ^ round(0, word(bytes, at)), 27) &* p1 &+ p4
      at += 8
    }
    if at + 4 <= bytes.count {
      let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
      hash = turn(hash ^ UInt64(half) &* p1, 23) &* p2 &+ p3
      at += 4
    }
    while at < bytes.count {
      hash = turn(hash ^ UInt64(bytes[at]) &* p5, 11) &* p1
      at += 1
    }
    hash = (hash ^ hash >> 33) &* p2
    hash = (hash ^ hash >> 29) &* p3
    return hash ^ hash >> 32
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    turn(lane &+ word &* p2, 31) &* p1
  }

  private static func turn(_ value: UInt64, _ by: UInt64) -> UInt64 {
    value << by | value >> (64 - by)
  }
}
