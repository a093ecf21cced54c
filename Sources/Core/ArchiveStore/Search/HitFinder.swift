/// Finds the terms of a query in a text, as the index would; small words ("the") only where the query has no other.
struct HitFinder {
  /// A place where a term stands.
  struct Hit {
    let range: Range<Int>
    /// The index of the term that matched.
    let unit: Int
  }

  private struct Unit {
    var stems: [[UInt8]]
    var isPrefix: Bool
  }

  private struct Found {
    let at: Int
    let range: Range<Int>
    let unit: Int
    let part: Int
  }

  private let units: [Unit]
  private var stems = StemCache()

  init(_ terms: [Term]) {
    var units: [Unit] = []
    for term in terms {
      switch term.form {
      case .phrase: units.append(Unit(stems: term.words.map(Self.stem), isPrefix: false))
      case .prefix:
        let whole =
          term.words.dropLast().map(Self.stem) + term.words.suffix(1).map { Array($0.utf8) }
        units.append(Unit(stems: whole, isPrefix: true))
      case .near:
        units += term.words.map { Unit(stems: [Self.stem($0)], isPrefix: false) }
      }
    }
    // A reader who steps through the hits of "violence on the rise" does not want every "the".
    let isSmall = units.map {
      $0.stems.count == 1 && !$0.isPrefix && Self.small.contains($0.stems[0])
    }
    if isSmall.contains(false) {
      for at in units.indices where isSmall[at] { units[at].stems = [] }
    }
    self.units = units
  }

  /// Words that stand in every text.
  private static let small = Set(
    "a an and as at by for from in is it of on or the to was with".split(separator: " ")
      .map { stem(String($0)) })

  private static func stem(_ word: String) -> [UInt8] { Array(PorterStemmer.stem(word).utf8) }

  /// The hits in order of place. Complexity: O(*n* · *terms*).
  mutating func hits(in text: String) -> [Hit] {
    guard !units.isEmpty else { return [] }
    var found: [Found] = []
    var at = 0
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 96) { buffer in
        IndexTokenizer().scan(bytes) { word in
          let count: Int
          if word.isBigram {
            count = buffer.update(fromContentsOf: word.bytes)
          } else if let packed = PackedWord(word.bytes) {
            count = stems.stem(packed, word.bytes, into: buffer)
          } else {
            count = PorterStemmer.stem(buffer, count: buffer.update(fromContentsOf: word.bytes))
          }
          let stem = UnsafeBufferPointer(rebasing: buffer[..<count])
          for (number, unit) in units.enumerated() {
            for (part, wanted) in unit.stems.enumerated()
            where Self.matches(stem, word, wanted, unit.isPrefix && part == unit.stems.count - 1) {
              found.append(Found(at: at, range: word.range, unit: number, part: part))
            }
          }
          at += 1
          return true
        }
      }
    }
    return assemble(found)
  }

  private static func matches(
    _ stem: UnsafeBufferPointer<UInt8>, _ word: IndexTokenizer.IndexedWord, _ wanted: [UInt8],
    _ isPrefix: Bool
  ) -> Bool {
    if isPrefix { return word.bytes.count >= wanted.count && word.bytes.starts(with: wanted) }
    if word.isBigram, wanted.count < stem.count { return stem.starts(with: wanted) }
    return stem.count == wanted.count && stem.elementsEqual(wanted)
  }

  /// Words in a row make a phrase.
  private func assemble(_ found: [Found]) -> [Hit] {
    var hits: [Hit] = []
    for (number, unit) in units.enumerated() {
      let mine = found.filter { $0.unit == number }
      guard unit.stems.count > 1 else {
        hits += mine.map { Hit(range: $0.range, unit: number) }
        continue
      }
      var ends: [Int: (part: Int, start: Int)] = [:]
      for place in mine {
        if place.part == 0 { ends[place.at * 64] = (0, place.range.lowerBound) }
        guard place.part > 0, let before = ends[(place.at - 1) * 64 + place.part - 1] else {
          continue
        }
        if place.part == unit.stems.count - 1 {
          hits.append(Hit(range: before.start..<place.range.upperBound, unit: number))
        } else {
          ends[place.at * 64 + place.part] = (place.part, before.start)
        }
      }
    }
    return hits.sorted { ($0.range.lowerBound, $0.unit) < ($1.range.lowerBound, $1.unit) }
  }
}
