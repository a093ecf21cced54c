import Articles

/// Finds the reporting verbs of a line and their subjects, by word classes and order alone.
struct Cues {
  let script: Script
  let phrases: Phrases

  init(_ script: Script) {
    self.script = script
    phrases = Phrases(script: script)
  }

  private func piece(_ i: Int) -> Piece { script.pieces[i] }

  /// The cues of a line in order, each with its speaker.
  func cues(of line: Script.Line) -> [Cue] {
    var found: [Cue] = []
    for i in line.pieces where piece(i).kind == .word {
      if isAccording(i, in: line) {
        let phrase = phrases.phrase(startingAt: i + 2, before: line.pieces.upperBound)
        found.append(
          Cue(pieces: i..<i + 2, verb: i, classes: .speech, rule: .accordingTo, speaker: phrase))
      } else if piece(i).isAny(.cue) && isVerb(i, in: line) || putsIt(i, in: line) {
        var cue = cue(at: i, in: line)
        findSpeaker(of: &cue, in: line, after: found)
        found.append(cue)
      }
    }
    return found
  }

  private func isAccording(_ i: Int, in line: Script.Line) -> Bool {
    i + 2 < line.pieces.upperBound && is_(i, "according", "According") && is_(i + 1, "to")
  }

  /// "as Ama Quist put it", "went on", "shot back", "fired back".
  private func putsIt(_ i: Int, in line: Script.Line) -> Bool {
    guard i + 1 < line.pieces.upperBound else { return false }
    if is_(i, "put", "puts") { return is_(i + 1, "it", "this") }
    if is_(i, "went", "goes", "go") {
      return is_(i + 1, "on") && i + 2 < line.pieces.upperBound && !is_(i + 2, "to")
    }
    return is_(i, "shot", "fired", "shoots", "fires", "hit") && is_(i + 1, "back")
  }

  /// Whether a one-token piece is one of these words.
  func is_(_ i: Int, _ words: StaticString...) -> Bool {
    let token = piece(i).tokens.lowerBound
    return words.contains { script.document.token(token, is: $0) }
  }

  // MARK: Verbs

  /// Whether a word that can be a reporting verb is one here, rather than a noun or an adjective.
  private func isVerb(_ i: Int, in line: Script.Line) -> Bool {
    let classes = piece(i).classes
    var before = i - 1
    while before >= line.pieces.lowerBound, isSkipped(before) { before -= 1 }
    guard before >= line.pieces.lowerBound else {
      return !classes.contains(.nounish) && isPlainStart(i, in: line)
    }
    let previous = piece(before)
    if previous.isAny([.determiner, .possessive]), previous.classes.isDisjoint(with: .people) {
      return false
    }
    if isHyphenated(i) || isPossessive(before) && !isContraction(before, in: line) { return false }
    if classes.contains(.base), !classes.contains(.past) { return takesBase(before) }
    guard classes.contains(.nounish) else { return true }
    return previous.isAny([.subject, .who, .aux]) || previous.kind == .name || is_(before, "to")
      || previous.isAny(.speaker) || previous.kind == .comma && classes.contains(.past)
      || previous.kind == .quote || previous.kind == .comma && classes.contains(.third)
      || previous.isAny(.conjunction) && classes.contains(.past)
      || classes.contains(.gerund) && !previous.isAny(.preposition)
  }

  /// Whether a verb in its plain form may follow: after plurals, "they", "to" and auxiliaries.
  private func takesBase(_ before: Int) -> Bool {
    let previous = piece(before)
    if previous.isAny([.subject, .who, .aux]) || is_(before, "to") || previous.kind == .quote {
      return true
    }
    if is_(
      before, "police", "people", "men", "women", "many", "some", "others", "few", "most", "clergy",
      "both", "crew")
    {
      return true
    }
    guard previous.kind == .name || previous.isAny(.speaker) else { return false }
    return script.document.bytes[
      Int(script.document.tokens[previous.tokens.upperBound - 1].end) - 1] == UInt8(ascii: "s")
  }

