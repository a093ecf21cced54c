import Articles

/// Whether a word that can be a reporting verb is one, and what stands around it.
extension CueFinder {
  /// Whether a word that can be a reporting verb is one here, rather than a noun or an adjective.
  func isVerb(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    let classes = piece(i).classes
    var before = i - 1
    while before >= line.pieces.lowerBound, isSkipped(before) { before -= 1 }
    guard before >= line.pieces.lowerBound else {
      return !classes.contains(.nounAmbiguous) && isPlainStart(i, in: line)
    }
    let previous = piece(before)
    if previous.isAny([.determiner, .possessive]), !isOne(before, in: line),
      previous.classes.isDisjoint(with: .people)
        || classes.contains(.gerund) && matches(before, "another", "Another")
    {
      return false
    }
    if isObjectOfPreposition(i, after: before) || isPluralBefore(i, before) { return false }
    if isCounted(i, after: before) || isCompound(i, after: before) { return false }
    if isPlea(i) { return false }
    if matches(i, "say"), !previous.isAny([.determiner, .possessive]) || previous.isAny(.people) {
      return true
    }
    if isAttribute(i, after: before) || isNaming(i, after: before) { return false }
    if isHyphenated(i) || isPossessive(before) && !isContraction(before, in: line) { return false }
    if classes.contains(.base), !classes.contains(.past) { return takesBase(before) }
    guard classes.contains(.nounAmbiguous) else { return true }
    if matches(i, "thanks", "Thanks") { return false }
    if isAdjective(before) { return false }
    return previous.isAny([.subject, .who, .aux]) || previous.kind == .name || matches(before, "to")
      || previous.isAny(.speaker) || previous.kind == .comma && classes.contains(.past)
      || previous.kind == .quote || previous.kind == .comma && classes.contains(.third)
      || previous.isAny(.conjunction) && classes.contains(.past)
      || classes.contains(.gerund) && !previous.isAny(.preposition)
  }

  /// "“…,” one wrote": "one" that stands for a person.
  private func isOne(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    matches(i, "one") && i > line.pieces.lowerBound
      && [.quote, .comma].contains(piece(i - 1).kind)
  }

  /// "pleaded not guilty to": what follows is a charge.
  private func isPlea(_ i: Int) -> Bool {
    guard matches(i, "plead", "pleads", "pleaded", "pleading"), i + 1 < script.pieces.count else {
      return false
    }
    return matches(i + 1, "guilty")
      || matches(i + 1, "not") && i + 2 < script.pieces.count && matches(i + 2, "guilty")
  }

  /// "of pledged delegates", "into alleged fraud": a participle that a preposition governs is an adjective.
  private func isObjectOfPreposition(_ i: Int, after before: Int) -> Bool {
    guard piece(i).classes.contains(.past), !piece(i).isAny(.gerund) else { return false }
    let previous = piece(before)
    return previous.kind == .word && previous.isAny(.preposition)
      && previous.classes.isDisjoint(with: [.subordinator, .people, .body, .adverb, .determiner])
      && !matches(before, "to", "like", "than", "on", "in", "out", "up", "off", "over", "down")
  }

  /// "two states", "many claims": a form in "-s" after a word for several is a noun.
  private func isPluralBefore(_ i: Int, _ before: Int) -> Bool {
    piece(i).classes.contains(.third) && piece(i).classes.contains(.nounAmbiguous)
      && matches(
        before, "Two", "Many", "Some", "Few", "Most", "Several", "These", "Those", "two", "three",
        "four", "five", "six", "several", "many", "some", "few", "most",
        "all", "both", "other", "such", "these", "those", "various")
  }

  /// "200 pledged votes": a participle between a number and what is counted.
  private func isCounted(_ i: Int, after before: Int) -> Bool {
    guard piece(before).kind == .number, piece(i).classes.contains(.participle),
      i + 1 < script.pieces.count
    else { return false }
    return piece(i + 1).isAny([.people, .body, .document, .thing])
      && piece(i + 1).classes.isDisjoint(with: .determiner)
  }

