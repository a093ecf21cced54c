import Articles

/// Says what a story shares with others, in its own words.
///
/// A reason is a name or a word that means something by itself. Numbers, titles and halves of names bring stories
/// near, and count there, but "shares: Prime, 7" explains nothing; where two stories share nothing else, the words
/// are given that say most, and never numbers or titles.
struct SharedTermExplainer {
  /// What stands at most under one suggestion.
  static let limit = 5
  /// Names leave room for words, which tell what is done there, where there are words to tell.
  private static let names = 3
  private static let shortest = 3

  private let vector: TermVector
  private let standing: SurfaceForms

  /// Reads the words of a story once; `vector` is its own.
  init(_ article: Article, _ vector: TermVector) {
    self.vector = vector
    standing = SurfaceForms(article, vector)
  }

  /// At most five things that bring another story near: names first, `known` names before those merely spelt with
  /// capitals, the telling ones before the common ones.
  func shares(with other: TermVector, known: [String] = []) -> [String] {
    let shared = vector.shared(with: other)
    let rank = Dictionary(uniqueKeysWithValues: zip(shared, shared.indices))
    var given = Given()
    var names: [String] = []
    for name in ordered(known, by: rank) where given.take(name.terms, name.words) {
      names.append(name.words)
    }
    names += spelt(shared, rank, &given)
    let words = words(shared, &given)
    let count = max(Self.names, Self.limit - words.count)
    let reasons = Array((names.prefix(count) + words).prefix(Self.limit))
    return reasons.isEmpty ? remains(shared) : reasons
  }

  /// Whether reasons are nothing but one word of a name, which two people may share, or all stories of a country.
  func isNameAlone(_ reasons: [String], known: [String]) -> Bool {
    guard reasons.count == 1, let word = reasons.first, !word.contains(" ") else { return false }
    var isName = known.contains(word)
    TermTokenizer.scan(word) { isName = isName || standing.surfaces[$0.term]?.isName == true }
    return isName
  }

  /// What has been given as a reason already.
  private struct Given {
    private var terms: Set<TermID> = []
    private var words: [String] = []

    /// Whether something is new, and then given; "Israeli" is not, beside "Israel".
    mutating func take(_ terms: Set<TermID>, _ words: String) -> Bool {
      guard self.terms.isDisjoint(with: terms) else { return false }
      let folded = words.lowercased()
      guard !self.words.contains(where: { Self.isOfSameRoot($0, folded) }) else { return false }
      self.terms.formUnion(terms)
      self.words.append(folded)
      return true
    }

    /// China and Chinese, Egypt and Egyptian: all but the last letter of the shorter begins the longer.
    private static func isOfSameRoot(_ a: String, _ b: String) -> Bool {
      let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
      guard short.utf8.count >= 4, !long.utf8.contains(0x20) else { return false }
      return long.hasPrefix(short.dropLast())
    }
  }

  /// Known names by how much their words bring both stories together; without those that say less than their words do.
  private func ordered(_ names: [String], by rank: [TermID: Int]) -> [SurfaceForms.NamePhrase] {
    names.compactMap { name -> (run: SurfaceForms.NamePhrase, rank: Int)? in
      var terms: Set<TermID> = []
      TermTokenizer.scan(name) { terms.insert($0.term) }
      guard name.contains(where: \.isLetter), !terms.isSubset(of: UninformativeTerms.alone) else {
        return nil
      }
      guard let best = terms.compactMap({ rank[$0] }).min() else { return nil }
      return (SurfaceForms.NamePhrase(terms: terms, words: name), best)
    }.sorted { ($0.rank, $0.run.words.utf8.count) < ($1.rank, $1.run.words.utf8.count) }.map(\.run)
  }

  /// Names spelt with capitals of which both stories have every word.
  private func spelt(_ shared: [TermID], _ rank: [TermID: Int], _ given: inout Given) -> [String] {
    shared.compactMap { term in
      let runs = standing.runs[term] ?? []
      if let run = runs.first(where: { $0.terms.allSatisfy { rank[$0] != nil } }) {
        return given.take(run.terms, run.words) ? run.words : nil
      }
      guard let surface = standing.surfaces[term], surface.isName, speaks(surface, term) else {
        return nil
      }
      return given.take([term], surface.words) ? surface.words : nil
    }
  }

  private func words(_ shared: [TermID], _ given: inout Given) -> [String] {
    var words: [String] = []
    for term in shared {
      guard words.count < Self.limit else { break }
      guard let surface = standing.surfaces[term], !surface.isName, speaks(surface, term) else {
        continue
      }
      if given.take([term], surface.words) { words.append(surface.words) }
    }
    return words
  }

  /// Whether a word is a reason by itself.
  private func speaks(_ surface: SurfaceForms.Surface, _ term: TermID) -> Bool {
    surface.isWhole && !surface.isNumber && surface.idf >= UninformativeTerms.common
      && surface.words.count >= (surface.isName ? 2 : Self.shortest)
      && !UninformativeTerms.alone.contains(term)
  }

  /// Where nothing speaks for itself: the words that say most, be they common or halves of names.
  private func remains(_ shared: [TermID]) -> [String] {
    let rest = shared.lazy.compactMap { term -> String? in
      guard let surface = standing.surfaces[term], !surface.isNumber else { return nil }
      return UninformativeTerms.alone.contains(term) ? nil : surface.words
    }
    return Array(rest.prefix(Self.names))
  }
}
