import Articles

/// What two texts have in common and what not, word by word.
///
/// Myers, "An O(ND) difference algorithm and its variations" (1986), the linear-space refinement, over words with the
/// spaces after them. It is exact for texts that differ by some thousand words; beyond `budget` steps the rest of a
/// stretch is told as removed and added, so that two unrelated books end as soon as two versions of one.
enum WordDiff {
  /// How many differences a stretch may have before it is given up.
  private static let budget = 2000

  /// The pieces in order. Without those removed they make `right`, without those added `left`.
  static func pieces(_ left: String, _ right: String) -> [TextDiff.Segment] {
    let (a, b) = (words(left), words(right))
    var script = EditScript(a, b)
    script.compare()
    return script.pieces
  }

  /// Words, each with the white space after it.
  static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var wasSpace = false
    for at in bytes.indices {
      let isSpace = bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x09
      if wasSpace, !isSpace {
        words.append(text[start..<at])
        start = at
      }
      wasSpace = isSpace
    }
    if start < bytes.endIndex { words.append(text[start...]) }
    return words
  }

  /// A word without the white space after it.
  fileprivate static func bare(_ word: Substring) -> Substring {
    var bare = word
    while let last = bare.utf8.last, last == 0x20 || last == 0x0A || last == 0x09 {
      bare = bare[..<bare.utf8.index(before: bare.endIndex)]
    }
    return bare
  }

  /// A comparison under way. Stretches still to be compared lie on a list, not on the stack.
  fileprivate struct EditScript {
    let a: [Substring]
    let b: [Substring]
    /// Words as numbers: equal words are equal numbers, whatever white space follows.
    let x: [Int]
    let y: [Int]
    var removed: [Bool]
    var added: [Bool]

    init(_ a: [Substring], _ b: [Substring]) {
      (self.a, self.b) = (a, b)
      var numbers: [Substring: Int] = [:]
      func number(_ word: Substring) -> Int {
        let bare = WordDiff.bare(word)
        if let known = numbers[bare] { return known }
        numbers[bare] = numbers.count
        return numbers.count - 1
      }
      x = a.map(number)
      y = b.map(number)
      removed = Array(repeating: false, count: a.count)
      added = Array(repeating: false, count: b.count)
    }
  }
}

extension WordDiff.EditScript {
  private typealias Segment = (x: Range<Int>, y: Range<Int>)

  mutating func compare() {
    var open: [Segment] = [(0..<x.count, 0..<y.count)]
    while let stretch = open.popLast() {
      let (x, y) = trimmed(stretch)
      if x.isEmpty || y.isEmpty {
        give(up: (x, y))
      } else if let (u, v) = middle(of: (x, y)) {
        open.append((x.lowerBound..<u, y.lowerBound..<v))
        open.append((u..<x.upperBound, v..<y.upperBound))
      } else {
        give(up: (x, y))
      }
    }
  }

  private mutating func give(up stretch: Segment) {
    for i in stretch.x { removed[i] = true }
    for j in stretch.y { added[j] = true }
  }

  /// Leaves out what is equal at both ends.
  private func trimmed(_ stretch: Segment) -> Segment {
    var (x0, y0) = (stretch.x.lowerBound, stretch.y.lowerBound)
    var (x1, y1) = (stretch.x.upperBound, stretch.y.upperBound)
    while x0 < x1, y0 < y1, x[x0] == y[y0] { (x0, y0) = (x0 + 1, y0 + 1) }
    while x1 > x0, y1 > y0, x[x1 - 1] == y[y1 - 1] { (x1, y1) = (x1 - 1, y1 - 1) }
    return (x0..<x1, y0..<y1)
  }

  /// A point on a shortest path, where searches from both ends meet; nil when that takes too long or splits nothing.
  private func middle(of stretch: Segment) -> (Int, Int)? {
    let (n, m) = (stretch.x.count, stretch.y.count)
    let (x0, y0) = (stretch.x.lowerBound, stretch.y.lowerBound)
    let most = min((n + m + 1) / 2, WordDiff.budget)
    let delta = n - m
    let size = 2 * most + 2
    var forth = [Int](repeating: -1, count: size + 1)
    var back = [Int](repeating: -1, count: size + 1)
    forth[most + 1] = 0
    back[most + 1] = 0
    for d in 0...most {
      for k in stride(from: -d, through: d, by: 2) {
        var i =
          k == -d || k != d && forth[most + k - 1] < forth[most + k + 1]
          ? forth[most + k + 1] : forth[most + k - 1] + 1
        while i < n, i - k < m, i - k >= 0, x[x0 + i] == y[y0 + i - k] { i += 1 }
        forth[most + k] = i
        let other = delta - k
        guard delta % 2 != 0, abs(other) < d, i <= n, i - k <= m, i + back[most + other] >= n
        else { continue }
        return point(i, i - k, in: stretch)
      }
      for k in stride(from: -d, through: d, by: 2) {
        var i =
          k == -d || k != d && back[most + k - 1] < back[most + k + 1]
          ? back[most + k + 1] : back[most + k - 1] + 1
        while i < n, i - k < m, i - k >= 0,
          x[x0 + n - 1 - i] == y[y0 + m - 1 - (i - k)]
        {
          i += 1
        }
        back[most + k] = i
        let other = delta - k
        guard delta % 2 == 0, abs(other) <= d, i <= n, i - k <= m, i + forth[most + other] >= n
        else { continue }
        return point(n - i, m - (i - k), in: stretch)
      }
    }
    return nil
  }

  /// The point, unless it is a corner of the stretch, which would split nothing.
  private func point(_ i: Int, _ j: Int, in stretch: Segment) -> (Int, Int)? {
    let (n, m) = (stretch.x.count, stretch.y.count)
    guard (0...n).contains(i), (0...m).contains(j), i + j > 0, i + j < n + m else { return nil }
    return (stretch.x.lowerBound + i, stretch.y.lowerBound + j)
  }

  /// Words joined into pieces; removed ones stand before the added ones that replace them.
  var pieces: [TextDiff.Segment] {
    var pieces: [TextDiff.Segment] = []
    func append(_ kind: TextDiff.Segment.Kind, _ words: ArraySlice<Substring>) {
      let text = words.joined()
      guard !text.isEmpty else { return }
      if pieces.last?.kind == kind {
        pieces[pieces.count - 1].text += text
      } else {
        pieces.append(TextDiff.Segment(kind, text))
      }
    }
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      let start = (i, j)
      while i < a.count, removed[i] { i += 1 }
      while j < b.count, added[j] { j += 1 }
      append(.removed, a[start.0..<i])
      append(.added, b[start.1..<j])
      let same = j
      while i < a.count, j < b.count, !removed[i], !added[j], a[i] == b[j] {
        (i, j) = (i + 1, j + 1)
      }
      append(.same, b[same..<j])
      guard (i, j) == start else { continue }
      // The same word with other white space after it, as where a paragraph begins anew: only that is told as a change.
      guard i < a.count, j < b.count else { continue }
      let word = WordDiff.bare(a[i])
      append(.same, [word])
      append(.removed, [a[i][word.endIndex...]])
      append(.added, [b[j][WordDiff.bare(b[j]).endIndex...]])
      (i, j) = (i + 1, j + 1)
    }
    return pieces
  }
}
