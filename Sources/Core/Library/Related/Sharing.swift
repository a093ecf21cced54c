import Articles

/// Says what a story shares with others, in its own words.
struct Sharing {
  /// What stands at most under one suggestion.
  static let limit = 5
  private static let names = 3
  /// Texts are looked through this far, in bytes.
  private static let reach = 1 << 18

  /// Words of one name side by side.
  private struct Run {
    var terms: Set<TermID>
    var words: String
  }

  private let vector: TermVector
  /// How each term stands in the story, and the longest names it is part of.
  private var surfaces: [TermID: String] = [:]
  private var runs: [TermID: [Run]] = [:]

  /// Reads the words of a story once; `vector` is its own.
  init(_ article: Article, _ vector: TermVector) {
    self.vector = vector
    read(article.title, 0..<article.title.utf8.count)
    for block in article.blocks where block.range.lowerBound < Self.reach {
      if block.role != .headline { read(article.text, block.range) }
    }
  }

  /// At most five things that bring another story near: names first, `known` names before those merely spelt with
  /// capitals, the telling ones before the common ones.
  func shares(with other: TermVector, known: [String] = []) -> [String] {
    let shared = vector.shared(with: other)
    let rank = Dictionary(uniqueKeysWithValues: zip(shared, shared.indices))
    var used: Set<TermID> = []
    var shares: [String] = []
    for name in ordered(known, by: rank).prefix(Self.names) {
      shares.append(name.words)
      used.formUnion(name.terms)
    }
    var words: [String] = []
    for term in shared where !used.contains(term) {
      guard shares.count + words.count < Self.limit else { break }
      if let run = runs[term]?.first(where: { $0.terms.allSatisfy { rank[$0] != nil } }) {
        shares.append(run.words)
        used.formUnion(run.terms)
      } else if let surface = surfaces[term] {
        words.append(surface)
        used.insert(term)
      }
    }
    return Array((shares + words).prefix(Self.limit))
  }

  /// Names by how much their words bring both stories together; without those that say less than their words do.
  private func ordered(_ names: [String], by rank: [TermID: Int]) -> [Run] {
    names.compactMap { name -> (run: Run, rank: Int)? in
      var terms: Set<TermID> = []
      WordReader.scan(name) { terms.insert($0.term) }
      guard let best = terms.compactMap({ rank[$0] }).min() else { return nil }
      return (Run(terms: terms, words: name), best)
    }.sorted { ($0.rank, $1.run.words.utf8.count) < ($1.rank, $0.run.words.utf8.count) }
      .reduce(into: []) { kept, name in
        if !kept.contains(where: { !$0.terms.isDisjoint(with: name.run.terms) }) {
          kept.append(name.run)
        }
      }
  }

  private mutating func read(_ text: String, _ range: Range<Int>) {
    var copy = text
    copy.withUTF8 { bytes in
      var run: [Word] = []
      WordReader.scan(bytes, range) { word in
        if let last = run.last, !follows(word, last, bytes) {
          keep(run, bytes)
          run.removeAll(keepingCapacity: true)
        }
        if word.isCapital { run.append(word) }
        note(word, bytes)
      }
      keep(run, bytes)
    }
  }

  private func follows(_ word: Word, _ last: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    word.isCapital && word.range.lowerBound == last.range.upperBound + 1
      && bytes[last.range.upperBound] == 0x20
  }

  /// Remembers how a term stands; without a capital, where it stands both ways, is the word, not a headline's case.
  private mutating func note(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>) {
    let first = bytes[word.range.lowerBound]
    let isLower = (0x61...0x7A).contains(first)
    guard surfaces[word.term] == nil || isLower && word.range.count < 64 else { return }
    guard vector.holds(word.term) else { return }
    surfaces[word.term] = Self.words(word.range, bytes)
  }

  private mutating func keep(_ run: [Word], _ bytes: UnsafeBufferPointer<UInt8>) {
    guard (2...4).contains(run.count), let first = run.first, let last = run.last else { return }
    guard run.allSatisfy({ vector.holds($0.term) }) else { return }
    let name = Run(
      terms: Set(run.map(\.term)),
      words: Self.words(first.range.lowerBound..<last.range.upperBound, bytes))
    for term in name.terms where runs[term]?.count ?? 0 < 4 {
      runs[term, default: []].append(name)
      runs[term]?.sort { $0.terms.count > $1.terms.count }
    }
  }

  /// The words as they stand, without a possessive.
  private static func words(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let words = String(decoding: bytes[range], as: UTF8.self)
    for ending in ["'s", "’s"] where words.hasSuffix(ending) { return String(words.dropLast(2)) }
    return words
  }
}

extension TermVector {
  /// Whether a term is among the vector's. Complexity: O(log *n*).
  fileprivate func holds(_ term: TermID) -> Bool {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle] < term { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low] == term
  }
}
