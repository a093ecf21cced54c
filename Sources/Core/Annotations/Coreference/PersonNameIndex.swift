/// The long names of a story's people, asked which of them a shorter one belongs to.
struct PersonNameIndex {
  /// For each figure that is a person, the words of its long name.
  private var words: [Int: [String]] = [:]
  /// Figures by each word of their names in small letters, the one named last at the end; at most `width` a word.
  private var byWord: [String: [Int]] = [:]

  /// For each person, how often the story gives more than one word of the name, and one word so far.
  private var weight: [Int: Int] = [:]

  /// How many people of one name are kept apart.
  private static let width = 8
  private static let suffixes: Set<String> = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"]

  /// Takes in a person's long name.
  mutating func register(_ figure: Int, _ words: [String]) {
    self.words[figure] = words
    for word in words {
      let word = word.lowercased()
      guard byWord[word]?.contains(figure) != true else { continue }
      byWord[word, default: []].append(figure)
      if byWord[word, default: []].count > Self.width { byWord[word]?.removeFirst() }
    }
  }

  /// Counts that the story names a person once more.
  mutating func count(_ figure: Int) { weight[figure, default: 0] += 1 }

  /// Moves a person to the end of the lists: named last.
  mutating func recall(_ figure: Int) {
    for word in words[figure] ?? [] {
      let word = word.lowercased()
      guard let list = byWord[word], list.last != figure, let at = list.firstIndex(of: figure)
      else { continue }
      byWord[word]?.remove(at: at)
      byWord[word]?.append(figure)
    }
  }

  /// The given name of a person known by more than one word.
  func given(of figure: Int) -> String? { words[figure]?.first }

  /// A person whose longer name holds these words in order, beginning or ending with them.
  func fuller(than words: [String]) -> Int? {
    candidates(words).last { Self.holds(self.words[$0] ?? [], words) }
  }

  /// The person that a name of one word or more belongs to; the last one named that is `allowed`.
  func match(_ parts: [String], isRelative: Bool, allowed: (Int) -> Bool) -> Int? {
    guard parts.count == 1 else { return fuller(than: parts) }
    let word = parts[0].lowercased()
    guard let list = byWord[word] else { return nil }
    let family = bearer(
      list.filter { allowed($0) && Self.isFamily(word, of: words[$0] ?? []) })
    // "his brother Mori" beside "Kenta Mori" is another person only where the word is no given name here.
    if let family, !isRelative { return family }
    return list.last { allowed($0) && words[$0]?.first?.lowercased() == word }
      ?? list.last { allowed($0) && !isRelative }
  }

  /// Whom a bare family name means: the one the story is about, unless others are named about as often and later.
  private func bearer(_ list: [Int]) -> Int? {
    guard let last = list.last else { return nil }
    let main = list.max { weight[$0, default: 0] < weight[$1, default: 0] } ?? last
    return weight[main, default: 0] > weight[last, default: 0] + Self.lead ? main : last
  }

  /// By how many full mentions a person is so much more prominent that the last one named does not count.
  private static let lead = 0

  private func candidates(_ words: [String]) -> [Int] {
    guard words.count > 1, let last = words.last(where: { !Self.suffixes.contains($0) }) else {
      return []
    }
    return byWord[last.lowercased()] ?? words.first.flatMap { byWord[$0.lowercased()] } ?? []
  }

  /// Whether a name is known by a word in small letters: its last, or the one before that where a given name and a
  /// mother's family name stand around it ("Ines Tollen Barros" is Tollen).
  private static func isFamily(_ word: String, of words: [String]) -> Bool {
    if family(words).lowercased() == word { return true }
    guard words.count > 2, let last = words.lastIndex(where: { !suffixes.contains($0) }) else {
      return false
    }
    return last > 1 && words[last - 1].lowercased() == word
  }

  static func family(_ words: [String]) -> String {
    words.last { !suffixes.contains($0) } ?? ""
  }

  /// Whether the words of `short` stand in `long` in order, with the same first or initial, or as its end.
  static func holds(_ long: [String], _ short: [String]) -> Bool {
    guard short.count > 1, long.count >= short.count else { return false }
    var at = 0
    for word in long where at < short.count && same(word, short[at]) { at += 1 }
    return at == short.count
      && (same(long[0], short[0]) || long.suffix(short.count).elementsEqual(short))
  }

  private static func same(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (a, b) = (a.lowercased(), b.lowercased())
    if a == b { return true }
    // An initial stands for any name that begins with it.
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    return short.count == 2 && short.last == "." && long.first == short.first
  }
}
