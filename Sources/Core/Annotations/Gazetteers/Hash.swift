/// The hashes that words, shapes and features are known by. They are part of the model's form: a change of any
/// needs new weights.
enum Hash {
  /// Where every hash begins.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a, one byte on (Fowler, Noll, Vo).
  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of two values in this order.
  @inline(__always)
  static func join(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let mixed = (a ^ (b &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 32)
  }

  /// The hash of a literal.
  static func of(_ word: StaticString) -> UInt64 {
    (0..<word.utf8CodeUnitCount).reduce(start) { step($0, word.utf8Start[$1]) }
  }

  /// The hash of bytes.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> UInt64 {
    var hash = start
    for at in range { hash = step(hash, bytes[at]) }
    return hash
  }
}
