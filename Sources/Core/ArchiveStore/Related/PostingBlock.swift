/// Which of 4,096 neighbouring stories have a term, how much it weighs in each, and how each writes it.
///
/// Three bytes a story, ascending: twelve bits for the story's place in the stretch, ten for its weight, one each for
/// whether the story writes the term small and with a capital.
enum PostingBlock {
  /// How many bits of a story's number lie within a block.
  static let bits: Int64 = 12
  private static let mask = 0xFFF
  /// The weight of 1.
  private static let full = 0x3FF
  /// Bits of an entry's upper twelve that tell how the term is written.
  private static let small = 1
  private static let capital = 2

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

  private static let stretchBits: Int64 = 16
  private static let stretchMask: Int64 = 1 << stretchBits - 1

  /// Sets the weight of a story's term, 0 to 1, and how it is written; an earlier entry of the same story is replaced.
  static func set(
    _ weight: Float, _ role: TermRole = [], of n: Int64, in bytes: inout [UInt8]
  ) {
    let slot = Int(n) & mask
    dropPiece(of: &bytes)
    var step = min(max(Int((weight * Float(full)).rounded()), 1), full) << 2
    if role.contains(.small) { step |= small }
    if role.contains(.capital) { step |= capital }
    let entry = (UInt8(slot & 0xFF), UInt8(slot >> 8 | (step & 0xF) << 4), UInt8(step >> 4))
    let at = place(of: slot, in: bytes)
    if at == bytes.count {
      bytes.append(entry.0)
      bytes.append(entry.1)
      bytes.append(entry.2)
    } else if self.slot(bytes, at) == slot {
      (bytes[at], bytes[at + 1], bytes[at + 2]) = entry
    } else {
      bytes.insert(contentsOf: [entry.0, entry.1, entry.2], at: at)
    }
  }

  /// Takes a story out.
  static func remove(_ n: Int64, from bytes: inout [UInt8]) {
    let slot = Int(n) & mask
    dropPiece(of: &bytes)
    let at = place(of: slot, in: bytes)
    if at < bytes.count, self.slot(bytes, at) == slot { bytes.removeSubrange(at..<at + 3) }
  }

  /// Adds `factor` times each story's weight to the sums, of which the first belongs to the first story of the block
  /// plus `shift`. Complexity: O(*n*) in stories, about a nanosecond each.
  static func add(
    _ bytes: UnsafeBufferPointer<UInt8>, times factor: Float,
    to sums: UnsafeMutableBufferPointer<Float>,
    shift: Int
  ) {
    let scaled = factor / Float(full)
    var at = 0
    while at + 3 <= bytes.count {
      let middle = Int(bytes[at + 1])
      let slot = Int(bytes[at]) | (middle & 0xF) << 8
      let step = (middle >> 4 | Int(bytes[at + 2]) << 4) >> 2
      let place = slot + shift
      if place >= 0, place < sums.count { sums[place] += scaled * Float(step) }
      at += 3
    }
  }

  /// Drops a piece of an entry that a damaged block ends in.
  private static func dropPiece(of bytes: inout [UInt8]) { bytes.removeLast(bytes.count % 3) }

  /// Adds what a block tells of a term. Complexity: O(*n*) in stories.
  /// - Parameter end: Stories from this place of the stretch on are left out.
  static func count(_ bytes: [UInt8], before end: Int64 = .max, into usage: inout TermUsage) {
    let count = end > mask ? bytes.count / 3 : end <= 0 ? 0 : place(of: Int(end), in: bytes) / 3
    usage.stories += count
    for at in stride(from: 1, to: 3 * count, by: 3) {
      let written = Int(bytes[at]) >> 4
      usage.small += written & small
      usage.capital += (written & capital) >> 1
    }
  }

  /// How a story of a block writes the term; nil when it has none.
  static func role(of n: Int64, in bytes: [UInt8]) -> TermRole? {
    let slot = Int(n) & mask
    let at = place(of: slot, in: bytes)
    guard at < bytes.count, self.slot(bytes, at) == slot else { return nil }
    let written = Int(bytes[at + 1]) >> 4
    var role: TermRole = written & small != 0 ? .small : []
    if written & capital != 0 { role.insert(.capital) }
    return role
  }

  /// Forgets how terms are written.
  static func clearRoles(in bytes: inout [UInt8]) {
    for at in stride(from: 1, to: bytes.count, by: 3) { bytes[at] &= 0xCF }
  }

  private static func slot(_ bytes: [UInt8], _ at: Int) -> Int {
    Int(bytes[at]) | (Int(bytes[at + 1]) & 0xF) << 8
  }

  /// Where a story stands or would stand; new stories stand last.
  private static func place(of slot: Int, in bytes: [UInt8]) -> Int {
    var (low, high) = (0, bytes.count / 3)
    if high > 0, self.slot(bytes, 3 * (high - 1)) < slot { return 3 * high }
    while low < high {
      let middle = (low + high) / 2
      if self.slot(bytes, 3 * middle) < slot { low = middle + 1 } else { high = middle }
    }
    return 3 * low
  }
}