  /// "some state officials", "an Echo report from Tema": a noun in a longer one, not a verb in its plain form.
  private func isCompound(_ i: Int, after before: Int) -> Bool {
    guard piece(i).classes.isSuperset(of: [.base, .nounAmbiguous]), i + 1 < script.pieces.count
    else { return false }
    if piece(before).isAny(.determiner) { return piece(i + 1).isAny([.people, .body]) }
    return piece(before).kind == .name && before > 0 && !matches(i + 1, "that")
      && matches(before - 1, "a", "an", "another")
  }

  /// "received written warnings": a form that is a participle only, with neither auxiliary nor agent, is an adjective.
  private func isAttribute(_ i: Int, after before: Int) -> Bool {
    let classes = piece(i).classes
    guard classes.contains(.participle), classes.isDisjoint(with: [.past, .base, .nounAmbiguous])
    else {
      return false
    }
    return !isAuxiliary(before) && !(i + 1 < script.pieces.count && matches(i + 1, "by"))
  }

  /// "a hall called “The Nest”", "a clerk named Kofi Mensah": what something is called, not what is said of it.
  private func isNaming(_ i: Int, after before: Int) -> Bool {
    guard matches(i, "named", "called", "titled", "entitled", "dubbed", "nicknamed") else {
      return false
    }
    let previous = piece(before)
    guard previous.kind == .word, previous.classes.isDisjoint(with: [.aux, .be, .subject, .who])
    else { return false }
    if previous.isAny(.people), isFollowedBySpeaking(i) { return true }
    if matches(i, "named") { return !isAuxiliary(before) }
    guard previous.classes.isSubset(of: .thing), i + 1 < script.pieces.count else { return false }
    return piece(i + 1).kind == .quote || piece(i + 1).kind == .name
  }

  /// "a clerk called Kofi Mensah said": whether a person and a verb of speech follow.
  private func isFollowedBySpeaking(_ i: Int) -> Bool {
    guard i + 2 < script.pieces.count, phrases.isPerson(i + 1) else { return false }
    return piece(i + 2).isAny([.speech, .telling]) && piece(i + 2).isAny([.past, .third])
  }

  /// "Ghanaian" in "Ghanaian claims": the name of a group that only tells whose, since it is no plural.
  private func isAdjective(_ i: Int) -> Bool {
    let piece = piece(i)
    guard piece.kind == .name, script.cast.mentions[piece.index].kind == .group else {
      return false
    }
    let end = Int(script.document.tokens[piece.tokens.upperBound - 1].end)
    return script.document.bytes[end - 1] != UInt8(ascii: "s")
  }

  /// Whether a verb in its plain form may follow: after plurals, "they", "to" and auxiliaries.
  func takesBase(_ before: Int) -> Bool {
    let previous = piece(before)
    if previous.isAny([.subject, .who, .aux]) || matches(before, "to") || previous.kind == .quote {
      return true
    }
    if matches(
      before, "police", "Police", "people", "People", "men", "Men", "women", "Women", "many",
      "Many",
      "some", "Some", "others", "Others", "few", "Few", "most", "Most", "clergy", "both", "Both",
      "crew")
    {
      return true
    }
    guard previous.kind == .name || previous.isAny(.speaker) else { return false }
    if before > 1, matches(before - 1, "and"), piece(before - 2).kind == .name { return true }
    if isWitnessed(before) { return true }
    return script.document.bytes[
      Int(script.document.tokens[previous.tokens.upperBound - 1].end) - 1] == UInt8(ascii: "s")
  }

  /// "heard Ama Quist shout": whether a noun stands after a verb of hearing or seeing.
  private func isWitnessed(_ noun: Int) -> Bool {
    var i = noun - 1
    while i > 0, noun - i < 4, piece(i).isAny([.title, .determiner, .possessive]) { i -= 1 }
    return i >= 0 && piece(i).kind == .word && isWitnessing(i)
  }

  /// Whether a verb tells what somebody heard or saw, which they did not say.
  func isWitnessing(_ i: Int) -> Bool {
    matches(
      i, "hear", "hears", "heard", "see", "sees", "saw", "seeing", "watch", "watches", "watched",
      "watching", "overheard")
  }

