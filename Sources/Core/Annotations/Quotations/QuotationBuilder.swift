import Algorithms
import Articles

/// Turns attributions and reports into quotations with full names, in order of place.
struct QuotationBuilder {
  let script: ChunkedText
  let labels: TranscriptLabels
  private let attributor: QuotationAttributor
  private let bearers: OfficeResolver
  private let things: ImpersonalPronounResolver
  private let joint: JointSpeakers
  private var pronouns: PersonalPronounResolver
  /// For each line that a pronoun asks about, the pieces of those who speak or act in it.
  private var subjects: [Set<Int>?]

  init(_ script: ChunkedText, _ attributor: QuotationAttributor) {
    self.script = script
    self.attributor = attributor
    pronouns = PersonalPronounResolver(script)
    bearers = OfficeResolver(script)
    things = ImpersonalPronounResolver(script)
    joint = JointSpeakers(script: script)
    labels = TranscriptLabels(script.document, cast: script.cast)
    subjects = Array(repeating: nil, count: script.lines.count)
  }

  /// The quotations in order of place.
  consuming func quotations() -> [Quotation] {
    var found: [Quotation] = []
    let reports = IndirectSpeechFinder(script)
    let scare = ScareQuoteFilter(script: script)
    for (at, line) in script.lines.enumerated() {
      if isTranscribed(line) {
        if let said = transcribed(line) { found.append(said) }
        continue
      }
      let reported = reports.reports(in: line, attributor.lineCues[at])
      var next = 0
      for i in line.pieces {
        while next < reported.count, reported[next].pieces.lowerBound == i {
          if reported[next].speaker.map(things.isThing) != true {
            found.append(quotation(reported[next], at))
          }
          next += 1
        }
        guard script.pieces[i].kind == .quote else { continue }
        let index = script.pieces[i].index
        if let label = label(of: index) {
          found.append(quotation(index, saidBy: label))
          continue
        }
        let attribution = attributor.attributions[index]
        if scare.isScare(index, attribution) { continue }
        if script.quoted[index].usesDoubledApostrophes,
          reported.contains(where: { $0.pieces.contains(i) })
        {
          continue
        }
        found += parts(of: quotation(index, attribution, at), index)
      }
    }
    return found
  }

  // MARK: Quotations

  private mutating func quotation(_ index: Int, _ attribution: Attribution?, _ line: Int)
    -> Quotation
  {
    let quoted = script.quoted[index]
    let range = script.document.range(of: quoted.inner)
    guard let attribution else {
      let kind: Quotation.Kind = quoted.usesDoubledApostrophes ? .indirect : .direct
      return Quotation(range: range, kind: kind, group: Self.loose + index)
    }
    let (speaker, isSure) = speaker(attribution.phrase, line)
    guard let speaker else {
      return Quotation(
        range: range, kind: kind(of: quoted, attribution), cue: attribution.cue.map(bytes),
        group: attribution.group)
    }
    return Quotation(
      range: range, kind: kind(of: quoted, attribution), speaker: speaker,
      cue: attribution.cue.map(bytes), group: attribution.group,
      evidence: EvidenceBuilder.evidence(
        for: attribution, speaker: speaker, isSure: isSure, distance: distance(range, speaker.range)
      ))
  }

  private mutating func quotation(_ report: IndirectQuotation, _ line: Int) -> Quotation {
    var who: Speaker?
    var isSure = true
    if let phrase = report.cue.speaker { (who, isSure) = speaker(phrase, line) }
    let range = bytes(report.pieces)
    return Quotation(
      range: range, kind: report.isJudgment ? .judgment : .indirect, speaker: who,
      cue: bytes(report.cue.pieces),
      group: Self.reported + report.cue.verb,
      evidence: EvidenceBuilder.evidence(
        for: report.form, speaker: who, isSure: isSure, distance: distance(range, who?.range)))
  }

  /// Where the groups of unattributed quotations and of reports begin, past those of attributions.
  private static let loose = 1_000_000_000
  private static let reported = 2_000_000_000

