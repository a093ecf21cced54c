import Articles

/// Who is said to have said a quotation, before pronouns are resolved.
struct Attribution: Hashable, Sendable {
  /// The words that name the speaker.
  var phrase: Phrase
  /// The pieces of the reporting verb or phrase.
  var cue: Range<Int>?
  /// Which rule decided.
  var rule: Rule
  /// Shared by the pieces of one attribution.
  var group: Int

  /// The rules, surest first.
  enum Rule: Hashable, Sendable {
    /// "“…,” said Ama Quist".
    case saidAfter
    /// "“…,” Ama Quist said".
    case nameAfter
    /// "Ama Quist said, “…”".
    case nameBefore
    /// "according to Ama Quist".
    case accordingTo
    /// "Ama Quist: “…”".
    case colon
    /// "“…” — Ama Quist".
    case signature
    /// The subject of a sentence without a reporting verb.
    case subject
    /// The speaker of the sentence before goes on.
    case goesOn
    /// The speaker of the next sentence has begun already.
    case beginsEarly
    /// A paragraph of one long quotation.
    case continued
    /// The speaker of the paragraph before goes on.
    case paragraphBefore
  }
}

/// Gives each quotation its speaker.
struct Attributor {
  let script: Script
  private let cues: Cues
  private(set) var attributions: [Attribution?]
  /// For each line, its reporting verbs; empty where nothing was looked for.
  private(set) var lineCues: [[Cue]]
  private var group = 0

  init(_ script: Script) {
    self.script = script
    cues = Cues(script)
    attributions = Array(repeating: nil, count: script.quoted.count)
    lineCues = Array(repeating: [], count: script.lines.count)
  }

  private func piece(_ i: Int) -> Piece { script.pieces[i] }

  /// Reads all lines in order. Complexity: O(*n*) in pieces, for lines of bounded length.
  mutating func run() {
    for (at, line) in script.lines.enumerated() {
      lineCues[at] = cues.cues(of: line)
      for i in line.pieces where piece(i).kind == .quote {
        attribute(i, in: line, lineCues[at])
      }
    }
    for at in script.lines.indices { carry(at) }
  }

  // MARK: In the sentence

  private mutating func attribute(_ i: Int, in line: Script.Line, _ found: [Cue]) {
    if let phrase = signature(of: i, in: line) {
      set(i, Attribution(phrase: phrase, cue: nil, rule: .signature, group: 0), line)
    } else if let (cue, rule) = choice(i, in: line, found), let phrase = cue.speaker {
      set(i, Attribution(phrase: phrase, cue: cue.pieces, rule: rule, group: 0), line)
    } else if let phrase = anyVerb(after: i, in: line) {
      set(i, Attribution(phrase: phrase, cue: nil, rule: .nameAfter, group: 0), line)
    } else if let (phrase, rule) = subject(of: i, in: line) {
      set(i, Attribution(phrase: phrase, cue: nil, rule: rule, group: 0), line)
    }
  }

  /// The verb that reports a quotation: the one right after it, a verb of speech before it, what closes the
  /// sentence ("…, Ama Quist said", "according to …"), then weaker verbs.
  private func choice(
    _ i: Int, in line: Script.Line, _ found: [Cue]
  ) -> (Cue, Attribution.Rule)? {
    if let cue = tag(after: i, in: line, found) { return (cue, rule(of: cue)) }
    let before = verb(before: i, in: line, found)
    if let before, before.isSpeech { return (before, .nameBefore) }
    if let cue = closing(line, after: i, found) { return (cue, rule(of: cue)) }
    if let cue = found.first(where: { $0.rule == .accordingTo && $0.speaker != nil }) {
      return (cue, .accordingTo)
    }
    return before.map { ($0, .nameBefore) }
  }

  private func rule(of cue: Cue) -> Attribution.Rule {
    switch cue.rule {
    case .after: .saidAfter
    case .accordingTo: .accordingTo
    default: .nameAfter
    }
  }

