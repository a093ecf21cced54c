import CResources

/// The classes of words, read once from the built-in lists `cues` and `grammar`.
///
/// An open-addressing table over a 64-bit FNV-1a hash of the lower-cased bytes: a look-up costs one pass over the
/// word and about one probe, and no string is made.
struct Lexicon: Sendable {
  static let shared = Lexicon(lists: ["cues", "grammar"])

  private var keys: [UInt64]
  private var classes: [WordClassSet]
  private let mask: Int

  /// A grammar of built-in lists; a list that is not there is empty.
  init(lists: [String]) {
    let texts = lists.map(Self.text)
    let words = texts.reduce(0) { $0 + $1.utf8.count / 6 } + 16
    var size = 64
    while size < words * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    classes = Array(repeating: [], count: size)
    mask = size - 1
    for text in texts { read(text) }
  }

  /// The classes of a word; none when it is in no list.
  func classes(of word: UnsafeBufferPointer<UInt8>.SubSequence) -> WordClassSet {
    let key = Self.hash(word)
    var at = Int(truncatingIfNeeded: key) & mask
    while keys[at] != 0 {
      if keys[at] == key { return classes[at] }
      at = (at + 1) & mask
    }
    return []
  }

  private static func text(_ list: String) -> String {
    guard let found = cresource_list(list), let bytes = found.pointee.bytes else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: bytes, count: found.pointee.length), as: UTF8.self)
  }

  // MARK: Reading

  /// Sections begin with "[class]"; in those of verbs each line is one verb's forms.
  private mutating func read(_ text: String) {
    var section: WordClassSet = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = line.dropFirst().dropLast().split(separator: " ").reduce(into: []) {
          $0.formUnion(WordClassSet.named[String($1)] ?? [])
        }
        continue
      }
      let isVerb = !section.isDisjoint(with: .cue)
      for (place, word) in line.split(separator: " ").enumerated() {
        let isNounish = word.hasSuffix("*")
        let form = isNounish ? word.dropLast() : word
        var found = isVerb ? section.union(Self.form(place, of: form)) : section
        if isNounish { found.insert(.nounAmbiguous) }
        add(form, found)
      }
    }
  }

  private static func form(_ place: Int, of word: Substring) -> WordClassSet {
    switch place {
    case 0: .base
    case 1: .third
    case 2: [.past, .participle]
    case 3: .gerund
    default: word.hasSuffix("ing") ? .gerund : .participle
    }
  }

  private mutating func add(_ word: Substring, _ found: WordClassSet) {
    var word = String(word)
    let key = word.withUTF8 { Self.hash($0[...]) }
    var at = Int(truncatingIfNeeded: key) & mask
    while keys[at] != 0, keys[at] != key { at = (at + 1) & mask }
    keys[at] = key
    classes[at].formUnion(found)
  }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>.SubSequence) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
    }
    return hash == 0 ? 1 : hash
  }
}