  /// "so-called", "tweet-id": part of a longer word.
  private func isHyphenated(_ i: Int) -> Bool {
    let tokens = script.document.tokens
    let at = piece(i).tokens.lowerBound
    if at > 0, !tokens[at].isSpaced, tokens[at - 1].kind == .mark {
      return tokens[at - 1].sign == UInt8(ascii: "-") || tokens[at - 1].sign == UInt8(ascii: "<")
    }
    return at + 2 < tokens.count && tokens[at + 1].sign == UInt8(ascii: "-")
      && !tokens[at + 1].isSpaced && !tokens[at + 2].isSpaced
  }

  /// "he's said": the clitic after a pronoun is "has" or "is".
  private func isContraction(_ i: Int, in line: Script.Line) -> Bool {
    i > line.pieces.lowerBound && piece(i - 1).isAny([.subject, .who])
  }

  /// A line may start with "Said" or "Asked", not with other forms.
  private func isPlainStart(_ i: Int, in line: Script.Line) -> Bool {
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

  private func endsInLy(_ i: Int) -> Bool {
    let range = script.document.tokens[piece(i).tokens.lowerBound].range
    guard range.count > 4 else { return false }
    let bytes = script.document.bytes
    return bytes[range.upperBound - 2] == UInt8(ascii: "l")
      && bytes[range.upperBound - 1] == UInt8(ascii: "y")
  }

  private func isPossessive(_ i: Int) -> Bool {
    let token = script.document.tokens[piece(i).tokens.lowerBound]
    guard token.kind == .clitic else { return false }
    return script.document.bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s")
  }

  private func isAuxiliary(_ i: Int) -> Bool {
    let piece = piece(i)
    guard piece.kind == .word else { return false }
    if piece.isAny([.aux, .be]) { return true }
    return script.document.tokens[piece.tokens.lowerBound].kind == .clitic
  }

  /// A verb with the auxiliaries before it.
  private func cue(at i: Int, in line: Script.Line) -> Cue {
    var start = i
    var at = i - 1
    while at >= line.pieces.lowerBound {
      if isAuxiliary(at) { start = at } else if !isSkipped(at) { break }
      at -= 1
    }
    let classes = piece(i).isAny(.cue) ? piece(i).classes : [.speech, .past]
    return Cue(pieces: start..<i + 1, verb: i, classes: classes, rule: .none)
  }

  /// "dubbed by Ama Quist": a participle without its auxiliary.
  private func isReduced(_ cue: Cue, in line: Script.Line) -> Bool {
    cue.classes.contains(.participle) && cue.pieces.count == 1
      && cue.verb + 1 < line.pieces.upperBound && is_(cue.verb + 1, "by")
  }

  private func isPassive(_ cue: Cue) -> Bool {
    guard cue.classes.contains(.participle) else { return false }
    var last: Int?
    for i in cue.pieces.dropLast() where isAuxiliary(i) { last = i }
    guard let last else { return false }
    return piece(last).isAny(.be)
  }

  // MARK: Speakers

  private func findSpeaker(of cue: inout Cue, in line: Script.Line, after found: [Cue]) {
    if isPassive(cue) || isReduced(cue, in: line) {
      if let by = agent(of: cue, in: line) {
        cue.speaker = by
        cue.rule = .by
      }
      return
    }
    if let phrase = inverted(cue, in: line) {
      cue.speaker = phrase
      cue.rule = .after
      return
    }
    subject(of: &cue, in: line, after: found)
  }

  /// "by Ama Quist" within a few pieces after a passive verb.
  private func agent(of cue: Cue, in line: Script.Line) -> Phrase? {
    let end = min(cue.pieces.upperBound + 4, line.pieces.upperBound)
    for i in cue.pieces.upperBound..<max(end, cue.pieces.upperBound) {
      if piece(i).kind != .word { return nil }
      if is_(i, "by") { return phrases.phrase(startingAt: i + 1, before: line.pieces.upperBound) }
    }
    return nil
  }

  /// "said Ama Quist" after a quotation or after a clause and its comma.
  private func inverted(_ cue: Cue, in line: Script.Line) -> Phrase? {
    let start = cue.pieces.lowerBound
    guard cue.pieces.count == 1, cue.classes.contains(.speech) || cue.classes.contains(.belief),
      !cue.classes.contains(.gerund)
    else { return nil }
    if start == line.pieces.lowerBound { return opening(cue, in: line) }
    let previous = piece(start - 1)
    let isAfterQuote =
      previous.kind == .quote
      || previous.kind == .comma && start - 2 >= line.pieces.lowerBound
        && piece(start - 2).kind == .quote
    guard isAfterQuote || previous.kind == .comma || previous.kind == .dash else { return nil }
    guard let phrase = phrases.phrase(startingAt: start + 1, before: line.pieces.upperBound) else {
      return nil
    }
    if isAfterQuote { return phrases.canSpeak(phrase) || phrase.kind == .nominal ? phrase : nil }
    guard phrase.kind != .nominal || phrases.canSpeak(phrase) else { return nil }
    let after = phrase.pieces.upperBound
    guard after < line.pieces.upperBound else { return phrase }
    switch piece(after).kind {
    case .comma, .stop, .dash, .opening, .quote: return phrase
    default: return piece(after).isAny([.who, .time]) ? phrase : nil
    }
  }

  /// "Continued Ama Quist: “…”".
  private func opening(_ cue: Cue, in line: Script.Line) -> Phrase? {
    guard let phrase = phrases.phrase(startingAt: cue.verb + 1, before: line.pieces.upperBound),
      phrase.kind == .name, phrase.pieces.upperBound < line.pieces.upperBound
    else { return nil }
    let next = piece(phrase.pieces.upperBound).kind
    return next == .colon || next == .comma || next == .quote ? phrase : nil
  }

  /// The subject before a verb.
  private func subject(of cue: inout Cue, in line: Script.Line, after found: [Cue]) {
    let low = line.pieces.lowerBound
    var j = cue.pieces.lowerBound - 1
    var asides = 0
    while j >= low {
      let piece = piece(j)
      if isSkipped(j) || isAuxiliary(j) || piece.isAny(.object) {
        j -= 1
        continue
      }
      switch piece.kind {
      case .comma, .dash, .closing:
        asides += 1
        guard asides < 4, !cue.classes.contains(.gerund) || piece.kind == .closing else {
          return share(&cue, low..<j, found)
        }
        if let name = loneName(before: j, low: low) { return set(&cue, name, .before) }
        guard let k = beforeAside(j, low: low) else { return share(&cue, low..<j, found) }
        j = k
        continue
      case .quote, .colon, .semicolon, .stop, .opening: return share(&cue, low..<j, found)
      case .word where piece.isAny(.who) || is_(j, "that") && j > low && isNoun(j - 1):
        return set(&cue, antecedent(of: j, low: low), .relative)
      case .word
      where piece.isAny([.conjunction, .preposition]) && piece.classes.isDisjoint(with: .speaker):
        return share(&cue, low..<j, found)
      default: break
      }
      if cue.classes.contains(.gerund), cue.pieces.count == 1 {
        return gerund(&cue, low: low, j, found)
      }
      if let who = relative(before: j, low: low) {
        return set(&cue, antecedent(of: who, low: low), .before)
      }
      if let phrase = run(endingAt: j, low: low) { return set(&cue, phrase, .before) }
      return share(&cue, low..<j, found)
    }
  }

  private func set(_ cue: inout Cue, _ phrase: Phrase?, _ rule: Cue.Rule) {
    guard let phrase else { return }
    cue.speaker = phrase
    cue.rule = rule
  }

  /// "a letter saying", "marchers chanting": the noun right before when it can speak by itself, else the subject.
  private func gerund(_ cue: inout Cue, low: Int, _ j: Int, _ found: [Cue]) {
    if piece(j).isAny([.people, .document]) || phrases.isPerson(j) && found.isEmpty,
      let phrase = adjacent(endingAt: j, low: low), phrases.canSpeak(phrase)
    {
      return set(&cue, phrase, .before)
    }
    share(&cue, low..<j, found)
  }

  /// The last phrase of a stretch, whether a preposition governs it or not.
  private func adjacent(endingAt end: Int, low: Int) -> Phrase? {
    var start = end
    while start > low, !bounds(start - 1) { start -= 1 }
    return phrases.phrases(in: start..<end + 1).last
  }

  private func isNoun(_ i: Int) -> Bool {
    piece(i).kind == .name
      || phrases.role(of: i) == .noun && piece(i).classes.isDisjoint(with: .determiner)
  }

  /// The subject of the verb before, or of the sentence.
  private func share(_ cue: inout Cue, _ range: Range<Int>, _ found: [Cue]) {
    if let last = found.last(where: {
      $0.speaker != nil && $0.rule != .accordingTo && $0.rule != .relative
    }) {
      return set(&cue, last.speaker, .shared)
    }
    set(&cue, mainSubject(in: range), .shared)
  }

  // MARK: Phrases before a verb

  /// "the man who owned the boat said": the "who" of a clause that ends at a piece, no comma between.
  private func relative(before j: Int, low: Int) -> Int? {
    var i = j
    while i > low, j - i < 14 {
      switch piece(i).kind {
      case .word where piece(i).isAny(.who): return i
      case .word, .name, .number, .filler: i -= 1
      default: return nil
      }
      if piece(i).isAny(.conjunction) || is_(i, "that") { return nil }
    }
    return nil
  }

  /// The phrase that ends at a piece and is no object of a preposition: "a spokesman for the union".
  private func run(endingAt end: Int, low: Int) -> Phrase? {
    var start = end
    while start > low, !bounds(start - 1) { start -= 1 }
    let found = phrases.phrases(in: start..<end + 1)
    guard let last = found.last else { return nil }
    if let free = found.last(where: { !$0.isGoverned }) {
      guard free != last else { return free }
      return Phrase(
        pieces: free.pieces.lowerBound..<last.pieces.upperBound, head: free.head,
        mention: free.mention, kind: free.kind)
    }
    return found.last { $0.kind != .nominal && !phrases.isPlace($0.head) } ?? last
  }

  /// Whether a piece bounds the phrase before a verb.
  private func bounds(_ i: Int) -> Bool {
    let piece = piece(i)
    switch piece.kind {
    case .name, .number, .filler: return false
    case .word: break
    default: return true
    }
    if piece.isAny([.conjunction, .who, .be, .aux]) { return true }
    if piece.isAny(.subordinator), !piece.isAny(.preposition) { return true }
    return piece.isAny(.cue) && !piece.isAny([.nounish, .gerund]) && !piece.isAny(.speaker)
  }

  /// "the minister, Ama Quist, said": the name alone between commas.
  private func loneName(before j: Int, low: Int) -> Phrase? {
    guard piece(j).kind == .comma, j - 1 >= low, phrases.isPerson(j - 1) else { return nil }
    var i = j - 2
    while i >= low, piece(i).kind == .filler || piece(i).isAny(.title) { i -= 1 }
    guard i > low, piece(i).kind == .comma, !phrases.isPerson(i - 1) else { return nil }
    var start = i
    while start > low, !bounds(start - 1) { start -= 1 }
    return Phrase(pieces: start..<j, head: j - 1, mention: piece(j - 1).index, kind: .name)
  }

  /// The last piece before an aside that ends at a comma, dash or bracket.
  private func beforeAside(_ j: Int, low: Int) -> Int? {
    if piece(j).kind == .closing {
      var i = j - 1
      while i >= low, piece(i).kind != .opening { i -= 1 }
      return i > low ? i - 1 : nil
    }
    var k = j - 1
    while k > low {
      if piece(k).kind == piece(j).kind, isAside(k + 1..<j), let last = noun(before: k, low: low) {
        return last
      }
      if piece(k).kind == .stop || piece(k).kind == .semicolon {
        return nil
      }
      k -= 1
    }
    return nil
  }

  /// The noun that an aside belongs to.
  private func noun(before k: Int, low: Int) -> Int? {
    var i = k - 1
    while i >= low, piece(i).kind == .filler { i -= 1 }
    if i >= low, piece(i).kind == .closing {
      while i >= low, piece(i).kind != .opening { i -= 1 }
      i -= 1
    }
    guard i >= low else { return nil }
    if piece(i).kind == .name { return phrases.isPlace(i) ? nil : i }
    return piece(i).isAny(.speaker) || piece(i).isAny(.subject) ? i : nil
  }

  /// Whether a stretch between commas tells more of the noun before it.
  private func isAside(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let piece = piece(first)
    switch piece.kind {
    case .number, .name: return true
    case .word:
      return !piece.isAny([.subject, .conjunction, .be]) || piece.isAny([.determiner, .who])
    default: return false
    }
  }

  /// What "who" stands for.
  private func antecedent(of j: Int, low: Int) -> Phrase? {
    var i = j - 1
    while i >= low, piece(i).kind == .comma || piece(i).kind == .filler || piece(i).kind == .closing
    { i -= 1 }
    guard i >= low else { return nil }
    var start = i
    while start > low, !bounds(start - 1) { start -= 1 }
    let found = phrases.phrases(in: start..<i + 1)
    guard let last = found.last else { return nil }
    if last.kind == .name { return last }
    if start - 2 >= low, piece(start - 1).kind == .comma, phrases.isPerson(start - 2) {
      let name = piece(start - 2)
      return Phrase(pieces: start - 2..<i + 1, head: start - 2, mention: name.index, kind: .name)
    }
    return found.last { !$0.isGoverned && phrases.canSpeak($0) } ?? last
  }

  /// The subject of a sentence: the first phrase that no preposition governs and that can speak.
  func mainSubject(in range: Range<Int>) -> Phrase? {
    guard !range.isEmpty else { return nil }
    var found: [Phrase] = []
    var start = range.lowerBound
    for i in range
    where piece(i).kind != .word && piece(i).kind != .name && piece(i).kind != .number
      && piece(i).kind != .filler
    {
      found += phrases.phrases(in: start..<i)
      start = i + 1
    }
    found += phrases.phrases(in: start..<range.upperBound)
    let named = found.compactMap(named).filter { phrases.canSpeak($0) && !isDummy($0) }
    return named.first { !$0.isGoverned && !phrases.isPlace($0.head) } ?? named.first {
      !$0.isGoverned
    }
      ?? named.first { phrases.isPerson($0.head) }
      ?? owner(in: range)
  }

  /// "it" and "that", which stand for no speaker.
  private func isDummy(_ phrase: Phrase) -> Bool {
    is_(phrase.head, "it", "It", "that", "you", "You")
  }

  /// "Ama Quist's claim": the person a noun belongs to, where nobody else is named.
  private func owner(in range: Range<Int>) -> Phrase? {
    for i in range where phrases.isPerson(i) {
      return Phrase(pieces: i..<i + 1, head: i, mention: piece(i).index, kind: .name)
    }
    return nil
  }

  /// A run that holds verbs too, cut down to the first name in it that is not part of another noun.
  private func named(_ phrase: Phrase) -> Phrase? {
    for i in phrase.pieces where piece(i).kind == .name && i < phrase.head {
      let next = piece(i + 1)
      if next.kind == .word, !isPossessive(i + 1), !next.isAny([.speaker, .title]),
        !phrases.isPlace(i)
      {
        return Phrase(
          pieces: phrase.pieces.lowerBound..<i + 1, head: i, mention: piece(i).index, kind: .name,
          isGoverned: phrase.isGoverned)
      }
    }
    return phrase
  }
}
