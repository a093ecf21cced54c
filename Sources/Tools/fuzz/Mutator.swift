/// Changes inputs at random, the same way for the same seed.
struct Mutator {
  private var state: UInt64
  private let words: [[UInt8]]

  /// Inputs grow no larger than this, in bytes.
  static let limit = 32_768

  /// A mutator that inserts words of a format now and then.
  init(seed: UInt64, words: [String]) {
    state = seed
    self.words = words.map { Array($0.utf8) }
  }

  /// A number below another (SplitMix64).
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return bound < 1 ? 0 : Int((z ^ (z >> 31)) % UInt64(bound))
  }

  /// True once in so many times.
  mutating func isLucky(oneIn count: Int) -> Bool { below(count) == 0 }

  /// One of some inputs with one to eight changes.
  mutating func changed(_ inputs: [[UInt8]]) -> [UInt8] {
    var input = inputs.isEmpty ? [] : inputs[below(inputs.count)]
    for _ in 0...below(8) {
      change(&input, inputs)
      if input.count > Self.limit { input.removeSubrange(Self.limit...) }
    }
    return input
  }

  private mutating func change(_ input: inout [UInt8], _ others: [[UInt8]]) {
    switch below(9) {
    case 0 where !input.isEmpty: input[below(input.count)] ^= 1 << UInt8(below(8))
    case 1 where !input.isEmpty: input[below(input.count)] = Self.bytes[below(Self.bytes.count)]
    case 2 where !input.isEmpty: input.removeSubrange(range(in: input))
    case 3 where !input.isEmpty:
      let piece = Array(input[range(in: input)].prefix(1024))
      for _ in 0...below(isLucky(oneIn: 8) ? 64 : 2) { insert(piece, into: &input) }
    case 4 where !others.isEmpty:
      let other = others[below(others.count)]
      if !other.isEmpty { insert(Array(other[range(in: other)]), into: &input) }
    case 5 where !input.isEmpty: input.removeSubrange(below(input.count)...)
    case 6: insert(Self.pieces[below(Self.pieces.count)], into: &input)
    case 7 where !words.isEmpty:
      let word = words[below(words.count)]
      for _ in 0...below(isLucky(oneIn: 32) ? 400 : 1) { insert(word, into: &input) }
    default: insert([UInt8(below(256))], into: &input)
    }
  }

  private mutating func insert(_ piece: [UInt8], into input: inout [UInt8]) {
    guard input.count + piece.count <= Self.limit * 2 else { return }
    input.insert(contentsOf: piece, at: below(input.count + 1))
  }

  private mutating func range(in input: [UInt8]) -> Range<Int> {
    let start = below(input.count)
    return start..<start + 1 + below(input.count - start)
  }

  private static let bytes: [UInt8] = [
    0, 1, 0x09, 0x0A, 0x0D, 0x1B, 0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x5B, 0x5C, 0x7B, 0x7F, 0x80,
    0xC0, 0xC2, 0xE2, 0xEF, 0xF4, 0xFE, 0xFF,
  ]

  /// Beginnings of characters that are cut, marks of byte orders, numbers at the ends of their ranges.
  private static let pieces: [[UInt8]] = [
    [0xA2, 0xE8], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF],
    [0x1B, 0x24, 0x42], [0xC2, 0x9B], [0xE2, 0x80, 0xAE], [0xED, 0xA0, 0x80], [0, 0, 0, 0],
    Array("-1".utf8), Array("0".utf8), Array("9223372036854775807".utf8),
    Array("9223372036854775808".utf8), Array("-9223372036854775808".utf8),
    Array("4294967296".utf8), Array("1e999".utf8), Array("“”‘’".utf8), Array("\r\n\r\n".utf8),
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3],
  ]
}
