import Algorithms
import Articles

/// Finds quotations in a story that is not in English, with none of English's rules.
///
/// What stands between marks is quoted, unless it is too short to be more than a word set apart. A speaker is given only
/// where a listed verb of the language and a name stand right beside the words, or a name and a colon before them;
/// else no speaker is given.
struct OtherLanguageReader {
  let document: TokenizedText
  let cast: ResolvedEntities
  let quoted: [QuotedSpan]
  let cues: OtherCues

  init(_ document: TokenizedText, cast: ResolvedEntities, quoted: [QuotedSpan]) {
    self.document = document
    self.cast = cast
    self.quoted = quoted
    cues = OtherCues.of(document.language)
  }

  /// Who speaks, and the words that say so.
  struct Saying {
    /// An index into the cast's mentions.
    var mention: Int
    /// The tokens of the verb; nil after a colon.
    var cue: Range<Int>?
    /// What decided, in words a reader understands.
    var rule: String
    /// Whether the words are part of a sentence of the writer's.
    var isFragment = false
    /// How sure that is.
    var confidence: Double
  }

  /// The quotations in order of place. Complexity: O(*n*) in tokens.
  func quotations() -> [Quotation] {
    var found = DialogueDashes(reader: self).turns()
    for (index, quoted) in quoted.enumerated() where !quoted.usesDoubledApostrophes {
      let saying = saying(of: quoted)
      guard saying != nil || isWhole(quoted) else { continue }
      found.append(quotation(quoted.inner, saying, kind(of: quoted, saying), group: index + 1))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  func quotation(
    _ tokens: Range<Int>, _ saying: Saying?, _ kind: Quotation.Kind, group: Int
  ) -> Quotation {
    let range = document.range(of: tokens)
    guard let saying else { return Quotation(range: range, kind: kind, group: group) }
    let mention = cast.mentions[saying.mention]
    let distance = max(
      0, mention.range.lowerBound - range.upperBound, range.lowerBound - mention.range.upperBound)
    return Quotation(
      range: range, kind: kind,
      speaker: Speaker(
        range: mention.range, text: document.words(in: mention.range), name: mention.name,
        kind: .name),
      cue: saying.cue.map(document.range), group: group,
      evidence: AttributionEvidence(
        rule: saying.rule, distance: distance, confidence: saying.confidence))
  }

  private func kind(of quoted: QuotedSpan, _ saying: Saying?) -> Quotation.Kind {
    guard let saying, saying.isFragment else { return .direct }
    return document.tokens[quoted.inner.lowerBound].isCapitalised ? .direct : .mixed
  }

  // MARK: Who speaks

  private func saying(of quoted: QuotedSpan) -> Saying? {
    let sentence = bounds(around: quoted)
    return after(quoted.outer.upperBound, before: sentence.upperBound)
      ?? before(quoted.outer.lowerBound, from: sentence.lowerBound) ?? inside(quoted.inner)
  }

  /// The range in which the speaker may be named: the paragraph, up to the quotations next to this one.
  private func bounds(around quoted: QuotedSpan) -> Range<Int> {
    let all = document.paragraphs[quoted.paragraph].tokens
    let at = self.quoted.partitioningIndex { $0.outer.lowerBound >= quoted.outer.lowerBound }
    let start = at > 0 ? max(all.lowerBound, self.quoted[at - 1].outer.upperBound) : all.lowerBound
    let end =
      at + 1 < self.quoted.count
      ? min(all.upperBound, self.quoted[at + 1].outer.lowerBound) : all.upperBound
    return min(start, quoted.outer.lowerBound)..<max(end, quoted.outer.upperBound)
  }

  /// "« … », a déclaré Jean Martin", "…, selon Jean Martin".
  func after(_ start: Int, before end: Int) -> Saying? {
    var i = start
    while i < end, isLink(i) { i += 1 }
    guard let found = cue(from: i, before: end) else { return nil }
    let isAccording = cues.according.contains(word(found.lowerBound))
    guard let mention = name(after: found.upperBound, before: end) else { return nil }
    return Saying(
      mention: mention, cue: found,
      rule: isAccording ? "according to" : "name after the verb", isFragment: isAccording,
      confidence: 0.9)
  }

  /// A comma or dash between words and who said them.
  private func isLink(_ i: Int) -> Bool {
    document.tokens[i].asciiPunctuation == UInt8(ascii: ",") || isDash(i)
  }

  /// A dash of any length.
  func isDash(_ i: Int) -> Bool {
    let token = document.tokens[i]
    guard token.kind == .mark else { return false }
    if token.asciiPunctuation == UInt8(ascii: "-") { return token.hasLeadingSpace }
    let at = Int(token.start)
    return token.count == 3 && document.bytes[at] == 0xE2 && document.bytes[at + 1] == 0x80
      && (0x92...0x95).contains(document.bytes[at + 2])
  }

  /// A verb that reports, helpers before it, or what stands for "according to".
  private func cue(from start: Int, before end: Int) -> Range<Int>? {
    for i in start..<min(end, start + 5) {
      let word = word(i)
      if cues.verbs.contains(word) { return start..<i + 1 }
      if cues.according.contains(word), i == start { return i..<i + 1 }
      guard cues.helpers.contains(word) || document.tokens[i].kind == .quote else { return nil }
    }
    return nil
  }

  /// The name that a verb is followed by: at once, after common nouns ("le maire Jean Martin"), or after a comma that
  /// ends those; nil where a preposition governs it.
  private func name(after start: Int, before end: Int) -> Int? {
    var i = start
    while i < min(end, start + Self.reach) {
      if let mention = cast.mention(atToken: i) {
        guard cast.tokens[mention].lowerBound == i, canSpeak(mention) else {
          guard i < cast.tokens[mention].upperBound, i > start else { return nil }
          i = cast.tokens[mention].upperBound
          continue
        }
        return i > start && cues.links.contains(word(i - 1)) ? nil : mention
      }
      let token = document.tokens[i]
      if token.asciiPunctuation == UInt8(ascii: ",") {
        guard i > start, let mention = cast.mention(atToken: i + 1),
          cast.tokens[mention].lowerBound == i + 1, canSpeak(mention)
        else { return nil }
        return mention
      }
      guard token.kind == .word || token.kind == .quote, !cues.addressees.contains(word(i)) else {
        return nil
      }
      if cues.openers.contains(word(i)) || cues.verbs.contains(word(i)) { return nil }
      i += 1
    }
    return nil
  }

  /// How far a name may stand from its verb.
  private static let reach = 12

  private func canSpeak(_ mention: Int) -> Bool {
    let kind = cast.mentions[mention].kind
    return kind == .person || kind == .organization
  }

  /// "Jean Martin a déclaré : « … »", "Jean Martin : « … »", "Selon Jean Martin, « … »".
  private func before(_ end: Int, from start: Int) -> Saying? {
    guard end - 1 > start else { return nil }
    var i = end - 1
    let hasColon = document.tokens[i].asciiPunctuation == UInt8(ascii: ":") || isWideColon(i)
    while i > start,
      hasColon && i == end - 1 || document.tokens[i].asciiPunctuation == UInt8(ascii: ",")
        || cues.openers.contains(word(i))
    { i -= 1 }
    if let mention = cast.mention(atToken: i), canSpeak(mention) {
      let first = cast.tokens[mention].lowerBound
      if first > start, cues.according.contains(word(first - 1)) {
        return Saying(
          mention: mention, cue: first - 1..<first, rule: "according to", isFragment: true,
          confidence: 0.88)
      }
      guard hasColon, startsSentence(first) else { return nil }
      return Saying(mention: mention, cue: nil, rule: "name before a colon", confidence: 0.82)
    }
    return verb(endingAt: i, from: start)
  }

  private func verb(endingAt last: Int, from start: Int) -> Saying? {
    guard cues.verbs.contains(word(last)) else { return nil }
    var i = last - 1
    while i > start, cues.helpers.contains(word(i)) { i -= 1 }
    guard i >= start, let mention = cast.mention(atToken: i), canSpeak(mention) else { return nil }
    let first = cast.tokens[mention].lowerBound
    guard first == start || !cues.links.contains(word(first - 1)) else { return nil }
    return Saying(
      mention: mention, cue: i + 1..<last + 1, rule: "name and verb before the quotation",
      isFragment: true, confidence: 0.86)
  }

  private func isWideColon(_ i: Int) -> Bool { word(i) == "：" }

  private func startsSentence(_ token: Int) -> Bool {
    document.sentences[document.sentenceIndex(ofToken: token)].tokens.lowerBound == token
  }

  /// "« Nous ne céderons pas, assure Jean Martin, et … »": who speaks stands in the words.
  private func inside(_ inner: Range<Int>) -> Saying? {
    guard inner.count > 4 else { return nil }
    for i in inner.dropLast(2) where document.tokens[i].asciiPunctuation == UInt8(ascii: ",") {
      guard let found = cue(from: i + 1, before: inner.upperBound),
        cues.verbs.contains(word(found.upperBound - 1)),
        let mention = cast.mention(atToken: found.upperBound), canSpeak(mention)
      else { continue }
      let after = cast.tokens[mention].upperBound
      guard after >= inner.upperBound || document.tokens[after].kind == .mark else { continue }
      return Saying(mention: mention, cue: found, rule: "name after the verb", confidence: 0.9)
    }
    return nil
  }

  // MARK: Words set apart

  /// Whether words are more than a term set apart: long, or a sentence of their own.
  private func isWhole(_ quoted: QuotedSpan) -> Bool {
    let words = quoted.inner.count { document.tokens[$0].kind == .word }
    if words >= Self.long || document.range(of: quoted.inner).count >= Self.longBytes {
      return true
    }
    let first = document.tokens[quoted.inner.lowerBound]
    let last = document.words(of: quoted.inner.upperBound - 1)
    if [".", "!", "?", "…", ",", "。", "！", "？"].contains(last) { return true }
    let before = quoted.outer.lowerBound - 1
    if before >= 0,
      document.tokens[before].asciiPunctuation == UInt8(ascii: ":") || isWideColon(before)
    {
      return true
    }
    guard quoted.outer.upperBound < document.tokens.count else { return false }
    if words > 1, first.isCapitalised, isLink(quoted.outer.upperBound) { return true }
    return reports(after: quoted.outer.upperBound)
  }

  private static let long = 5
  private static let longBytes = 36

  /// Japanese and Korean set a particle right behind the words that are said.
  private func reports(after i: Int) -> Bool {
    let next = document.tokens[i]
    guard !next.hasLeadingSpace else { return false }
    let word = document.words(of: i)
    return ["と", "고", "라고", "이라고", "며", "라며", "면서", "라면서"].contains { word.hasPrefix($0) }
  }

  /// A token in small letters.
  func word(_ i: Int) -> String {
    i >= 0 && i < document.tokens.count ? document.words(of: i).lowercased() : ""
  }
}
