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
  /// -ln of the share of texts that hold a word, for words that can be names.
  private static let uncommon: Float = 2.5

  /// What is known of a term of the story at hand. A slot of another story is free: nothing need be emptied.
  private struct Slot {
    var story: UInt32 = 0
    var term: TermID = 0
    var count: Float = 0
    var capitals: Float = 0
    var idf: Float = 0
    /// Whether it stands below the headline small, and with a capital where no passage begins.
    var isSmall = false
    var isCapital = false
    /// Whether it stands in the headline, and in the standfirst or the first paragraphs.
    var isInHeadline = false
    var isInLead = false
    /// Whether it stands with a capital in any of these.
    var leads = false
    var isNumber = false
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
    var roles: [TermID: TermRole] = [:]
    for at in used where !slots[at].isNumber { roles[slots[at].term] = role(of: slots[at]) }
    return TermVector(used.map { weighted(slots[$0]) }.filter { $0.weight > 0 }, roles: roles)
  }

  private func role(of slot: Slot) -> TermRole {
    var role: TermRole = slot.isCapital ? .capital : []
    if slot.isSmall { role.insert(.small) }
    guard slot.leads, slot.idf >= Self.uncommon else { return role }
    if slot.isInHeadline { role.insert(.headline) }
    if slot.isInLead { role.insert(.lead) }
    if slot.isCapital, !slot.isSmall { role.insert(.name) }
    return role
  }

  private mutating func count(
    _ term: TermID, _ mark: StoryTerms.TermFlags, _ weight: Float, _ isHeadline: Bool
  ) {
    let at = place(of: term)
    if slots[at].story != story {
      slots[at] = Slot(story: story, term: term, idf: idf(of: term, mark))
      slots[at].isNumber = BackgroundFrequencies.idf(of: mark) != nil
      used.append(at)
    }
    slots[at].count += weight
    let isCapital = mark.contains(.capital)
    let isInside = isCapital && !mark.contains(.first)
    if isInside { slots[at].capitals += weight }
    if isCapital, weight > 1 { slots[at].leads = true }
    if isHeadline {
      slots[at].isInHeadline = true
    } else {
      if weight > 1 { slots[at].isInLead = true }
      if isInside { slots[at].isCapital = true }
      if !isCapital { slots[at].isSmall = true }
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
