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
    let candidate =
      tag(after: i, in: line, found).map {
        ($0, $0.rule == .after ? Attribution.Rule.saidAfter : .nameAfter)
      }
      ?? verb(before: i, in: line, found).map { ($0, .nameBefore) }
      ?? found.first { $0.rule == .accordingTo && $0.speaker != nil }.map { ($0, .accordingTo) }
    if let (cue, rule) = candidate, let phrase = cue.speaker {
      set(i, Attribution(phrase: phrase, cue: cue.pieces, rule: rule, group: 0), line)
    } else if let (phrase, rule) = subject(of: i, in: line) {
      set(i, Attribution(phrase: phrase, cue: nil, rule: rule, group: 0), line)
    }
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
      return endsWithComma(i) || !isFragment(i, in: line) ? cue : nil
    }
    return nil
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

  /// The nearest verb before a quotation.
  private func verb(before i: Int, in line: Script.Line, _ found: [Cue]) -> Cue? {
    found.last { $0.pieces.upperBound <= i && $0.speaker != nil && $0.rule != .accordingTo }
  }

  /// Without a verb: what stands before a colon, or the sentence's subject.
  private func subject(of i: Int, in line: Script.Line) -> (Phrase, Attribution.Rule)? {
    guard isFragment(i, in: line) else { return nil }
    if i - 1 >= line.pieces.lowerBound, piece(i - 1).kind == .colon {
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
