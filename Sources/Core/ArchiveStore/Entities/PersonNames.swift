import Annotations

/// The words of a person's folded name, as far as they tell which names are one.
struct PersonName: Hashable, Sendable {
  /// The words without "Jr" and the like.
  let words: [Substring]
  private let suffix: Substring?

  /// A name by its folded form.
  init(_ folded: some StringProtocol) {
    let all = Substring(folded).split(separator: " ")
    suffix =
      all.count > 1 ? all.last.flatMap { Self.suffixes.contains(String($0)) ? $0 : nil } : nil
    words = suffix == nil ? all : Array(all.dropLast())
  }

  /// Whether it can mean any person of that family: one word, with particles ("du Plessis") or an initial ("A. Quill").
  var isShort: Bool {
    guard words.count > 1 else { return true }
    let before = words.dropLast()
    return before.allSatisfy { ListedWords.isParticle($0) && $0.utf8.count > 1 }
      || words.count == 2 && words[0].utf8.count == 1
  }

  /// Whether a short name may mean the person of a full name: it ends with the same words, or is the family name before
  /// the given one.
  /// - Parameter given: Whether the full name begins with a word that is known as a given name.
  func canMean(_ full: PersonName, beginningWithGivenName given: Bool) -> Bool {
    guard isShort, !full.isShort, full.words.count > words.count || words.count == 2 else {
      return false
    }
    if words.count == 2, words[0].utf8.count == 1 {
      return full.words.last == words[1] && full.words[0].first == words[0].first
    }
    if full.words.suffix(words.count).elementsEqual(words) { return true }
    return words.count == 1 && !given && full.words.first == words[0]
  }

  /// Whether the name ends with the last word of another.
  func endsWith(_ other: PersonName) -> Bool { words.last == other.words.last }

  /// Whether two full names are one but for middle initials, "Jr" or particles: "Ivan F. Boesk" and "Ivan Boesk".
  func isVariant(of other: PersonName) -> Bool {
    guard !isShort, !other.isShort, suffix == nil || other.suffix == nil || suffix == other.suffix
    else { return false }
    let (mine, its) = (middle, other.middle)
    return words.first == other.words.first && words.last == other.words.last
      && (mine.isEmpty || its.isEmpty || mine == its)
      && (mine + its).allSatisfy { $0.utf8.count == 1 || ListedWords.isParticle($0) }
  }

  /// The words between the first and the last.
  var middle: [Substring] { words.count > 2 ? Array(words[1..<(words.count - 1)]) : [] }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
}
