import Algorithms
import Articles

/// Tells words that were said from words merely set apart: titles, nicknames, slogans, doubtful terms.
///
/// What is reported by a verb of speech is said, unless it is set like a title ("told “Harbour Lights”"). Without a
/// verb, a few words count only where the sentence leans on them ("was “a disgrace”"). Single marks in a headline
/// nearly always hold words that were said, since headlines leave out who says so.
struct ScareQuoteFilter {
  let script: ChunkedText

  private var works: QuotedWorks { QuotedWorks(script: script) }

  /// Whether a quotation says nothing.
  func isScare(_ quotation: Int, _ attribution: Attribution?) -> Bool {
    let quoted = script.quoted[quotation]
    let place = script.place[quotation]
    guard place > 0, !quoted.continuesPrevious else { return false }
    let words = words(of: quoted)
    if works.isWork(quotation, attribution) { return true }
    guard words.count < 10 else { return attribution == nil && words.count < 12 }
    if quoted.isSingle, script.isHeadline(quoted.paragraph) {
      return attribution == nil
        || attribution?.rule == .subject && words.count < 2 && !isSyntacticallyRequired(place)
    }
    if quoted.isSingle, isSubheading(quoted) { return attribution?.rule != .signature }
    if followsChantNoun(place) { return attribution == nil }
    if isTitle(quoted), standsLikeTitle(place) { return true }
    switch attribution?.rule {
    case nil: return words.count < 6 && !isSentence(quoted, at: place)
    case .subject:
      return words.count < 4 && !isSyntacticallyRequired(place)
        && !(words.count > 1 && word(place - 1, isOneOf: ["to"]))
        || words.count < 6 && isTitle(quoted) && !word(place - 1, isOneOf: ["as"])
        || quoted.usesDoubledApostrophes
    case .paragraphBefore, .beginsEarly: return words.count < 6 && !endsSentence(quoted)
    default: return false
    }
  }

  /// "“It needs a roof.”": whether a quotation is a whole line and a whole sentence, which somebody said, whoever it was.
  private func isSentence(_ quoted: QuotedSpan, at place: Int) -> Bool {
    let line = script.lines[script.lines.partitioningIndex { $0.pieces.upperBound > place }]
    return line.pieces == place..<place + 1 && words(of: quoted).count > 2 && !quoted.isSingle
      && !isTitle(quoted) && endsSentence(quoted)
      && script.document.tokens[quoted.inner.upperBound - 1].asciiPunctuation
        != UInt8(ascii: ",")
  }

  private func words(of quoted: QuotedSpan) -> [Int] {
    quoted.inner.filter {
      script.document.tokens[$0].kind == .word || script.document.tokens[$0].kind == .number
    }
  }

  /// Whether all words but the smallest begin with capitals, and no mark shows an exclamation or a sentence.
  private func isTitle(_ quoted: QuotedSpan) -> Bool {
    var words = 0
    var capitals = 0
    for at in quoted.inner {
      let token = script.document.tokens[at]
      if token.asciiPunctuation == UInt8(ascii: "!") || token.asciiPunctuation == UInt8(ascii: "?")
      {
        return false
      }
      guard token.kind == .word else { continue }
      words += 1
      if token.isCapitalised { capitals += 1 } else if token.count > 4 { return false }
    }
    return (capitals > 1 || words == 1)
      && script.document.tokens[quoted.inner.lowerBound].isCapitalised
  }

  /// Whether a piece stands where names of works do: after "on", "the", "'s", "called", "told".
  private func standsLikeTitle(_ place: Int) -> Bool {
    let before = script.pieces[place - 1]
    let token = script.document.tokens[before.tokens.lowerBound]
    if token.kind == .clitic { return true }
    guard before.kind == .word else { return before.kind == .name }
    if before.isAny([.preposition, .determiner, .possessive]) {
      return !before.isAny(.subordinator)
    }
    return before.isAny([.telling, .document])
      || script.document.token(before.tokens.lowerBound, is: "called")
  }

  /// "chants of “…”", "cries of “…”".
  private func followsChantNoun(_ place: Int) -> Bool {
    guard place > 1, word(place - 1, isOneOf: ["of"]) else { return false }
    return word(
      place - 2, isOneOf: ["chants", "chant", "cries", "cry", "shouts", "calls", "yells"])
  }

  /// Whether a sentence needs the words: after "is", "as", "that", "would", and after "is a", "as the".
  private func isSyntacticallyRequired(_ place: Int) -> Bool {
    let before = script.pieces[place - 1]
    if before.isAny([.be, .aux, .subordinator]) { return true }
    guard place > 1, word(place - 1, isOneOf: ["a", "an", "the"]) else { return false }
    return script.pieces[place - 2].isAny(.be) || word(place - 2, isOneOf: ["as"])
  }

  private func word(_ piece: Int, isOneOf words: [StaticString]) -> Bool {
    let token = script.pieces[piece].tokens.lowerBound
    return words.contains { script.document.token(token, is: $0) }
  }

  private func endsSentence(_ quoted: QuotedSpan) -> Bool {
    switch script.document.tokens[quoted.inner.upperBound - 1].asciiPunctuation {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ","): true
    default: false
    }
  }

  // MARK: Headlines

  /// Whether a quotation is all its paragraph holds: with single marks, a line set between parts of a story.
  private func isSubheading(_ quoted: QuotedSpan) -> Bool {
    script.document.paragraphs[quoted.paragraph].tokens == quoted.outer
  }
}
