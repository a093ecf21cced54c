import Algorithms
import Articles

/// A sample of the four-word shingles of a text, small enough to keep and good enough to tell a copy.
///
/// Kept are all shingles whose hash is at most `bound` (threshold sampling: two sketches are compared up to the lower
/// of their bounds, which samples both texts alike). Short texts keep everything, usual ones a quarter, and no sketch
/// holds more than about a thousand. Containment after Broder, "On the resemblance and containment of documents"
/// (1997): resemblance, which MinHash and SimHash estimate, breaks when a story is cut to a quarter.
struct Sketch: Equatable {
  /// Words in a shingle.
  static let width = 4
  private static let short = 64
  private static let limit = 1024
  /// Fewer shared places say nothing.
  private static let floor = 3

  /// How many bits a hash has: at a million stories two different shingles in fifty share one, and two texts must share
  /// several.
  static let hashBits = 28
  /// The highest hash that there is.
  static let highest = UInt32(1) << hashBits - 1

  /// The highest hash that is kept.
  private(set) var bound = highest
  /// Ascending, each once.
  private(set) var hashes: [UInt32] = []
  /// How many words the text has.
  private(set) var words = 0

  /// The sketch of a story's body. Complexity: O(*n*) in words.
  init(_ words: StoryTerms) {
    var terms: [TermID] = []
    terms.reserveCapacity(words.terms.count)
    for passage in words.passages where passage.role.isBody { terms += words.terms[passage.words] }
    self.init(terms)
  }

  /// The sketch of a text by its words; a text of fewer than four has none.
  init(_ terms: [TermID]) {
    words = terms.count
    let count = terms.count - Self.width + 1
    guard count > 0 else { return }
    if count > Self.short { bound = Self.highest / UInt32(max(4, count / Self.limit)) }
    for at in 0..<count {
      let hash = Self.hash(terms[at..<at + Self.width])
      if hash <= bound { hashes.append(hash) }
    }
    hashes.sort()
    hashes = hashes.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// How much of the shorter text stands in the longer one, and how much of the longer in the shorter, 0 to 1.
  func containment(_ other: Sketch) -> (ofShorter: Double, ofLonger: Double) {
    let bound = min(self.bound, other.bound)
    let (x, y) = (count(upTo: bound), other.count(upTo: bound))
    let shared = hashes.withUnsafeBufferPointer { mine in
      other.hashes.withUnsafeBufferPointer { Self.shared(mine[..<x], $0[..<y]) }
    }
    guard shared >= Self.floor, x > 0, y > 0 else { return (0, 0) }
    return (Double(shared) / Double(min(x, y)), Double(shared) / Double(max(x, y)))
  }

  /// How many hashes two ascending lists share. Without a branch on what is found, which cannot be predicted.
  private static func shared(
    _ a: Slice<UnsafeBufferPointer<UInt32>>, _ b: Slice<UnsafeBufferPointer<UInt32>>
  ) -> Int {
    var (i, j, shared) = (a.startIndex, b.startIndex, 0)
    while i < a.endIndex, j < b.endIndex {
      let (x, y) = (a[i], b[j])
      shared &+= x == y ? 1 : 0
      i &+= x <= y ? 1 : 0
      j &+= y <= x ? 1 : 0
    }
    return shared
  }

  /// How many hashes are at most `bound`.
  func count(upTo bound: UInt32) -> Int {
    hashes.partitioningIndex { $0 > bound }
  }

  private static func hash(_ terms: ArraySlice<TermID>) -> UInt32 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for term in terms {
      hash = (hash ^ UInt64(term)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return UInt32(truncatingIfNeeded: hash >> 16 ^ hash) >> (32 - UInt32(hashBits))
  }
}

// MARK: - As a blob

extension Sketch {
  /// The number of words, the bound and how many hashes there are (LEB128), then the gaps between the hashes as Rice codes: three
  /// bytes a hash on a wire, where each took four.
  var blob: [UInt8] {
    var header = ByteWriter()
    for value in [words, Int(bound), hashes.count] { header.number(value) }
    let low = AscendingNumbers.low(count: hashes.count, upTo: bound)
    var bits = BitWriter()
    var previous: UInt32?
    for hash in hashes {
      bits.writeRice(AscendingNumbers.gap(hash, after: previous), low: low)
      previous = hash
    }
    bits.finish()
    return header.bytes + bits.bytes
  }

  /// Reads what `blob` wrote; hashes behind damage are left out.
  init(blob bytes: UnsafeRawBufferPointer) {
    var header = ByteReader(Array(bytes.prefix(30)))
    words = header.number()
    bound = UInt32(clamping: header.number())
    // A hash takes more than one bit.
    let count = min(header.number(), 8 * bytes.count)
    let low = AscendingNumbers.low(count: count, upTo: bound)
    var bits = BitReader(bytes, from: header.place)
    hashes.reserveCapacity(count)
    while hashes.count < count, let gap = bits.readRice(low: low), !bits.isPastEnd,
      let hash = AscendingNumbers.value(gap, after: hashes.last)
    {
      hashes.append(hash)
    }
  }

  /// Reads a sketch as archives before `PackedTables` hold it: the bound, the number of words and the hashes of 32 bits,
  /// four bytes each, little-endian.
  init(fourByteHashes bytes: [UInt8]) {
    let values = bytes.chunks(ofCount: 4).filter { $0.count == 4 }.map { bytes in
      bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    guard values.count >= 2 else { return }
    let rest = UInt32(32 - Self.hashBits)
    (bound, words) = (values[0] >> rest, Int(values[1]))
    for hash in values.dropFirst(2).map({ $0 >> rest }) where hash > hashes.last ?? 0 {
      hashes.append(hash)
    }
  }
}
