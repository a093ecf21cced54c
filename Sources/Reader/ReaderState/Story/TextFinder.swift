import Text

/// Finds words in a text as a reader means them: without case, without accents.
struct TextFinder {
  private let needles: [[UInt32]]
  private let startsWord: Bool

  /// More places than this are not marked.
  static let limit = 10_000
  /// Of a needle, more letters than this are not compared.
  static let longest = 100

  /// The exact letters, anywhere.
  init(text: String) {
    let needle = Array(CharacterFolding.scalars(text).prefix(TextFinder.longest))
    needles = needle.isEmpty ? [] : [needle]
    startsWord = false
  }

  /// Words and phrases of a query, at the beginnings of words: an index keeps the stems of words.
  init(terms: [String]) {
    needles = terms.prefix(64).map {
      Array(CharacterFolding.scalars($0).prefix(TextFinder.longest))
    }
    .filter { !$0.isEmpty }
    startsWord = true
  }

  /// Where they stand, as byte offsets in order, not overlapping; whole words for terms.
  ///
  /// Complexity: O(*n* · *k*) for *k* needles, in the worst case times their length.
  func places(in text: String) -> [Range<Int>] {
    guard !needles.isEmpty else { return [] }
    var folded: [UInt32] = []
    var offsets: [Int] = []
    var at = 0
    for scalar in text.unicodeScalars {
      if let (first, second) = CharacterFolding.fold(scalar.value) {
        folded.append(first)
        offsets.append(at)
        if let second {
          folded.append(second)
          offsets.append(at)
        }
      }
      at += UTF8.width(scalar)
    }
    offsets.append(at)
    return scan(folded, offsets)
  }

  private func scan(_ folded: [UInt32], _ offsets: [Int]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = 0
    while i < folded.count, found.count < TextFinder.limit {
      guard !startsWord || i == 0 || !CharacterFolding.isWord(folded[i - 1]),
        let length = match(folded, at: i)
      else {
        i += 1
        continue
      }
      var end = i + length
      if startsWord {
        while end < folded.count, CharacterFolding.isWord(folded[end]) { end += 1 }
      }
      // A ligature is two letters at one offset: it is marked whole.
      while end < folded.count, offsets[end] == offsets[end - 1] { end += 1 }
      found.append(offsets[i]..<offsets[end])
      i = end
    }
    return found
  }

  private func match(_ folded: [UInt32], at start: Int) -> Int? {
    var longest: Int?
    for needle in needles where needle[0] == folded[start] && start + needle.count <= folded.count {
      guard folded[start..<start + needle.count].elementsEqual(needle) else { continue }
      longest = max(longest ?? 0, needle.count)
    }
    return longest
  }
}
