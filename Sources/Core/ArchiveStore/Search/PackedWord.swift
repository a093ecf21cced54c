/// A word of up to 15 bytes in two registers: most words are, and comparing and hashing two numbers is several times
/// faster than comparing and hashing a string.
struct PackedWord: Equatable {
  let halves: SIMD2<UInt64>

  @inline(__always)
  static func == (a: PackedWord, b: PackedWord) -> Bool {
    a.halves[0] == b.halves[0] && a.halves[1] == b.halves[1]
  }

  /// Nil for longer words.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count < 16 else { return nil }
    var packed = SIMD16<UInt8>()
    for at in 0..<bytes.count { packed[at] = bytes[at] }
    packed[15] = UInt8(bytes.count)
    halves = unsafeBitCast(packed, to: SIMD2<UInt64>.self)
  }

  /// Creates an empty word.
  init() { halves = SIMD2(0, 0) }

  /// How many bytes it has.
  var count: Int { Int(halves[1] >> 56) }

  /// Writes its bytes; there must be room for 16.
  func copy(to buffer: UnsafeMutableBufferPointer<UInt8>) {
    UnsafeMutableRawBufferPointer(buffer).storeBytes(of: halves[0].littleEndian, as: UInt64.self)
    UnsafeMutableRawBufferPointer(buffer).storeBytes(
      of: halves[1].littleEndian, toByteOffset: 8, as: UInt64.self)
  }

  /// Its bytes as a string.
  var text: String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { buffer in
      copy(to: buffer)
      return String(decoding: buffer[..<count], as: UTF8.self)
    }
  }

  /// A hash by Fibonacci mixing. The tables hold words of the reader's own query, so no protection against collisions is needed.
  var hash: Int {
    let mixed = (halves[0] ^ (halves[1] &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B1_85EB_CA87
    return Int(truncatingIfNeeded: mixed >> 20)
  }
}

extension PackedWord: Hashable {
  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
