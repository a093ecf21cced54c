import Articles

/// Gives each quotation its speaker.
struct QuotationAttributor {
  let script: ChunkedText
  let cues: CueFinder
  var attributions: [Attribution?]
  /// For each line, its reporting verbs; empty where nothing was looked for.
  var lineCues: [[Cue]]
  var group = 0
  /// Quotations of which their own sentence tells that somebody unnamed said them.
  private(set) var unnamed: Set<Int> = []

  init(_ script: ChunkedText) {
    self.script = script
    cues = CueFinder(script)
    attributions = Array(repeating: nil, count: script.quoted.count)
    lineCues = Array(repeating: [], count: script.lines.count)
  }

  func piece(_ i: Int) -> Chunk { script.pieces[i] }

  /// Reads all lines in order. Complexity: O(*n*) in pieces, for lines of bounded length.
  mutating func run() {
    for (at, line) in script.lines.enumerated() {
      lineCues[at] = cues.cues(of: line)
      for i in line.pieces where piece(i).kind == .quote {
        attribute(i, in: line, lineCues[at])
      }
    }
    for at in script.lines.indices { attributeFromDiscourse(at) }
  }

  // MARK: In the sentence

  mutating func attribute(_ i: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]) {
    if let phrase = headlineLabel(of: line) {
      set(i, Attribution(phrase: phrase, cue: nil, rule: .colon, group: 0), line)
    } else if let phrase = signature(of: i, in: line) {
      set(i, Attribution(phrase: phrase, cue: nil, rule: .signature, group: 0), line)
    } else if let phrase = label(before: i, in: line) {
      set(i, Attribution(phrase: phrase, cue: nil, rule: .colon, group: 0), line)
    } else if isToldByNobody(i, in: line) {
      unnamed.insert(piece(i).index)
    } else if let phrase = verdict(after: i, in: line) {
      set(i, Attribution(phrase: phrase, cue: nil, rule: .nameAfter, group: 0), line)
    } else if isAskedOfSubject(i, in: line, found) || isDescribed(before: i, in: line, found)
      || isOthersWord(i, in: line, found)
    {
      return
    } else if let (cue, rule) = choice(i, in: line, found), let phrase = cue.speaker,
      !isOrderedOfAnother(i, cue)
    {
      set(
        i,
        Attribution(phrase: phrase, cue: cue.pieces, rule: rule, isSpeech: cue.isSpeech, group: 0),
        line)
    } else if let phrase = anyVerb(after: i, in: line) {
      set(i, Attribution(phrase: phrase, cue: nil, rule: .nameAfter, group: 0), line)
    } else if let cue = main(after: i, in: line, found), let phrase = cue.speaker {
      set(i, Attribution(phrase: phrase, cue: cue.pieces, rule: .subject, group: 0), line)
    } else if let (phrase, rule) = subject(of: i, in: line),
      !(phrase.kind == .nominal && isHeadline(line)), !describesAnother(i, than: phrase),
      let speaker = rule == .colon
        ? phrase : cues.phrases.speaking(phrase, inSentenceFrom: line.pieces.lowerBound)
    {
      set(i, Attribution(phrase: speaker, cue: nil, rule: rule, group: 0), line)
    }
  }

  /// Whether a phrase is a name, a pronoun, or a noun for people, bodies and documents.
  func mayBeSpeaker(_ phrase: NounPhrase) -> Bool {
    phrase.kind != .nominal || cues.phrases.canSpeak(phrase)
  }

  /// "Quist: Boats ‘must wait’": the person whom a headline begins with, and a colon.
  func headlineLabel(of line: ChunkedText.ChunkedSentence) -> NounPhrase? {
    let start = line.pieces.lowerBound
    guard line.paragraph == 0, start == 0, line.pieces.count > 3, cues.phrases.isPerson(start),
      piece(start + 1).kind == .colon, piece(start + 2).kind != .quote
    else { return nil }
    return NounPhrase(
      pieces: start..<start + 1, head: start, mention: piece(start).index, kind: .name)
  }

  /// "Pollsters agree - Ama Quist: “…”", "From the report: “…”", "When …, Ama Quist had a message: “…”": what a colon
  /// before a quotation names, where no verb of the same clause reports it.
  func label(before i: Int, in line: ChunkedText.ChunkedSentence) -> NounPhrase? {
    guard i - 2 >= line.pieces.lowerBound, piece(i - 1).kind == .colon else { return nil }
    if let sender = sender(before: i - 1, in: line) { return sender }
    var start = line.pieces.lowerBound
    for at in start..<i - 1
    where piece(at).kind == .dash || cuesBreak(at) { start = at + 1 }
    let end = i - 1
    if start < end, cues.matches(start, "From", "from", "More") {
      let first = cues.matches(start, "More") ? start + 2 : start + 1
      guard first < end, cues.matches(first - 1, "from", "From") else { return nil }
      return cues.phrases.phrase(startingAt: first, before: end)
    }
    let found = cues.phrases.phrases(in: start..<end)
    guard start > line.pieces.lowerBound || found.count == 1, let only = found.first,
      found.count == 1, only.kind == .name, !cues.phrases.isPlace(only.head),
      only.pieces.upperBound == end, only.pieces.lowerBound == start
    else { return nil }
    return only
  }

  /// "received a text from Ama Quist:": who wrote what stands after the colon.
  private func sender(before colon: Int, in line: ChunkedText.ChunkedSentence) -> NounPhrase? {
    let name = colon - 1
    var from = name - 1
    while from > line.pieces.lowerBound, piece(from).isAny(.title) { from -= 1 }
    guard from > line.pieces.lowerBound, piece(name).kind == .name, !cues.phrases.isPlace(name),
      cues.matches(from, "from", "by"), piece(from - 1).isAny([.document, .saying])
    else { return nil }
    return NounPhrase(
      pieces: name..<colon, head: name, mention: piece(name).index, kind: .name)
  }

  /// A hyphen between spaces, which parts a heading from a label.
  private func cuesBreak(_ i: Int) -> Bool {
    let token = script.document.tokens[piece(i).tokens.lowerBound]
    return piece(i).kind == .filler && token.hasLeadingSpace
      && token.asciiPunctuation == UInt8(ascii: "-")
  }

  /// Whether a line is a headline, in which the subject is as often described as quoted: "Mayor ‘lied over dam’".
  func isHeadline(_ line: ChunkedText.ChunkedSentence) -> Bool {
    let paragraphs = script.document.paragraphs
    guard paragraphs.count > 1, script.isHeadline(line.paragraph),
      let last = paragraphs[line.paragraph].tokens.last
    else { return false }
    // A first paragraph that ends like a sentence may be the story's own.
    return script.document.tokens[last].asciiPunctuation != UInt8(ascii: ".")
  }

  /// The verb that reports a quotation: the one right after it, a verb of speech before it, what closes the
  /// sentence ("…, Ama Quist said", "according to …"), then weaker verbs.
  func choice(
    _ i: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]
  ) -> (Cue, Attribution.Rule)? {
    if let cue = found.last, cue.rule == .accordingTo, cue.speaker != nil, cue.pieces.lowerBound > i
    {
      return (cue, .accordingTo)
    }
    if let cue = leading(to: i, in: line, found) { return (cue, .nameBefore) }
    if let cue = found.first, cue.rule == .accordingTo, cue.speaker != nil,
      cue.pieces.lowerBound == line.pieces.lowerBound
    {
      return (cue, .accordingTo)
    }
    if let cue = tag(after: i, in: line, found) { return (cue, rule(of: cue)) }
    if let cue = introduction(of: i, in: line, found) { return (cue, .nameBefore) }
    if let cue = closing(line, after: i, found) { return (cue, rule(of: cue)) }
    if let cue = chant(before: i, in: line, found) { return (cue, .nameBefore) }
    let before = verb(before: i, in: line, found)
    if let before, before.isSpeech { return (before, .nameBefore) }
    if let cue = found.first(where: { $0.rule == .accordingTo && $0.speaker != nil }) {
      return (cue, .accordingTo)
    }
    return before.map { ($0, .nameBefore) }
  }

  /// "With critics worried, Ama Quist has a new message: “…”": the subject of the last clause before a colon, where
  /// no reporting verb stands in it.
  func introduction(
    of i: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]
  ) -> Cue? {
    guard i - 2 > line.pieces.lowerBound, piece(i - 1).kind == .colon else { return nil }
    let comma = (line.pieces.lowerBound..<i - 1).last { piece($0).kind == .comma }
    guard let comma,
      !found.contains(where: { $0.pieces.lowerBound > comma && $0.pieces.lowerBound < i }),
      let phrase = cues.mainSubject(in: comma + 1..<i - 1), !phrase.isPrepositionalObject,
      phrase.pieces.lowerBound == comma + 1, phrase.kind != .nominal,
      hasVerb(phrase.pieces.upperBound..<i - 1)
    else { return nil }
    return Cue(pieces: i - 1..<i, verb: i - 1, classes: .speech, rule: .before, speaker: phrase)
  }

  /// "…, and the crowd took up the chant “…”": the subject of the clause in which the chant is named.
  func chant(before i: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]) -> Cue? {
    var noun = i - 1
    if noun > line.pieces.lowerBound, cues.matches(noun, "of") { noun -= 1 }
    guard noun > line.pieces.lowerBound,
      cues.matches(noun, "chant", "chants", "cry", "cries", "slogan", "slogans", "shouts")
    else { return nil }
    let start = (line.pieces.lowerBound..<noun).last {
      piece($0).kind == .comma || piece($0).kind == .semicolon
        || cues.matches($0, "as", "while", "when")
        || cues.matches($0, "and") && $0 + 1 < noun
          && piece($0 + 1).isAny([.determiner, .preposition])
    }
    guard
      let phrase = cues.mainSubject(in: (start.map { $0 + 1 } ?? line.pieces.lowerBound)..<noun),
      !phrase.isPrepositionalObject, cues.phrases.canSpeak(phrase)
    else { return nil }
    return Cue(
      pieces: noun..<noun + 1, verb: noun, classes: .speech, rule: .before, speaker: phrase)
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    range.contains { piece($0).isAny([.be, .aux, .verb, .cue]) || cues.phrases.isPlainVerb($0) }
  }

  func rule(of cue: Cue) -> Attribution.Rule {
    switch cue.rule {
    case .after: .saidAfter
    case .accordingTo: .accordingTo
    default: .nameAfter
    }
  }

  /// A verb that closes the sentence after a comma, and so reports all of it: "…, Ama Quist said."
  func closing(_ line: ChunkedText.ChunkedSentence, after i: Int, _ found: [Cue]) -> Cue? {
    guard let cue = found.last(where: { ($0.rule == .before || $0.rule == .after) && !$0.isNoun }),
      cue.isSpeech,
      let speaker = cue.speaker
    else { return nil }
    let begins = min(speaker.pieces.lowerBound, cue.pieces.lowerBound)
    guard begins > i, begins > line.pieces.lowerBound else { return nil }
    let mark = piece(begins - 1)
    guard mark.kind == .comma || mark.kind == .quote else { return nil }
    if mark.kind == .quote, cue.rule == .after, !endsWithComma(begins - 1) { return nil }
    return closes(cue, line) ? cue : nil
  }

  /// Whether nothing is reported after a verb and its subject: the sentence ends, or says when, where or to whom.
  func closes(_ cue: Cue, _ line: ChunkedText.ChunkedSentence) -> Bool {
    let ends = max(cue.speaker?.pieces.upperBound ?? 0, cue.pieces.upperBound)
    guard ends < line.pieces.upperBound else { return true }
    let next = piece(ends)
    return next.kind == .stop || next.kind == .comma || next.isAny([.time, .preposition, .who])
      || cues.matches(ends, "as", "while", "when", "before", "after")
      || cue.classes.contains(.telling)
  }

  /// Pieces of one attribution in one line share its group.
  mutating func set(_ i: Int, _ attribution: Attribution, _ line: ChunkedText.ChunkedSentence) {
    var attribution = attribution
    for other in line.pieces where other < i && piece(other).kind == .quote {
      if let known = attributions[piece(other).index], known.phrase == attribution.phrase {
        attribution.group = known.group
      }
    }
    if attribution.group == 0 {
      group += 1
      attribution.group = group
    }
    attributions[piece(i).index] = attribution
  }
}
