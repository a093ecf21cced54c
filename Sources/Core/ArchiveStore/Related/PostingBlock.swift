/// Which of 4,096 neighbouring stories have a term, how much it weighs in each, and how each writes it.
///
/// Two bytes a story, ascending: twelve bits for the story's place in the stretch, two for its weight, one each for whether
/// the story writes the term small and with a capital. Four weights do, for candidates are compared in full afterwards:
/// with ten bits, and three bytes a story, no more related stories were found.
enum PostingBlock {
  /// How many bits of a story's number lie within a block.
  static let bits: Int64 = 12
  private static let mask = 0xFFF
  /// Bytes of an entry.
  private static let size = 2
  /// The weights that an entry can have.
  private static let weights: [Float] = [0.05, 0.1, 0.2, 0.4]
  /// Where an entry's weight begins.
  private static let weightBit = 12
  /// Bits of an entry that tell how the term is written.
  private static let small = 1 << 14
  private static let capital = 1 << 15

  /// Where the block of a term that holds a story is kept.
  static func id(_ term: TermID, _ n: Int64) -> Int64 { id(term, stretch: n >> bits) }

  /// Where the block of a term for a stretch of stories is kept: stretches of one term are neighbours.
  ///
  /// A stretch takes 16 bits, which do for 268 million stories, so that SQLite keeps the number in seven bytes.
  static func id(_ term: TermID, stretch: Int64) -> Int64 {
    Int64(term) << stretchBits | (stretch & stretchMask)
  }

  /// The stretch of a block.
  static func stretch(ofBlock id: Int64) -> Int64 { id & stretchMask }

  /// The highest stretch that there can be.
  static let lastStretch = stretchMask

  private static let stretchBits: Int64 = 16
  private static let stretchMask: Int64 = 1 << stretchBits - 1

  /// Sets the weight of a story's term, 0 to 1, and how it is written; an earlier entry of the same story is replaced.
  static func set(
    _ weight: Float, _ role: TermRole = [], of n: Int64, in bytes: inout [UInt8]
  ) {
    let slot = Int(n) & mask
    dropPiece(of: &bytes)
    var entry = slot | code(weight) << weightBit
    if role.contains(.small) { entry |= small }
    if role.contains(.capital) { entry |= capital }
    let pair = (UInt8(entry & 0xFF), UInt8(entry >> 8))
    let at = place(of: slot, in: bytes)
    if at == bytes.count {
      bytes.append(pair.0)
      bytes.append(pair.1)
    } else if self.slot(bytes, at) == slot {
      (bytes[at], bytes[at + 1]) = pair
    } else {
      bytes.insert(contentsOf: [pair.0, pair.1], at: at)
    }
  }

  /// The code of the nearest weight, by their ratio.
  private static func code(_ weight: Float) -> Int {
    (weight > 0.0707 ? 1 : 0) + (weight > 0.1414 ? 1 : 0) + (weight > 0.2828 ? 1 : 0)
  }

  /// Takes a story out.
  static func remove(_ n: Int64, from bytes: inout [UInt8]) {
    let slot = Int(n) & mask
    dropPiece(of: &bytes)
    let at = place(of: slot, in: bytes)
    if at < bytes.count, self.slot(bytes, at) == slot { bytes.removeSubrange(at..<at + size) }
  }

  /// Adds `factor` times each story's weight to the sums, of which the first belongs to the first story of the block
  /// plus `shift`. Complexity: O(*n*) in stories, about a nanosecond each.
  static func add(
    _ bytes: UnsafeBufferPointer<UInt8>, times factor: Float,
    to sums: UnsafeMutableBufferPointer<Float>,
    shift: Int
  ) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: weights.count) { scaled in
      for (code, weight) in weights.enumerated() { scaled[code] = factor * weight }
      var at = 0
      while at + size <= bytes.count {
        let entry = Int(bytes[at]) | Int(bytes[at + 1]) << 8
        let place = entry & mask + shift
        if place >= 0, place < sums.count { sums[place] += scaled[entry >> weightBit & 3] }
        at += size
      }
    }
  }

  /// Drops a piece of an entry that a damaged block ends in.
  private static func dropPiece(of bytes: inout [UInt8]) { bytes.removeLast(bytes.count % size) }

  /// Adds what a block tells of a term. Complexity: O(*n*) in stories.
  /// - Parameter end: Stories from this place of the stretch on are left out.
  static func count(_ bytes: [UInt8], before end: Int64 = .max, into usage: inout TermUsage) {
    let count =
      end > mask ? bytes.count / size : end <= 0 ? 0 : place(of: Int(end), in: bytes) / size
    usage.stories += count
    for at in stride(from: 1, to: size * count, by: size) {
      let written = Int(bytes[at]) << 8
      if written & small != 0 { usage.small += 1 }
      if written & capital != 0 { usage.capital += 1 }
    }
  }

  /// How a story of a block writes the term; nil when it has none.
  static func role(of n: Int64, in bytes: [UInt8]) -> TermRole? {
    let slot = Int(n) & mask
    let at = place(of: slot, in: bytes)
    guard at < bytes.count, self.slot(bytes, at) == slot else { return nil }
    let written = Int(bytes[at + 1]) << 8
    var role: TermRole = written & small != 0 ? .small : []
    if written & capital != 0 { role.insert(.capital) }
    return role
  }

  /// The entries of a block as archives before `PackedTables` hold it: three bytes a story, twelve bits for its place, then two
  /// that tell how it is written and ten for its weight.
  static func packed(threeByteEntries bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    for at in stride(from: 0, to: bytes.count - bytes.count % 3, by: 3) {
      let (middle, last) = (Int(bytes[at + 1]), Int(bytes[at + 2]))
      let step = (middle >> 4 | last << 4) >> 2
      var role: TermRole = middle & 0x10 != 0 ? .small : []
      if middle & 0x20 != 0 { role.insert(.capital) }
      set(Float(step) / 1023, role, of: Int64(bytes[at]) | Int64(middle & 0xF) << 8, in: &packed)
    }
    return packed
  }

  private static func slot(_ bytes: [UInt8], _ at: Int) -> Int {
    Int(bytes[at]) | (Int(bytes[at + 1]) & 0xF) << 8
  }

  /// Where a story stands or would stand; new stories stand last.
  private static func place(of slot: Int, in bytes: [UInt8]) -> Int {
    var (low, high) = (0, bytes.count / size)
    if high > 0, self.slot(bytes, size * (high - 1)) < slot { return size * high }
    while low < high {
      let middle = (low + high) / 2
      if self.slot(bytes, size * middle) < slot { low = middle + 1 } else { high = middle }
    }
    return size * low
  }
}
