import Algorithms
import Articles

/// What in a quotation's own sentence names its speaker.
extension QuotationAttributor {
  /// The verb right after a quotation: "“…,” Ama Quist said".
  func tag(after i: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]) -> Cue? {
    for cue in found
    where cue.pieces.lowerBound > i && cue.rule != .accordingTo && !cue.isNoun {
      guard let speaker = cue.speaker else { continue }
      let begins = min(speaker.pieces.lowerBound, cue.pieces.lowerBound)
      guard begins > i, cue.rule == .after || cue.rule == .before || cue.rule == .relative else {
        return nil
      }
      if isDescribed(i + 1..<begins) { return isFragment(i, in: line) ? nil : cue }
      if !isFragment(i, in: line), let whole = joined(cue, after: i) { return whole }
      for at in i + 1..<begins {
        let piece = piece(at)
        guard
          piece.kind == .comma || piece.kind == .filler || piece.kind == .dash
            || piece.isAny([.adverb, .conjunction]) || cues.matches(at, "as")
            || piece.kind == .quote
        else { return nil }
      }
      guard isFragment(i, in: line) else { return cue }
      return endsWithComma(i) && cue.takesClause && closes(cue, line) ? cue : nil
    }
    return nil
  }

  /// "the senator and" of "“…,” the senator and former pilot said": the verb with the whole of its subject.
  private func joined(_ cue: Cue, after i: Int) -> Cue? {
    guard cue.rule == .before, let phrase = cue.speaker, phrase.kind == .nominal,
      phrase.pieces.lowerBound - i > 2, phrase.pieces.lowerBound - i < 9,
      cues.matches(i + 1, "the", "a", "an", "The"),
      cues.matches(phrase.pieces.lowerBound - 1, "and"),
      (i + 1..<phrase.pieces.lowerBound - 1).allSatisfy({
        piece($0).kind == .name || cues.phrases.role(of: $0) == .noun
      })
    else { return nil }
    var whole = cue
    whole.speaker?.pieces = i + 1..<phrase.pieces.upperBound
    return whole
  }

  /// "the tall, " of "“…,” the tall, bearded pilot said": an article and adjectives with commas between.
  func isDescribed(_ range: Range<Int>) -> Bool {
    guard let first = range.first(where: { piece($0).kind != .comma }), range.count < 8,
      cues.matches(first, "the", "a", "an"), let last = range.last, piece(last).kind == .comma
    else { return false }
    return (first..<last).allSatisfy {
      [.word, .number, .filler, .comma].contains(piece($0).kind)
        && piece($0).classes.isDisjoint(with: [.cue, .be, .aux, .who, .subject, .people])
    }
  }

  /// "When Ama Quist shouted, “Sail,” Kofi Mensah laughed": the verb that leads up to a quotation with its comma,
  /// whatever comes after.
  func leading(to i: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]) -> Cue? {
    guard i - 2 >= line.pieces.lowerBound, [.comma, .colon].contains(piece(i - 1).kind),
      let cue = found.last(where: { $0.pieces.upperBound < i }), cue.isSpeech, !cue.isNoun,
      cue.speaker != nil, !isAside(cue),
      isAddressee(cue.pieces.upperBound..<i - 1)
    else { return nil }
    if cue.rule == .shared, cue.classes.contains(.gerund), endsWithStop(i) {
      return verb(before: i, in: line, found)
    }
    guard cue.rule == .before else { return nil }
    let isQuoting =
      cue.pieces.lowerBound > line.pieces.lowerBound
      && cues.matches(cue.pieces.lowerBound - 1, "as")
    return !cue.classes.contains(.gerund) || isQuoting ? cue : nil
  }

  /// Whether a quotation's last mark ends a sentence, and what follows begins another.
  private func endsWithStop(_ i: Int) -> Bool {
    let quoted = script.quoted[piece(i).index]
    switch script.document.tokens[quoted.inner.upperBound - 1].asciiPunctuation {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): break
    default: return false
    }
    return i + 1 >= script.pieces.count
      || script.document.tokens[piece(i + 1).tokens.lowerBound].isCapitalised
  }

  /// Whether a stretch is empty or only tells to whom something was said: "them", "the clerk", "Kofi Mensah".
  private func isAddressee(_ range: Range<Int>) -> Bool {
    range.count < 4
      && range.allSatisfy {
        piece($0).kind == .name || piece($0).isAny([.object, .determiner, .title, .people, .body])
      }
  }

  /// "“…,” Ama Quist shrugged": any verb will do where the quotation's comma says that its sentence goes on.
  func anyVerb(after i: Int, in line: ChunkedText.ChunkedSentence) -> NounPhrase? {
    guard endsWithComma(i), !isFragment(i, in: line), i + 2 < line.pieces.upperBound else {
      return nil
    }
    let start = piece(i + 1).kind == .comma ? i + 2 : i + 1
    guard let phrase = cues.phrases.phrase(startingAt: start, before: line.pieces.upperBound)
    else { return nil }
    if phrase.kind != .nominal { return phrase }
    for at in phrase.pieces where cues.phrases.isPerson(at) {
      return NounPhrase(pieces: at..<at + 1, head: at, mention: piece(at).index, kind: .name)
    }
    return nil
  }

  /// "“…,” was the verdict of Ama Quist", "was Ama Quist’s answer", "is how Ama Quist put it": whose words a quotation is
  /// said to be.
  func verdict(after i: Int, in line: ChunkedText.ChunkedSentence) -> NounPhrase? {
    let end = line.pieces.upperBound
    guard !isFragment(i, in: line), i + 3 < end else { return nil }
    let be = piece(i + 1).kind == .comma ? i + 2 : i + 1
    guard be + 2 < end else { return nil }
    if cues.matches(be, "came", "comes") { return sender(after: be, before: end) }
    guard piece(be).isAny(.be) else { return nil }
    if cues.matches(be + 1, "how") {
      return person(startingAt: be + 2, before: end)
    }
    if cues.phrases.isPerson(be + 1), cues.isPossessive(be + 2) {
      let owner = be + 1
      guard (be + 3..<min(be + 6, end)).contains(where: isWording) else { return nil }
      return NounPhrase(
        pieces: owner..<owner + 1, head: owner, mention: piece(owner).index, kind: .name)
    }
    guard piece(be + 1).isAny(.determiner),
      let of = (be + 2..<min(be + 6, end)).first(where: { cues.matches($0, "of", "from") }),
      isWording(of - 1)
    else { return nil }
    return person(startingAt: of + 1, before: end)
  }

  /// "came shouts from the crowd": who a reply or cry came from.
  private func sender(after verb: Int, before end: Int) -> NounPhrase? {
    guard let from = (verb + 1..<min(verb + 5, end)).first(where: { cues.matches($0, "from") }),
      isWording(from - 1)
    else { return nil }
    return cues.phrases.phrase(startingAt: from + 1, before: end)
  }

  private func person(startingAt start: Int, before end: Int) -> NounPhrase? {
    cues.phrases.phrase(startingAt: start, before: end).flatMap { $0.kind == .name ? $0 : nil }
  }

  /// Whether a noun stands for what somebody said.
  func isWording(_ i: Int) -> Bool {
    piece(i).isAny(.saying)
      || cues.matches(
        i, "verdict", "answer", "reply", "response", "message", "view", "advice", "conclusion",
        "assessment", "description", "words", "retort", "warning", "reaction", "shout", "shouts",
        "cry", "cries", "headline", "slogan", "chant", "chants", "call", "calls")
  }

  /// The verb of the main clause, where the quotation stands in what comes before it: "From “…” to “…”, Ama Quist
  /// described …".
  func main(after i: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]) -> Cue? {
    guard isFragment(i, in: line),
      cues.phrases.phrases(in: line.pieces.lowerBound..<i).allSatisfy(\.isPrepositionalObject)
    else { return nil }
    return found.first { $0.verb > i && $0.speaker?.pieces.lowerBound ?? 0 > i }
  }

  /// "“…” — Ama Quist, Tema": the name under a quotation, in its line or the next paragraph.
  func signature(of i: Int, in line: ChunkedText.ChunkedSentence) -> NounPhrase? {
    guard !isFragment(i, in: line) else { return nil }
    var start = i + 1
    if start == line.pieces.upperBound {
      guard start < script.pieces.count else { return nil }
      let next = script.lines.partitioningIndex { $0.pieces.upperBound > start }
      guard next < script.lines.count, script.lines[next].pieces.lowerBound == start,
        script.lines[next].paragraph == line.paragraph + 1
      else { return nil }
    }
    guard isDash(start), start + 1 < script.pieces.count else { return nil }
    start += 1
    let end = script.lines[script.lines.partitioningIndex { $0.pieces.upperBound > start }].pieces
      .upperBound
    guard end - start < 12 else { return nil }
    guard let phrase = cues.phrases.phrase(startingAt: start, before: end), phrase.kind == .name
    else { return nil }
    let after = phrase.pieces.upperBound
    return after >= end || piece(after).kind != .word ? phrase : nil
  }

  func isDash(_ i: Int) -> Bool {
    if piece(i).kind == .dash { return true }
    let token = script.document.tokens[piece(i).tokens.lowerBound]
    return token.asciiPunctuation == UInt8(ascii: "-")
  }

  /// Whether a quotation's last mark says that its sentence goes on outside.
  func endsWithComma(_ i: Int) -> Bool {
    let quoted = script.quoted[piece(i).index]
    let last = script.document.tokens[quoted.inner.upperBound - 1]
    switch last.asciiPunctuation {
    case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "-"): return true
    default: break
    }
    return piece(i).tokens.upperBound < script.document.tokens.count
      && i + 1 < script.pieces.count && piece(i + 1).kind == .comma
  }

  /// Whether a quotation stands inside a sentence that began before it.
  func isFragment(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    for at in line.pieces.lowerBound..<i where piece(at).kind != .quote && piece(at).kind != .filler
    { return true }
    return false
  }

  /// The verb before a quotation: the nearest, or the one whose report it stands in ("Ama Quist said she felt
  /// “…”"), so that the outermost speaker speaks.
  func verb(before i: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]) -> Cue? {
    var best: Cue?
    for cue in found.reversed() {
      guard cue.pieces.upperBound <= i, cue.rule != .accordingTo, let speaker = cue.speaker,
        !isPast(cue, at: i, in: line)
      else {
        continue
      }
      guard let inner = best, !isAside(inner) else {
        best = cue
        continue
      }
      if inner.rule == .shared, inner.speaker == speaker {
        if !inner.isSpeech { best = cue }
        continue
      }
      let begins = min(
        inner.speaker?.pieces.lowerBound ?? inner.pieces.lowerBound, inner.pieces.lowerBound)
      guard begins >= cue.pieces.upperBound, cue.takesClause else { continue }
      if isGoverned(begins, after: cue.pieces.upperBound), inner.classes.contains(.gerund) {
        continue
      }
      if inner.classes.contains(.gerund), cues.isQuoting(cue) { continue }
      if inner.classes.contains(.base), cues.isWitnessing(cue.verb) { continue }
      if isEmbedded(cue.pieces.upperBound..<begins) { best = cue }
    }
    return best
  }

  /// "The plan, which Ama Quist says will fail, would “…”": whether a verb stands in a relative clause between commas, after
  /// which the sentence goes on with its own verb.
  private func isPast(_ cue: Cue, at i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    guard
      let who = (line.pieces.lowerBound..<cue.pieces.lowerBound).last(where: {
        [.comma, .dash].contains(piece($0).kind) || piece($0).isAny(.who)
      }), piece(who).isAny(.who), who > line.pieces.lowerBound, piece(who - 1).kind == .comma,
      let comma = (cue.pieces.upperBound..<i).first(where: { piece($0).kind == .comma }),
      comma + 1 < i
    else { return false }
    return piece(comma + 1).isAny([.be, .aux, .verb])
  }

  /// "concludes with footage of Ama Quist saying": whether a preposition stands right before a speaker and the titles.
  func isGoverned(_ begins: Int, after end: Int) -> Bool {
    var i = begins - 1
    while i > end, piece(i).isAny(.title) || piece(i).kind == .filler { i -= 1 }
    return i > end && cues.matches(i, "of", "with")
  }

  /// "and I quote", "you might say": the writer's own words.
  func isAside(_ cue: Cue) -> Bool {
    guard let head = cue.speaker?.head else { return false }
    return cues.matches(head, "I", "you", "You", "we", "it", "It")
  }

  /// Whether what stands between two verbs leaves the second inside the first one's report.
  func isEmbedded(_ between: Range<Int>) -> Bool {
    // "said that the title, history and text show": a clause after "that" goes on at least as far as its verb.
    var awaitsVerb = between.first.map { cues.matches($0, "that") } ?? false
    for i in between {
      let piece = piece(i)
      if awaitsVerb, piece.kind != .quote, piece.kind != .semicolon {
        awaitsVerb =
          !piece.isAny([.be, .aux, .verb, .past, .third]) && !cues.phrases.isPlainVerb(i)
        continue
      }
      switch piece.kind {
      case .comma, .semicolon, .dash, .colon: return false
      case .quote where endsWithComma(i): return false
      case .word where piece.isAny(.conjunction): return false
      case .word
      where cues.matches(
        i, "as", "when", "while", "after", "before", "since", "although", "though", "because"):
        return false
      default: break
      }
    }
    return true
  }

  /// Without a verb: what stands before a colon, or the sentence's subject.
  func subject(of i: Int, in line: ChunkedText.ChunkedSentence) -> (NounPhrase, Attribution.Rule)? {
    guard isFragment(i, in: line) else { return nil }
    if i - 1 > line.pieces.lowerBound, piece(i - 1).kind == .colon {
      let label = (line.pieces.lowerBound..<i - 1).last { piece($0).kind == .dash }
      if let label, let phrase = cues.mainSubject(in: label + 1..<i - 1) { return (phrase, .colon) }
      return cues.mainSubject(in: line.pieces.lowerBound..<i - 1).map { ($0, .colon) }
    }
    return cues.mainSubject(in: line.pieces.lowerBound..<i).map { ($0, .subject) }
  }
}
