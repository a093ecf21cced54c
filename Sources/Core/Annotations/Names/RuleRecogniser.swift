import Articles

/// Finds names by their capitals and a few telling words, with nothing learnt.
struct RuleRecogniser: NameRecogniser {
  init() {}

  func names(in document: TokenisedText) -> [NameSpan] {
    var lower: Set<String> = []
    for index in document.tokens.indices {
      let token = document.tokens[index]
      if token.kind == .word, token.setting == .lower { lower.insert(document.words(of: index)) }
    }
    return document.sentences.flatMap { names(in: $0.tokens, of: document, lower: lower) }
  }

  private func names(
    in sentence: Range<Int>, of document: TokenisedText, lower: Set<String>
  ) -> [NameSpan] {
    var found: [NameSpan] = []
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      let token = document.tokens[i]
      guard token.kind == .word, token.isCapitalised else {
        i += 1
        continue
      }
      let word = document.words(of: i)
      let isPlain = i == sentence.lowerBound && lower.contains(word.lowercased())
      if isPlain || Self.common.contains(word) || Self.titles.contains(word.lowercased()) {
        i += 1
        continue
      }
      let end = run(from: i, in: sentence, of: document)
      let words = (i..<end).map { document.words(of: $0) }
      let before = i > sentence.lowerBound ? document.words(of: i - 1).lowercased() : ""
      found.append(NameSpan(tokens: i..<end, kind: kind(of: words, after: before)))
      i = end
    }
    return found
  }

  private func run(from start: Int, in sentence: Range<Int>, of document: TokenisedText) -> Int {
    var end = start + 1
    while end < sentence.upperBound {
      let token = document.tokens[end]
      if token.kind == .word, token.isCapitalised {
        end += 1
      } else if end + 1 < sentence.upperBound, document.tokens[end + 1].isCapitalised,
        token.sign == UInt8(ascii: "-") && !token.isSpaced || document.token(end, is: "of")
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func kind(of words: [String], after before: String) -> EntityKind {
    if words.contains(where: { Self.heads.contains($0.lowercased()) }) { return .organization }
    if words.count == 1, let word = words.first {
      if Self.groupEnds.contains(where: { word.hasSuffix($0) }) { return .group }
      if word.count > 1, word.allSatisfy(\.isUppercase) { return .organization }
      if ["in", "at", "from", "near", "to"].contains(before) { return .place }
    }
    return .person
  }

  private static let common: Set<String> = [
    "The", "A", "An", "In", "On", "At", "He", "She", "It", "They", "We", "I", "But", "And", "For",
    "This", "That", "His", "Her", "Their", "There", "When", "While", "After", "Before", "As", "If",
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "president", "minister", "prime", "judge", "mayor", "senator", "sir",
  ]
  private static let heads: Set<String> = [
    "ministry", "university", "court", "party", "union", "bank", "council", "committee", "police",
    "agency", "association", "company", "corporation", "department", "institute", "commission",
  ]
  private static let groupEnds = ["ese", "ian", "ians", "ish"]
}
