import Articles

/// Finds what a line reports without marks.
struct IndirectSpeechFinder {
  let script: ChunkedText
  let cues: CueFinder
  let phrases: NounPhraseChunker

  init(_ script: ChunkedText) {
    self.script = script
    cues = CueFinder(script)
    phrases = NounPhraseChunker(script: script)
  }

  func piece(_ i: Int) -> Chunk { script.pieces[i] }

  /// The reported clauses of a line in order; none holds another, and none holds a quotation.
  func reports(in line: ChunkedText.ChunkedSentence, _ found: [Cue]) -> [IndirectQuotation] {
    guard !found.isEmpty else { return [] }
    if let whole = whole(line, found) { return whole }
    var reports: [IndirectQuotation] = []
    var free = line.pieces.lowerBound
    for (at, cue) in found.enumerated()
    where cue.pieces.lowerBound >= free && !isConclusion(cue) && !isPurpose(cue) && !isReader(cue) {
      guard let report = report(of: cue, at, in: line, found) else { continue }
      reports.append(report)
      free = report.pieces.upperBound
    }
    return reports
  }

  // MARK: Around the whole sentence

  /// A sentence that closes or opens with who says it.
  func whole(_ line: ChunkedText.ChunkedSentence, _ found: [Cue]) -> [IndirectQuotation]? {
    for cue in found where cue.speaker != nil && !cue.isNoun {
      guard let speaker = cue.speaker else { continue }
      let begins = min(speaker.pieces.lowerBound, cue.pieces.lowerBound)
      let ends = max(speaker.pieces.upperBound, cue.pieces.upperBound)
      if cue.rule == .accordingTo, begins == line.pieces.lowerBound {
        guard let comma = comma(after: ends, in: line) else { continue }
        return made(comma + 1, lastOfSentence(line), cue, .opening).map { [$0] }
      }
      guard cue.rule == .accordingTo || cue.isSpeech && (cue.rule == .before || cue.rule == .after)
      else { continue }
      guard begins > line.pieces.lowerBound,
        piece(begins - 1).kind == .comma || cue.rule == .accordingTo
          || endsInDoubledMarks(begins - 1, line)
      else { continue }
      // "However, he said in Tarn …": nothing stands before who says it but what joins the sentence to the last one.
      guard closes(ends, cue, line), firstOfSentence(line) < begins else { continue }
      if isAdverbial(firstOfSentence(line)..<begins, before: cue, ends, line) { continue }
      var end = begins
      if piece(end - 1).kind == .comma { end -= 1 }
      guard let first = made(firstOfSentence(line), end, cue, .closing) else { return nil }
      guard ends < line.pieces.upperBound, piece(ends).kind == .comma,
        let rest = made(ends + 1, lastOfSentence(line), cue, .closing), rest.pieces.count > 2,
        goesOn(rest.pieces)
      else { return [first] }
      return [first, rest]
    }
    return nil
  }

  /// "The pier ''is a wreck,'' Ama Quist said": doubled apostrophes within a clause, before who says all of it.
  private func endsInDoubledMarks(_ i: Int, _ line: ChunkedText.ChunkedSentence) -> Bool {
    guard piece(i).kind == .quote, i > firstOfSentence(line), !isQuotation(i) else { return false }
    let quoted = script.quoted[piece(i).index]
    guard quoted.nested.isEmpty else { return false }
    let last = script.document.tokens[quoted.inner.upperBound - 1]
    return last.asciiPunctuation == UInt8(ascii: ",")
      && ![.comma, .colon, .dash, .quote, .closing].contains(piece(i - 1).kind)
  }

  /// Whether what follows "…, Ama Quist said, …" is more of what is reported: a clause, and not who Ama Quist is.
  private func goesOn(_ pieces: Range<Int>) -> Bool {
    guard let first = pieces.first, hasVerb(pieces) else { return false }
    return !piece(first).isAny(.who) && !cues.matches(first, "a", "an", "according", "adding")
      && !piece(first).isAny(.gerund)
  }

  func hasVerb(_ range: Range<Int>) -> Bool {
    range.contains {
      piece($0).isAny([.be, .aux, .verb])
        || piece($0).isAny([.past, .third]) && !piece($0).isAny(.nounAmbiguous) || isPast($0)
        || cues.phrases.isPlainVerb($0)
        || script.document.tokens[piece($0).tokens.lowerBound].kind == .clitic
          && (!cues.isPossessive($0) || $0 > 0 && piece($0 - 1).isAny(.subject))
    }
  }

  /// Whether nothing is reported after a verb that may close a sentence.
  func closes(_ i: Int, _ cue: Cue, _ line: ChunkedText.ChunkedSentence) -> Bool {
    guard i < line.pieces.upperBound else { return true }
    if cue.rule == .accordingTo { return true }
    let next = piece(i)
    return next.kind == .stop || next.kind == .comma || next.isAny([.time, .preposition])
  }

  func comma(after start: Int, in line: ChunkedText.ChunkedSentence) -> Int? {
    (start..<min(start + 12, line.pieces.upperBound)).first { piece($0).kind == .comma }
  }

  func firstOfSentence(_ line: ChunkedText.ChunkedSentence) -> Int {
    var i = cues.afterDateline(line.pieces)
    while i + 1 < line.pieces.upperBound,
      piece(i).isAny(.conjunction) || piece(i).kind == .comma || piece(i).kind == .filler
    { i += 1 }
    return i
  }

  func lastOfSentence(_ line: ChunkedText.ChunkedSentence) -> Int {
    var i = line.pieces.upperBound
    while i > line.pieces.lowerBound, piece(i - 1).kind == .stop || piece(i - 1).kind == .filler {
      i -= 1
    }
    return i
  }

  /// A report over a stretch, unless it is empty or holds a quotation.
  func made(_ start: Int, _ end: Int, _ cue: Cue, _ form: IndirectQuotation.Form)
    -> IndirectQuotation?
  {
    guard end - start > 1 else { return nil }
    let range = start..<end
    guard !range.contains(where: isQuotation) else { return nil }
    return IndirectQuotation(pieces: range, cue: cue, form: form)
  }

  func isQuotation(_ i: Int) -> Bool {
    piece(i).kind == .quote && !script.quoted[piece(i).index].usesDoubledApostrophes
  }
}