  /// Mixed is what begins small inside a sentence; doubled apostrophes make no quotation, only a report.
  private func kind(of quoted: QuotedSpan, _ attribution: Attribution) -> Quotation.Kind {
    if quoted.usesDoubledApostrophes { return .indirect }
    switch attribution.rule {
    case .nameBefore, .subject, .accordingTo:
      return script.document.tokens[quoted.inner.lowerBound].isCapitalised ? .direct : .mixed
    default: return .direct
    }
  }

  private func distance(_ range: Range<Int>, _ speaker: Range<Int>?) -> Int {
    guard let speaker else { return 0 }
    return max(0, speaker.lowerBound - range.upperBound, range.lowerBound - speaker.upperBound)
  }

  private func bytes(_ pieces: Range<Int>) -> Range<Int> {
    guard let first = script.pieces[pieces].first, let last = script.pieces[pieces].last else {
      return 0..<0
    }
    return script.document.range(of: first.tokens.lowerBound..<last.tokens.upperBound)
  }

  // MARK: Speakers

  /// A speaker with the full name, and whether a pronoun in between left no doubt.
  ///
  /// Nil for a pronoun whose meaning is unknown: "it" and "they" name no one, and "I" only the writer.
  private mutating func speaker(_ whole: NounPhrase, _ line: Int) -> (Speaker?, isSure: Bool) {
    let phrase = things.innermost(whole)
    if let pair = joint.speaker(of: phrase) { return (pair, true) }
    if let mention = phrase.mention { return (named(mention, line), true) }
    let range = bytes(phrase.pieces)
    let text = plain(range)
    guard phrase.kind == .pronoun else {
      guard !things.isThing(phrase), !text.contains("=") else { return (nil, true) }
      let range = bytes(things.core(of: phrase))
      let text = plain(range)
      let bearer = bearers.bearer(of: phrase).map { script.cast.figures[$0].name }
      return (Speaker(range: range, text: text, name: bearer ?? text, kind: .nominal), true)
    }
    let own = script.lines.partitioningIndex { $0.pieces.upperBound > phrase.head }
    readSubjects(before: own)
    if let person = things.newPerson(for: phrase.head, inLine: own),
      pronouns.lastLineSpoken < own - 1
    {
      let bearer = bearers.bearer(of: person).map { script.cast.figures[$0].name }
      let name = bearer ?? plain(bytes(things.core(of: person)))
      return (Speaker(range: range, text: text, name: name, kind: .pronoun), false)
    }
    if let choice = pronouns.choice(for: phrase.head, inLine: own, subjects: subjects) {
      pronouns.note(choice.figure, line: line)
      let name = script.cast.figures[choice.figure].name
      return (Speaker(range: range, text: text, name: name, kind: .pronoun), choice.isSure)
    }
    guard
      let thing = things.antecedent(of: phrase.head, inLine: own)
        ?? things.person(for: phrase.head, inLine: own)
    else {
      return (nil, false)
    }
    let name =
      thing.mention.map { script.cast.mentions[$0].name } ?? plain(bytes(things.core(of: thing)))
    return (Speaker(range: range, text: text, name: name, kind: .pronoun), false)
  }

  /// Most lines are never asked about.
  private mutating func readSubjects(before line: Int) {
    for at in max(0, line + 1 - PersonalPronounResolver.reach)..<min(line + 1, subjects.count)
    where subjects[at] == nil {
      var heads = Set(attributor.lineCues[at].compactMap { $0.speaker?.head })
      if let main = attributor.cues.mainSubject(in: script.lines[at].pieces) {
        heads.insert(main.head)
        let end = script.lines[at].pieces.upperBound
        if let name = attributor.cues.apposed(main, before: end) { heads.insert(name) }
      }
      subjects[at] = heads
    }
  }

  /// The words between two bytes with single spaces.
  private func plain(_ range: Range<Int>) -> String {
    script.document.words(in: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func named(_ mention: Int, _ line: Int) -> Speaker {
    let figure = script.cast.figure[mention]
    if script.cast.figures[figure].kind == .person { pronouns.note(figure, line: line) }
    let found = script.cast.mentions[mention]
    return Speaker(
      range: found.range, text: script.document.words(in: found.range), name: found.name,
      kind: .name)
  }
}