  /// "so-called", "tweet-id": part of a longer word.
  func isHyphenated(_ i: Int) -> Bool {
    let tokens = script.document.tokens
    let at = piece(i).tokens.lowerBound
    if at > 0, !tokens[at].hasLeadingSpace, tokens[at - 1].kind == .mark {
      return tokens[at - 1].asciiPunctuation == UInt8(ascii: "-")
        || tokens[at - 1].asciiPunctuation == UInt8(ascii: "<")
    }
    return at + 2 < tokens.count && tokens[at + 1].asciiPunctuation == UInt8(ascii: "-")
      && !tokens[at + 1].hasLeadingSpace && !tokens[at + 2].hasLeadingSpace
  }

  /// "he's said": the clitic after a pronoun is "has" or "is".
  func isContraction(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    i > line.pieces.lowerBound && piece(i - 1).isAny([.subject, .who])
  }

  /// A line may start with "Said" or "Asked", not with other forms.
  func isPlainStart(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    piece(i).isAny([.past, .gerund])
  }

  /// Adverbs and marks, which come between a verb and its auxiliaries.
  func isSkipped(_ i: Int) -> Bool {
    let piece = piece(i)
    if piece.kind == .filler { return true }
    guard piece.kind == .word else { return false }
    if piece.isAny(.adverb), !piece.isAny(.subordinator), !piece.isAny(.preposition) { return true }
    return piece.classes.isEmpty && endsInLy(i)
  }

  func endsInLy(_ i: Int) -> Bool {
    let range = script.document.tokens[piece(i).tokens.lowerBound].range
    guard range.count > 4 else { return false }
    let bytes = script.document.bytes
    return bytes[range.upperBound - 2] == UInt8(ascii: "l")
      && bytes[range.upperBound - 1] == UInt8(ascii: "y")
  }

  func isPossessive(_ i: Int) -> Bool {
    let token = script.document.tokens[piece(i).tokens.lowerBound]
    guard token.kind == .clitic else { return false }
    return script.document.bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s")
  }

  func isAuxiliary(_ i: Int) -> Bool {
    let piece = piece(i)
    guard piece.kind == .word else { return false }
    if piece.isAny([.aux, .be]) { return true }
    return script.document.tokens[piece.tokens.lowerBound].kind == .clitic
  }

  /// A verb with the auxiliaries before it.
  func cue(at i: Int, in line: ChunkedText.ChunkedSentence) -> Cue {
    var start = i
    var at = i - 1
    while at >= line.pieces.lowerBound {
      if isAuxiliary(at) || isHeard(at, in: line) || isKept(at, in: line) {
        start = at
      } else if !isSkipped(at) {
        break
      }
      at -= 1
    }
    let classes: WordClassSet =
      piece(i).isAny(.cue)
      ? piece(i).classes.subtracting(.saying)
      : piece(i).isAny(.verb) ? [.speech, .past] : [.speech, .past, .manner]
    return Cue(pieces: start..<i + 1, verb: i, classes: classes, rule: .none)
  }

  /// "kept asking": a verb that only tells how long or often somebody says what the verb after it tells.
  private func isKept(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    matches(
      i, "keep", "keeps", "kept", "keeping", "started", "starts", "stopped", "began", "begins")
      && i + 1 < line.pieces.upperBound && piece(i + 1).isAny(.gerund)
  }

  /// "can be heard asking": the participle between a form of "be" and the verb that tells what is heard.
  private func isHeard(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    i > line.pieces.lowerBound && matches(i, "heard", "seen", "overheard")
      && piece(i - 1).isAny(.be)
      && i + 1 < line.pieces.upperBound && piece(i + 1).isAny(.gerund)
  }

  /// "dubbed by Ama Quist": a participle without its auxiliary.
  func isReduced(_ cue: Cue, in line: ChunkedText.ChunkedSentence) -> Bool {
    cue.classes.contains(.participle) && cue.pieces.count == 1
      && cue.verb + 1 < line.pieces.upperBound && matches(cue.verb + 1, "by")
  }

  func isPassive(_ cue: Cue) -> Bool {
    guard cue.classes.contains(.participle) else { return false }
    var last: Int?
    for i in cue.pieces.dropLast() where isAuxiliary(i) { last = i }
    guard let last else { return false }
    return piece(last).isAny(.be)
  }
}
