import Articles

/// How the words of a story stand in it: in their own spelling, alone or as a part of a longer name.
struct SurfaceForms {
  /// Texts are looked through this far, in bytes.
  private static let reach = 1 << 18
  /// Longer surface forms are not kept, in bytes.
  private static let longest = 64

  /// A word as it stands.
  struct Surface {
    var words: String
    /// -ln of the share of texts that hold it, as in `BackgroundFrequencies`.
    var idf: Float
    var isNumber: Bool
    /// Whether it stands with a capital where no sentence begins.
    var isName = false
    /// Whether it stands by itself somewhere; otherwise it is half a name.
    var isWhole = false
  }

  /// Words of one name side by side.
  struct NamePhrase {
    var terms: Set<TermID>
    var words: String
  }

  /// How each term of the story's vector stands.
  private(set) var surfaces: [TermID: Surface] = [:]
  /// The names of several words that a term is part of, the longest first.
  private(set) var runs: [TermID: [NamePhrase]] = [:]
  private let vector: TermVector

  /// Reads the words of a story once; `vector` is its own.
  init(_ article: Article, _ vector: TermVector) {
    self.vector = vector
    for block in article.blocks where block.range.lowerBound < Self.reach {
      if block.role != .headline { read(article.text, block.range, isHeadline: false) }
    }
    // Last: where it is set in capitals throughout, it tells nothing of how words stand.
    read(article.title, 0..<article.title.utf8.count, isHeadline: true)
  }

  private mutating func read(_ text: String, _ range: Range<Int>, isHeadline: Bool) {
    var copy = text
    copy.withUTF8 { bytes in
      var run: [TermOccurrence] = []
      TermTokenizer.scan(bytes, range) { word in
        if let last = run.last, !Self.follows(word, last, bytes) {
          end(run, bytes, isHeadline)
          run.removeAll(keepingCapacity: true)
        }
        if word.isCapital {
          run.append(word)
        } else {
          note(word, bytes, isName: false, isWhole: !Self.isJoined(word, bytes))
        }
      }
      end(run, bytes, isHeadline)
    }
  }

  /// Whether a word goes on with a name: after a space or a hyphen.
  private static func follows(
    _ word: TermOccurrence, _ last: TermOccurrence, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    word.isCapital && word.range.lowerBound == last.range.upperBound + 1
      && [0x20, 0x2D].contains(bytes[last.range.upperBound])
  }

  /// Whether a hyphen makes a word a part of another: "ultra" in "ultra-violet".
  private static func isJoined(_ word: TermOccurrence, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool
  {
    let (before, after) = (word.range.lowerBound - 1, word.range.upperBound)
    return before > 0 && bytes[before] == 0x2D && bytes[before - 1] > 0x2F
      || after + 1 < bytes.count && bytes[after] == 0x2D && bytes[after + 1] > 0x2F
  }

  /// Takes in words with capitals side by side: a name, perhaps after a title or an article.
  private mutating func end(
    _ words: [TermOccurrence], _ bytes: UnsafeBufferPointer<UInt8>, _ isHeadline: Bool
  ) {
    guard let first = words.first else { return }
    let opens = Self.opensSentence(first, bytes)
    let name = Self.core(words)
    for word in words {
      let isPart = name.count > 1 && name.contains { $0.range == word.range }
      let isOpening = opens && word.range == first.range
      note(
        word, bytes, isName: !isOpening && !isHeadline,
        isWhole: isHeadline ? surfaces[word.term] == nil : !isPart)
    }
    keep(name, bytes)
  }

  /// A name without the titles and everyday words around it.
  private static func core(_ words: [TermOccurrence]) -> ArraySlice<TermOccurrence> {
    func isBare(_ word: TermOccurrence) -> Bool {
      UninformativeTerms.terms.contains(word.term)
        || BackgroundFrequencies.builtIn.idf(of: word) < UninformativeTerms.common
    }
    let start = words.firstIndex { !isBare($0) } ?? words.count
    let end = words.lastIndex { !isBare($0) }.map { $0 + 1 } ?? start
    return words[start..<end]
  }

  /// Whether a sentence begins with a word: nothing stands before it, or an end.
  private static func opensSentence(_ word: TermOccurrence, _ bytes: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard !word.isFirst else { return true }
    var at = word.range.lowerBound - 1
    let floor = max(0, at - 8)
    while at > floor, bytes[at] == 0x20 || bytes[at] == 0x22 || bytes[at] >= 0x80 { at -= 1 }
    return at < 0 || [0x2E, 0x21, 0x3F, 0x3A, 0x0A].contains(bytes[at])
  }

  /// Remembers how a term stands; without a capital, where it stands both ways, is the word, not a headline's case.
  private mutating func note(
    _ word: TermOccurrence, _ bytes: UnsafeBufferPointer<UInt8>, isName: Bool, isWhole: Bool
  ) {
    guard vector.holds(word.term), word.range.count <= Self.longest else { return }
    guard var known = surfaces[word.term] else {
      surfaces[word.term] = Surface(
        words: Self.words(word.range, bytes), idf: BackgroundFrequencies.builtIn.idf(of: word),
        isNumber: word.isNumber, isName: isName, isWhole: isWhole)
      return
    }
    known.isName = known.isName || isName
    known.isWhole = known.isWhole || isWhole
    if Self.capitals(bytes[word.range]) < Self.capitals(known.words.utf8) {
      known.words = Self.words(word.range, bytes)
    }
    surfaces[word.term] = known
  }

  private static func capitals(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { (0x41...0x5A).contains($1) ? $0 + 1 : $0 }
  }

  private mutating func keep(
    _ name: ArraySlice<TermOccurrence>, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard (2...4).contains(name.count), let first = name.first, let last = name.last else { return }
    guard name.allSatisfy({ vector.holds($0.term) }) else { return }
    let run = NamePhrase(
      terms: Set(name.map(\.term)),
      words: Self.words(first.range.lowerBound..<last.range.upperBound, bytes))
    for term in run.terms where runs[term]?.count ?? 0 < 4 {
      runs[term, default: []].append(run)
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
