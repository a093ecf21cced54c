import Annotations
import Articles

/// Puts other names in the place of a text's own, so that what is learnt is how names stand, not which they are.
///
/// Within a text one name is swapped for one other throughout: a surname follows its full name, an acronym its long
/// form. About a fifth of the names stay. After Dai and Adel (2020), "An analysis of simple data augmentation for
/// named entity recognition" (mention replacement).
struct MentionReplacement {
  private let maker: NameGenerator
  private var dice: SplitMix64
  private var chosen: [Key: String] = [:]
  private var families: [String: String] = [:]
  private var acronyms: [String: String] = [:]

  /// How many of the names are swapped.
  static let share = 0.8

  private struct Key: Hashable {
    var category: NameClass
    var words: String
  }

  init(_ maker: NameGenerator, seed: UInt64) {
    self.maker = maker
    dice = SplitMix64(seed: seed)
  }

  /// A copy of a text with other names.
  mutating func swapped(_ text: LabelledText) -> LabelledText {
    (chosen, families, acronyms) = ([:], [:], [:])
    let words = WordLookup(Array(text.text.utf8))
    choose(for: text, words)
    var out = LabelledText(source: text.source, text: "", blocks: [], names: [])
    var at = 0
    var block = 0
    var blockStart = 0
    func endBlocks(before place: Int) {
      while block < text.blocks.count, text.blocks[block].range.upperBound <= place {
        out.text += words.string(at..<text.blocks[block].range.upperBound)
        at = text.blocks[block].range.upperBound
        out.blocks.append(Block(role: .paragraph, range: blockStart..<out.text.utf8.count))
        block += 1
        if block < text.blocks.count {
          out.text += words.string(at..<text.blocks[block].range.lowerBound)
          at = text.blocks[block].range.lowerBound
        }
        blockStart = out.text.utf8.count
      }
    }
    for name in text.names {
      endBlocks(before: name.range.lowerBound)
      out.text += words.string(at..<name.range.lowerBound)
      let old = words.string(name.range)
      let start = out.text.utf8.count
      out.text += chosen[Key(category: name.category, words: old)] ?? old
      out.names.append(
        LabelledText.Name(range: start..<out.text.utf8.count, category: name.category))
      at = name.range.upperBound
    }
    endBlocks(before: Int.max)
    return out
  }

  /// Chooses for each distinct name, longest first, so that surnames and acronyms find their long forms.
  private mutating func choose(for text: LabelledText, _ words: WordLookup) {
    var seen: Set<Key> = []
    var keys: [Key] = []
    for name in text.names {
      let key = Key(category: name.category, words: words.string(name.range))
      if seen.insert(key).inserted { keys.append(key) }
    }
    keys.sort {
      ($0.words.split(separator: " ").count, $1.words) > (
        $1.words.split(separator: " ").count, $0.words
      )
    }
    for key in keys where dice.chance() <= Self.share && key.words.contains(where: \.isUppercase) {
      guard var new = replacement(for: key) else { continue }
      let isShouted = key.words.count > 4 && !key.words.contains(where: \.isLowercase)
      if isShouted, key.category != .organization { new = new.uppercased() }
      chosen[key] = new
    }
  }

  private mutating func replacement(for key: Key) -> String? {
    let parts = key.words.split(separator: " ").map(String.init)
    switch key.category {
    case .person: return person(parts)
    case .place: return maker.place(words: parts.count, &dice)
    case .organization: return organization(key.words, parts)
    case .group: return maker.group(plural: key.words.hasSuffix("s"), &dice)
    case .other: return nil
    }
  }

  private mutating func person(_ parts: [String]) -> String? {
    guard let last = parts.last, let first = parts.first else { return nil }
    if parts.count == 1, let known = families[last] { return known }
    let person = maker.person(&dice)
    if parts.count == 1 {
      let isGiven = dice.chance() > 0.8 && person.given.count > 1
      return isGiven ? person.given : person.family
    }
    if let known = families[last] { return person.given + " " + known }
    families[last] = person.family
    if families[first] == nil { families[first] = person.given }
    return person.full
  }

  private mutating func organization(_ words: String, _ parts: [String]) -> String {
    if parts.count == 1, let known = acronyms[words] { return known }
    let new = maker.organization(words: parts.count, &dice)
    if parts.count > 1 { acronyms[Self.initials(words)] = Self.initials(new) }
    return new
  }

  private static func initials(_ words: String) -> String {
    String(words.split(separator: " ").compactMap(\.first).filter(\.isUppercase))
  }
}
