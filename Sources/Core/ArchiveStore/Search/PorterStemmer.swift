/// Takes English endings off words, so that "elections" finds "elected".
///
/// Method: M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), with the two changes that its author
/// published later (-bli for -abli, -logi). Words with digits or letters beyond ASCII stay as they are, but
/// Arabic words lose the article.
struct PorterStemmer {
  private var word: UnsafeMutableBufferPointer<UInt8>
  private var end: Int
  /// Where the part before the ending that was matched last ends.
  private var stem = 0

  /// Stems a word in place and answers its new length.
  static func stem(_ word: UnsafeMutableBufferPointer<UInt8>, count: Int) -> Int {
    guard count > 2 else { return count }
    for at in 0..<count where word[at] &- 0x61 >= 26 { return count }
    var stemmer = PorterStemmer(word: word, end: count)
    stemmer.run()
    return stemmer.end
  }

  /// The stem of a folded word.
  static func stem(_ word: String) -> String {
    var bytes = Array(word.utf8)
    let count = bytes.withUnsafeMutableBufferPointer { stem($0, count: $0.count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private init(word: UnsafeMutableBufferPointer<UInt8>, end: Int) {
    self.word = word
    self.end = end
  }

  private mutating func run() {
    plural()
    past()
    if matches("y"), hasVowel { word[end - 1] = UInt8(ascii: "i") }
    replaceFirst(Self.second, measure: 0)
    replaceFirst(Self.third, measure: 0)
    fourth()
    fifth()
  }

  private mutating func plural() {
    guard word[end - 1] == UInt8(ascii: "s") else { return }
    if matches("sses") || matches("ies") {
      end -= 2
    } else if !matches("ss") {
      end -= 1
    }
  }

  private mutating func past() {
    if matches("eed") {
      if measure > 0 { end -= 1 }
      return
    }
    guard matches("ed") || matches("ing"), hasVowel else { return }
    end = stem
    if matches("at") || matches("bl") || matches("iz") {
      append("e")
    } else if endsDouble,
      ![UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z")].contains(word[end - 1])
    {
      end -= 1
    } else {
      stem = end
      if measure == 1, endsShort(end) { append("e") }
    }
  }

  private mutating func fourth() {
    for suffix in Self.fourthEndings where matches(suffix) {
      if suffix.utf8CodeUnitCount == 3, suffix.utf8Start.pointee == UInt8(ascii: "i"),
        suffix.utf8Start[1] == UInt8(ascii: "o")
      {
        guard stem > 0, word[stem - 1] == UInt8(ascii: "s") || word[stem - 1] == UInt8(ascii: "t")
        else { return }
      }
      if measure > 1 { end = stem }
      return
    }
  }

  private mutating func fifth() {
    if matches("e") {
      let measure = measure
      if measure > 1 || measure == 1 && !endsShort(stem) { end = stem }
    }
    if matches("ll") {
      stem = end
      if measure > 1 { end -= 1 }
    }
  }

  // MARK: - What a word is made of

  private func isConsonant(_ at: Int) -> Bool {
    switch word[at] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      return false
    case UInt8(ascii: "y"):
      // A y after a consonant is a vowel; a row of them alternates.
      var first = at
      while first > 0, word[first - 1] == UInt8(ascii: "y") { first -= 1 }
      let isFirstConsonant = first == 0 || !isConsonant(first - 1)
      return (at - first) % 2 == 0 ? isFirstConsonant : !isFirstConsonant
    default: return true
    }
  }

  /// How often a vowel is followed by a consonant before the ending.
  private var measure: Int {
    var count = 0
    var wasVowel = false
    for at in 0..<stem {
      let isConsonant = isConsonant(at)
      if isConsonant, wasVowel { count += 1 }
      wasVowel = !isConsonant
    }
    return count
  }

  private var hasVowel: Bool { (0..<stem).contains { !isConsonant($0) } }

  private var endsDouble: Bool {
    end > 1 && word[end - 1] == word[end - 2] && isConsonant(end - 1)
  }

  /// Consonant, vowel, consonant that is no w, x or y.
  private func endsShort(_ end: Int) -> Bool {
    guard end > 2, isConsonant(end - 1), !isConsonant(end - 2), isConsonant(end - 3) else {
      return false
    }
    return ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(word[end - 1])
  }

  private mutating func matches(_ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard count <= end else { return false }
    for at in 0..<count where word[end - count + at] != suffix.utf8Start[at] { return false }
    stem = end - count
    return true
  }

  /// Always shorter than the ending just taken off.
  private mutating func append(_ suffix: StaticString) {
    for at in 0..<suffix.utf8CodeUnitCount {
      word[end] = suffix.utf8Start[at]
      end += 1
    }
  }

  private mutating func replaceFirst(
    _ endings: [(StaticString, StaticString)], measure least: Int
  ) {
    for (suffix, replacement) in endings where matches(suffix) {
      if measure > least {
        end = stem
        append(replacement)
      }
      return
    }
  }

  private static let second: [(StaticString, StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ("logi", "log"),
  ]
  private static let third: [(StaticString, StaticString)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]
  private static let fourthEndings: [StaticString] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize",
  ]
}
