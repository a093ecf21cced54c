import Articles

/// Finds quotations and reported speech, and their speakers, by rules.
public struct SpeechReader: QuotationReader {
  public init() {}

  public func quotations(in document: TokenisedText, cast: Cast) -> [Quotation] {
    let script = Script(document, cast: cast, quoted: QuoteMarks.quoted(in: document))
    var attributor = Attributor(script)
    attributor.run()
    return Resolution(script, attributor).quotations()
  }
}

/// Turns attributions into quotations with full names.
struct Resolution {
  private let script: Script
  private let attributor: Attributor
  private var pronouns: Pronouns
  /// Pronouns resolved so far: piece to figure.
  private var known: [Int: Int] = [:]
  /// For each line, the pieces of those who speak or act in it.
  private let subjects: [Set<Int>]

  init(_ script: Script, _ attributor: Attributor) {
    self.script = script
    self.attributor = attributor
    pronouns = Pronouns(script)
    let cues = Cues(script)
    subjects = zip(script.lines, attributor.lineCues).map { line, found in
      var heads = Set(found.compactMap { $0.speaker?.head })
      if let main = cues.mainSubject(in: line.pieces) { heads.insert(main.head) }
      return heads
    }
  }

  /// The quotations in order of place.
  consuming func quotations() -> [Quotation] {
    var found: [Quotation] = []
    let reports = Reports(script)
    for (at, line) in script.lines.enumerated() {
      let reported = reports.reports(in: line, attributor.lineCues[at])
      var next = 0
      for i in line.pieces {
        while next < reported.count, reported[next].pieces.lowerBound == i {
          found.append(quotation(reported[next], at))
          next += 1
        }
        guard script.pieces[i].kind == .quote else { continue }
        let index = script.pieces[i].index
        if script.quoted[index].isMakeshift, reported.contains(where: { $0.pieces.contains(i) }) {
          continue
        }
        found.append(quotation(index, at))
      }
    }
    return found
  }

  private mutating func quotation(_ report: Report, _ line: Int) -> Quotation {
    var who: Speaker?
    if let phrase = report.speaker { who = speaker(phrase, line) }
    return Quotation(
      range: script.document.range(of: tokens(report.pieces)), kind: .indirect, speaker: who,
      cue: cueRange(report.cue.pieces), group: 2_000_000 + report.cue.verb,
      evidence: Evidence(rule: "report \(report.form)", distance: 0, confidence: 0.9))
  }

  private mutating func quotation(_ index: Int, _ line: Int) -> Quotation {
    let quoted = script.quoted[index]
    let range = script.document.range(of: quoted.inner)
    guard let attribution = attributor.attributions[index] else {
      return Quotation(
        range: range, kind: quoted.isMakeshift ? .indirect : .direct, group: 1_000_000 + index)
    }
    let speaker = speaker(attribution.phrase, line)
    let kind: Quotation.Kind =
      quoted.isMakeshift ? .indirect : attribution.rule == .nameBefore ? .mixed : .direct
    return Quotation(
      range: range, kind: kind, speaker: speaker,
      cue: attribution.cue.map { cueRange($0) }, group: attribution.group,
      evidence: Evidence(rule: "\(attribution.rule)", distance: 0, confidence: 0.9))
  }

  private func cueRange(_ pieces: Range<Int>) -> Range<Int> {
    script.document.range(of: tokens(pieces))
  }

  private func tokens(_ pieces: Range<Int>) -> Range<Int> {
    script.pieces[pieces.lowerBound].tokens
      .lowerBound..<script.pieces[pieces.upperBound - 1].tokens.upperBound
  }

  private mutating func speaker(_ phrase: Phrase, _ line: Int) -> Speaker {
    let document = script.document
    switch phrase.kind {
    case .name:
      let mention = phrase.mention ?? 0
      let figure = script.cast.figure[mention]
      if script.cast.figures[figure].kind == .person { pronouns.note(figure, line: line) }
      let range = script.cast.mentions[mention].range
      return Speaker(
        range: range, text: document.words(in: range), name: script.cast.mentions[mention].name,
        kind: .name)
    case .pronoun:
      let range = document.range(of: tokens(phrase.pieces))
      let text = document.words(in: range)
      let own = script.lines.partitioningIndex { $0.pieces.upperBound > phrase.head }
      let figure =
        known[phrase.head]
        ?? pronouns.figure(for: phrase.head, inLine: own, subjects: subjects, known: known)
      if let figure {
        known[phrase.head] = figure
        pronouns.note(figure, line: line)
      }
      let name = figure.map { script.cast.figures[$0].name } ?? text
      return Speaker(range: range, text: text, name: name, kind: .pronoun)
    case .nominal:
      let range = document.range(of: tokens(phrase.pieces))
      let text = document.words(in: range)
      return Speaker(range: range, text: text, name: text, kind: .nominal)
    }
  }
}
