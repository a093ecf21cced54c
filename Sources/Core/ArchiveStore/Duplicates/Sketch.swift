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

  /// The highest hash that is kept.
  private(set) var bound: UInt32 = .max
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
    if count > Self.short { bound = .max / UInt32(max(4, count / Self.limit)) }
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
    return UInt32(truncatingIfNeeded: hash >> 16 ^ hash)
  }
}

// MARK: - As a blob

extension Sketch {
  /// The bound, the number of words and the hashes, four bytes each, little-endian.
  var blob: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + 4 * hashes.count)
    for value in [bound, UInt32(clamping: words)] + hashes {
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    return bytes
  }

  /// Reads what `blob` wrote.
  init(blob bytes: UnsafeRawBufferPointer) {
    func value(_ at: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * at, as: UInt32.self))
    }
    guard bytes.count >= 8 else { return }
    (bound, words) = (value(0), Int(value(1)))
    hashes = Array(unsafeUninitializedCapacity: bytes.count / 4 - 2) { room, count in
      for at in 2..<bytes.count / 4 { room.initializeElement(at: at - 2, to: value(at)) }
      count = bytes.count / 4 - 2
    }
  }
}
