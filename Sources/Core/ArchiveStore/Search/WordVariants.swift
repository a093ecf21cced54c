import GRDB

/// Other forms of a word that a reader may mean by it, where the index keeps words as they are written: Russian and
/// Ukrainian endings, the Arabic article, and "ue" typed for "ü".
struct WordVariants {
  private let db: Database

  /// Finds forms by an archive's vocabulary.
  init(_ db: Database) { self.db = db }

  /// The other forms of a folded word, itself left out; nothing for a word that has none.
  func variants(of word: String) throws -> [String] {
    guard let first = word.unicodeScalars.first?.value else { return [] }
    switch first {
    case 0x430...0x45F: return Self.inflected(word)
    case 0x621...0x64A: return Self.withArticle(word)
    case 0..<0x80: return try umlauts(word)
    default: return []
    }
  }

  // MARK: Cyrillic

  /// The stem with each ending of nouns and adjectives. A form that no language has finds nothing and costs little.
  static func inflected(_ word: String) -> [String] {
    let letters = Array(word)
    guard letters.count >= 3, letters.allSatisfy({ ("\u{430}"..."\u{45F}").contains($0) }) else {
      return []
    }
    let stem = stem(letters)
    guard stem.count >= 3 else { return [] }
    return endings.map { stem + $0 }.filter { $0 != word }
  }

  /// The word without the longest ending that leaves three letters.
  private static func stem(_ letters: [Character]) -> String {
    for length in [3, 2, 1] where letters.count - length >= 3 {
      if endings.contains(String(letters.suffix(length))) {
        return String(letters.dropLast(length))
      }
    }
    return String(letters)
  }

  private static let endings = [
    "", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й", "ой", "ей", "ом", "ем", "ам", "ям", "ах",
    "ях", "ов", "ев", "ами", "ями", "ия", "ии", "ию", "ого", "его", "ому", "ему", "ый", "ий", "ая",
    "яя", "ое", "ее", "ые", "ие", "ым", "им", "ых", "их", "ую", "юю", "і", "ї", "ів", "ові",
  ]

  // MARK: Arabic

  /// The word with and without the article, alone and behind "and", "in" and "for".
  static func withArticle(_ word: String) -> [String] {
    let article = "\u{627}\u{644}"
    let bare = word.hasPrefix(article) ? String(word.dropFirst(2)) : word
    guard bare.count >= 3 else { return [] }
    let forms = [
      bare, article + bare, "\u{648}" + article + bare, "\u{628}" + article + bare,
      "\u{644}\u{644}" + bare,
    ]
    return forms.filter { $0 != word }
  }

  // MARK: German

  /// "muller" for "mueller", where the archive knows the one and not the other.
  private func umlauts(_ word: String) throws -> [String] {
    guard word.utf8.count >= 4, try !CompoundSplits(db).isKnown(word) else { return [] }
    var plain = word
    for vowel in ["a", "o", "u"] { plain = plain.replacing(vowel + "e", with: vowel) }
    return try plain != word && CompoundSplits(db).isKnown(plain) ? [plain] : []
  }
}