  /// A verb that closes the sentence after a comma, and so reports all of it: "…, Ama Quist said."
  private func closing(_ line: Script.Line, after i: Int, _ found: [Cue]) -> Cue? {
    guard let cue = found.last(where: { $0.rule == .before || $0.rule == .after }), cue.isSpeech,
      let speaker = cue.speaker
    else { return nil }
    let begins = min(speaker.pieces.lowerBound, cue.pieces.lowerBound)
    guard begins > i, begins > line.pieces.lowerBound else { return nil }
    let mark = piece(begins - 1)
    guard mark.kind == .comma || mark.kind == .quote else { return nil }
    return closes(cue, line) ? cue : nil
  }

  /// Whether nothing is reported after a verb and its subject: the sentence ends, or says when, where or to whom.
  private func closes(_ cue: Cue, _ line: Script.Line) -> Bool {
    let ends = max(cue.speaker?.pieces.upperBound ?? 0, cue.pieces.upperBound)
    guard ends < line.pieces.upperBound else { return true }
    let next = piece(ends)
    return next.kind == .stop || next.kind == .comma || next.isAny([.time, .preposition])
      || cue.classes.contains(.telling)
  }

  /// Pieces of one attribution in one line share its group.
  private mutating func set(_ i: Int, _ attribution: Attribution, _ line: Script.Line) {
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

  /// The verb right after a quotation: "“…,” Ama Quist said".
  private func tag(after i: Int, in line: Script.Line, _ found: [Cue]) -> Cue? {
    for cue in found where cue.pieces.lowerBound > i && cue.rule != .accordingTo {
      guard let speaker = cue.speaker else { continue }
      let begins = min(speaker.pieces.lowerBound, cue.pieces.lowerBound)
      guard begins > i, cue.rule == .after || cue.rule == .before || cue.rule == .relative else {
        return nil
      }
      for at in i + 1..<begins {
        let piece = piece(at)
        guard
          piece.kind == .comma || piece.kind == .filler || piece.kind == .dash
            || piece.isAny([.adverb, .conjunction]) || piece.kind == .quote
        else { return nil }
      }
      guard isFragment(i, in: line) else { return cue }
      return endsWithComma(i) && cue.takesClause && closes(cue, line) ? cue : nil
    }
    return nil
  }

  /// "“…,” Ama Quist shrugged": any verb will do where the quotation's comma says that its sentence goes on.
  private func anyVerb(after i: Int, in line: Script.Line) -> Phrase? {
    guard endsWithComma(i), !isFragment(i, in: line), i + 2 < line.pieces.upperBound else {
      return nil
    }
    let start = piece(i + 1).kind == .comma ? i + 2 : i + 1
    guard let phrase = cues.phrases.phrase(startingAt: start, before: line.pieces.upperBound)
    else { return nil }
    if phrase.kind != .nominal { return phrase }
    for at in phrase.pieces where cues.phrases.isPerson(at) {
      return Phrase(pieces: at..<at + 1, head: at, mention: piece(at).index, kind: .name)
    }
    return nil
  }

  /// "“…” — Ama Quist, Tema": the name under a quotation, in its line or the next paragraph.
  private func signature(of i: Int, in line: Script.Line) -> Phrase? {
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

  private func isDash(_ i: Int) -> Bool {
    if piece(i).kind == .dash { return true }
    let token = script.document.tokens[piece(i).tokens.lowerBound]
    return token.sign == UInt8(ascii: "-")
  }

  /// Whether a quotation's last mark says that its sentence goes on outside.
  private func endsWithComma(_ i: Int) -> Bool {
    let quoted = script.quoted[piece(i).index]
    let last = script.document.tokens[quoted.inner.upperBound - 1]
    switch last.sign {
    case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "-"): return true
    default: break
    }
    return piece(i).tokens.upperBound < script.document.tokens.count
      && i + 1 < script.pieces.count && piece(i + 1).kind == .comma
  }

  /// Whether a quotation stands inside a sentence that began before it.
  private func isFragment(_ i: Int, in line: Script.Line) -> Bool {
    for at in line.pieces.lowerBound..<i where piece(at).kind != .quote && piece(at).kind != .filler
    { return true }
    return false
  }

  /// The verb before a quotation: the nearest, or the one whose report it stands in ("Ama Quist said she felt
  /// “…”"), so that the outermost speaker speaks.
  private func verb(before i: Int, in line: Script.Line, _ found: [Cue]) -> Cue? {
    var best: Cue?
    for cue in found.reversed() {
      guard cue.pieces.upperBound <= i, cue.rule != .accordingTo, let speaker = cue.speaker else {
        continue
      }
      guard let inner = best else {
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
      if isEmbedded(cue.pieces.upperBound..<begins) { best = cue }
    }
    return best
  }

  /// Whether what stands between two verbs leaves the second inside the first one's report.
  private func isEmbedded(_ between: Range<Int>) -> Bool {
    for i in between {
      let piece = piece(i)
      switch piece.kind {
      case .comma, .semicolon, .dash, .colon: return false
      case .word where piece.isAny(.conjunction): return false
      case .word
      where cues.is_(
        i, "as", "when", "while", "after", "before", "since", "although", "though", "because"):
        return false
      default: break
      }
    }
    return true
  }

  /// Without a verb: what stands before a colon, or the sentence's subject.
  private func subject(of i: Int, in line: Script.Line) -> (Phrase, Attribution.Rule)? {
    guard isFragment(i, in: line) else { return nil }
    if i - 1 > line.pieces.lowerBound, piece(i - 1).kind == .colon {
      let label = (line.pieces.lowerBound..<i - 1).last { piece($0).kind == .dash }
      if let label, let phrase = cues.mainSubject(in: label + 1..<i - 1) { return (phrase, .colon) }
      return cues.mainSubject(in: line.pieces.lowerBound..<i - 1).map { ($0, .colon) }
    }
    return cues.mainSubject(in: line.pieces.lowerBound..<i).map { ($0, .subject) }
  }

  // MARK: Across sentences

  /// Gives quotations that stand alone in their line the speaker who goes on.
  private mutating func carry(_ at: Int) {
    let line = script.lines[at]
    for i in line.pieces where piece(i).kind == .quote && attributions[piece(i).index] == nil {
      let quotation = piece(i).index
      if script.quoted[quotation].goesOn, quotation > 0, var known = attributions[quotation - 1] {
        known.rule = .continued
        attributions[quotation] = known
        continue
      }
      guard !isFragment(i, in: line) else { continue }
      if let known = before(at) ?? after(at) ?? paragraphBefore(at) {
        attributions[quotation] = known
      }
    }
  }

  /// What the line before in the same paragraph says of its speaker.
  private func before(_ at: Int) -> Attribution? {
    guard at > 0, script.lines[at - 1].paragraph == script.lines[at].paragraph else { return nil }
    return speaker(of: at - 1, rule: .goesOn)
  }

  private func after(_ at: Int) -> Attribution? {
    guard at + 1 < script.lines.count, script.lines[at + 1].paragraph == script.lines[at].paragraph
    else { return nil }
    let next = script.lines[at + 1]
    guard let first = next.pieces.first, piece(first).kind == .quote,
      var known = attributions[piece(first).index]
    else { return nil }
    known.rule = .beginsEarly
    return known
  }

  private func paragraphBefore(_ at: Int) -> Attribution? {
    guard at > 0, script.lines[at - 1].paragraph == script.lines[at].paragraph - 1 else {
      return nil
    }
    return speaker(of: at - 1, rule: .paragraphBefore)
  }

  /// The speaker of a line: of its last quotation, else of its last reporting verb.
  private func speaker(of at: Int, rule: Attribution.Rule) -> Attribution? {
    let line = script.lines[at]
    for i in line.pieces.reversed() where piece(i).kind == .quote {
      guard var known = attributions[piece(i).index] else { continue }
      known.rule = rule
      return known
    }
    if let cue = lineCues[at].last(where: { $0.speaker != nil }), let phrase = cue.speaker {
      return Attribution(phrase: phrase, cue: cue.pieces, rule: rule, group: group + at + 1)
    }
    guard let phrase = cues.mainSubject(in: line.pieces), rule == .goesOn else { return nil }
    return Attribution(phrase: phrase, cue: nil, rule: rule, group: group + at + 1)
  }
}
