import Articles
import Glibc

/// Weighs the words of a story: (1 + ln count) times rarity, as in Salton and Buckley, "Term-weighting approaches in
/// automatic text retrieval" (1988), with rarity from a fixed table (`BackgroundFrequencies`).
///
/// News says what it is about early and by name: a word in the headline counts three times, in the standfirst or
/// the first two paragraphs twice, and words that mostly stand with a capital weigh half as much again.
///
/// Holds the tables that make it fast, so keep one for many stories, on one thread.
struct TFIDFWeighter {
  private static let headline: Float = 3
  private static let opening: Float = 2
  private static let openingParagraphs = 2
  private static let name: Float = 1.5
  /// -ln of the share of texts that hold a word, for words that can be names, and for words that hardly stand in any.
  private static let uncommon: Float = 4
  private static let unknown: Float = 8

  /// What is known of a term of the story at hand. A slot of another story is free: nothing need be emptied.
  private struct Slot {
    var story: UInt32 = 0
    var term: TermID = 0
    var count: Float = 0
    var capitals: Float = 0
    var idf: Float = 0
    /// How often it stands below the headline without a capital, and with one.
    var small: Float = 0
    var large: Float = 0
    /// Whether it stands with a capital in the headline, the standfirst or the first paragraphs.
    var leads = false
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 11)
  private var used: [Int] = []
  private var story: UInt32 = 0
  /// The rarities met last: few words make up most of any text, and the table is larger than a core's cache.
  private var rarities = [(term: TermID, idf: Float)](repeating: (0, 0), count: 1 << 12)

  /// The vector of a story. Complexity: O(*n*) in bytes.
  static func vector(of article: Article) -> TermVector {
    var weighing = TFIDFWeighter()
    return weighing.vector(of: StoryTerms(article))
  }

  /// The vector of a story by its words.
  mutating func vector(of words: StoryTerms) -> TermVector {
    story &+= 1
    used.removeAll(keepingCapacity: true)
    var paragraphs = 0
    for passage in words.passages {
      if passage.role == .paragraph { paragraphs += 1 }
      let weight: Float =
        switch passage.role {
        case .headline: Self.headline
        case .standfirst: Self.opening
        case .paragraph where paragraphs <= Self.openingParagraphs: Self.opening
        default: 1
        }
      for at in passage.words.prefix(max(0, words.weighed - passage.words.lowerBound)) {
        count(words.terms[at], words.marks[at], weight, passage.role == .headline)
      }
    }
    let names = Set(used.filter { isNameOfLead(slots[$0]) }.map { slots[$0].term })
    return TermVector(used.map { weighted(slots[$0]) }.filter { $0.weight > 0 }, names: names)
  }

  /// Whether a term is a word of a name in the headline or the lead: it stands there with a capital, and is seldom written
  /// small; where only a headline has it, which may be all capitals, a word that news seldom uses.
  private func isNameOfLead(_ slot: Slot) -> Bool {
    guard slot.leads, slot.idf >= Self.uncommon else { return false }
    if slot.large + slot.small > 0 { return slot.large > 4 * slot.small }
    return slot.idf >= Self.unknown
  }

  private mutating func count(
    _ term: TermID, _ mark: StoryTerms.TermFlags, _ weight: Float, _ isHeadline: Bool
  ) {
    let at = place(of: term)
    if slots[at].story != story {
      slots[at] = Slot(story: story, term: term, idf: idf(of: term, mark))
      used.append(at)
    }
    slots[at].count += weight
    let isCapital = mark.contains(.capital)
    if isCapital, !mark.contains(.first) { slots[at].capitals += weight }
    if isCapital, weight > 1 { slots[at].leads = true }
    let isEvidence = !mark.contains(.first) || slots[at].idf >= Self.unknown
    if !isHeadline {
      if isCapital, isEvidence { slots[at].large += 1 }
      if !isCapital { slots[at].small += 1 }
    }
    if used.count * 2 > slots.count { grow() }
  }

  private func weighted(_ slot: Slot) -> (term: TermID, weight: Float) {
    let isName = slot.capitals >= slot.count / 2
    return (slot.term, (1 + logf(slot.count)) * slot.idf * (isName ? Self.name : 1))
  }

  private mutating func idf(of term: TermID, _ mark: StoryTerms.TermFlags) -> Float {
    if let number = BackgroundFrequencies.idf(of: mark) { return number }
    let at = Int(term) & (rarities.count - 1)
    if rarities[at].term != term || term == 0 {
      rarities[at] = (term, BackgroundFrequencies.builtIn.idf(of: term))
    }
    return rarities[at].idf
  }

  // MARK: - The table

  /// Where a term stands or would stand; terms are hashes already.
  private func place(of term: TermID) -> Int {
    var at = Int(term >> 4) & (slots.count - 1)
    while slots[at].story == story, slots[at].term != term { at = (at + 1) & (slots.count - 1) }
    return at
  }

  private mutating func grow() {
    let old = used.map { slots[$0] }
    slots = [Slot](repeating: Slot(story: story &- 1), count: slots.count * 2)
    used.removeAll(keepingCapacity: true)
    for slot in old {
      let at = place(of: slot.term)
      slots[at] = slot
      used.append(at)
    }
  }
}
