import Algorithms

/// Two texts laid word against word: how many words stand in both in the same order, and where the texts differ.
///
/// Common beginnings and ends are matched first, then three-word shingles that stand once in each text (Cohen's patience
/// diff), then, in gaps that are small, the longest common subsequence. Complexity: O(*n* log *n*) in words.
struct WordAlignment {
  /// A place where the texts differ; one of the ranges may be empty.
  struct Change: Equatable {
    /// Word indexes in the left text.
    let left: Range<Int>
    /// Word indexes in the right text.
    let right: Range<Int>
    /// Whether both texts have words of their own here.
    var isReplacement: Bool { !left.isEmpty && !right.isEmpty }
  }

  /// Gaps of more cells than this are not aligned word by word.
  private static let cells = 1 << 12
  private static let width = 3

  /// How many words stand in both.
  private(set) var matched = 0
  /// The places where the texts differ, in order.
  private(set) var changes: [Change] = []

  /// Aligns two texts.
  init(_ left: [TermID], _ right: [TermID]) {
    let pairs = Self.pairs(left[...], right[...])
    matched = pairs.count
    var (i, j) = (0, 0)
    for (x, y) in pairs + [(left.count, right.count)] {
      if x > i || y > j { changes.append(Change(left: i..<x, right: j..<y)) }
      (i, j) = (x + 1, y + 1)
    }
  }

  /// The words that stand in both, as ascending pairs of indexes.
  private static func pairs(
    _ left: ArraySlice<TermID>, _ right: ArraySlice<TermID>
  ) -> [(Int, Int)] {
    var (a, b) = (left, right)
    var start: [(Int, Int)] = []
    while let x = a.first, let y = b.first, x == y {
      start.append((a.startIndex, b.startIndex))
      a.removeFirst()
      b.removeFirst()
    }
    var end: [(Int, Int)] = []
    while let x = a.last, let y = b.last, x == y {
      end.append((a.endIndex - 1, b.endIndex - 1))
      a.removeLast()
      b.removeLast()
    }
    return start + middle(a, b) + end.reversed()
  }

  private static func middle(
    _ a: ArraySlice<TermID>, _ b: ArraySlice<TermID>
  ) -> [(Int, Int)] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    if a.count * b.count <= cells { return commonSubsequence(a, b) }
    let anchors = ascending(anchors(a, b))
    guard !anchors.isEmpty else { return [] }
    var pairs: [(Int, Int)] = []
    var (i, j) = (a.startIndex, b.startIndex)
    for (x, y) in anchors where x >= i && y >= j {
      pairs += gap(a[i..<x], b[j..<y])
      pairs.append((x, y))
      (i, j) = (x + 1, y + 1)
    }
    return pairs + gap(a[i...], b[j...])
  }

  /// Aligns what lies between two anchors; where it is large, only its beginning and end.
  private static func gap(
    _ a: ArraySlice<TermID>, _ b: ArraySlice<TermID>
  ) -> [(Int, Int)] {
    var (x, y) = (a, b)
    var start: [(Int, Int)] = []
    while let p = x.first, let q = y.first, p == q {
      start.append((x.startIndex, y.startIndex))
      x.removeFirst()
      y.removeFirst()
    }
    var end: [(Int, Int)] = []
    while let p = x.last, let q = y.last, p == q {
      end.append((x.endIndex - 1, y.endIndex - 1))
      x.removeLast()
      y.removeLast()
    }
    let isSmall = !x.isEmpty && !y.isEmpty && x.count * y.count <= cells
    return start + (isSmall ? commonSubsequence(x, y) : []) + end.reversed()
  }

  /// The first words of shingles that stand once in each text, by their index in the left one.
  private static func anchors(
    _ a: ArraySlice<TermID>, _ b: ArraySlice<TermID>
  ) -> [(Int, Int)] {
    let places = unique(b)
    return unique(a).compactMap { shingle, i in places[shingle].map { (i, $0) } }
      .filter { $0.0 >= 0 && $0.1 >= 0 }.sorted { $0.0 < $1.0 }
  }

  /// Where each shingle stands; -1 where it stands more than once.
  private static func unique(_ words: ArraySlice<TermID>) -> [UInt64: Int] {
    var places: [UInt64: Int] = [:]
    guard words.count >= width else { return places }
    for at in words.startIndex...words.endIndex - width {
      let shingle = words[at..<at + width].reduce(UInt64(0x9E37_79B9)) {
        ($0 ^ UInt64($1)) &* 0xFF51_AFD7_ED55_8CCD
      }
      places[shingle] = places[shingle] == nil ? at : -1
    }
    return places
  }

  /// The longest run of pairs that ascend on both sides. Complexity: O(*n* log *n*).
  private static func ascending(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var tails: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for at in pairs.indices {
      let rank = tails.partitioningIndex { pairs[$0].1 >= pairs[at].1 }
      before[at] = rank > 0 ? tails[rank - 1] : nil
      if rank == tails.count { tails.append(at) } else { tails[rank] = at }
    }
    var run: [(Int, Int)] = []
    var at = tails.last
    while let place = at {
      run.append(pairs[place])
      at = before[place]
    }
    return run.reversed()
  }

  private static func commonSubsequence(
    _ a: ArraySlice<TermID>, _ b: ArraySlice<TermID>
  ) -> [(Int, Int)] {
    let (x, y) = (Array(a), Array(b))
    let width = y.count + 1
    var lengths = [UInt16](repeating: 0, count: (x.count + 1) * width)
    for i in x.indices.reversed() {
      for j in y.indices.reversed() {
        lengths[i * width + j] =
          x[i] == y[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < x.count, j < y.count {
      if x[i] == y[j] {
        pairs.append((a.startIndex + i, b.startIndex + j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
