import Articles

/// Quotations that the sentence's subject did not say.
extension QuotationAttributor {
  /// "Ama Quist was described as “…”", "known as “…”": who is described by nobody that the sentence names says nothing.
  func isDescribed(
    before i: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]
  ) -> Bool {
    if i - 2 >= line.pieces.lowerBound, cues.matches(i - 1, "as"),
      cues.matches(i - 2, "known", "dubbed", "nicknamed", "regarded", "billed", "hailed")
    {
      return true
    }
    guard let cue = found.last(where: { $0.pieces.upperBound <= i }), cues.isPassive(cue),
      cue.speaker == nil, cue.classes.contains(.judging)
    else { return false }
    return !found.contains { $0.pieces.lowerBound > i && $0.speaker != nil }
  }

  /// "Ama Quist was asked, “…”": the one who heard the words did not say them.
  func isAskedOfSubject(_ i: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]) -> Bool {
    guard let cue = found.last(where: { $0.pieces.upperBound <= i }), cues.isPassive(cue),
      cue.speaker == nil,
      cue.classes.contains(.telling) || cues.matches(cue.verb, "asked"),
      cue.pieces.upperBound == i
        || cue.pieces.upperBound == i - 1 && piece(i - 1).kind == .comma
        || piece(i - 1).kind == .colon && cue.pieces.upperBound == i - 1
    else { return false }
    return !found.contains { $0.pieces.lowerBound > i && $0.speaker != nil }
  }

  /// "heard “a thud”", "denied claims of a “cover-up”": words that the subject heard, or that others say of it.
  func isOthersWord(_ i: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]) -> Bool {
    guard let cue = found.last(where: { $0.pieces.upperBound <= i }),
      !found.contains(where: { $0.pieces.lowerBound > i && $0.speaker != nil })
    else { return false }
    return isDenied(i, cue) || isDefined(i, cue) || isFoundIn(i, cue)
      || isWitnessed(i, cue) && !isHeadline(line)
        && !found.contains { $0 != cue && $0.isSpeech && $0.speaker != nil }
  }

  /// "“…,” came the reply", "“…,” someone had scrawled": whether the sentence tells that somebody said the words and not
  /// who.
  func isToldByNobody(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    guard !isFragment(i, in: line), endsWithComma(i) else { return false }
    let next = i + 1 < line.pieces.upperBound && piece(i + 1).kind == .comma ? i + 2 : i + 1
    guard next + 1 < line.pieces.upperBound, piece(next).kind == .word else { return false }
    if cues.matches(next, "someone", "somebody") { return true }
    guard cues.matches(next, "came", "comes", "went", "goes", "ran", "runs") else { return false }
    let words = next + 1..<min(next + 5, line.pieces.upperBound)
    return words.contains(where: isWording) && !words.contains { cues.matches($0, "from", "of") }
  }

  /// Whether a quotation is the object of a verb of hearing or seeing.
  private func isWitnessed(_ i: Int, _ cue: Cue) -> Bool {
    cues.isWitnessing(cue.verb)
      && (cue.pieces.upperBound..<i).allSatisfy {
        piece($0).isAny([.determiner, .adverb]) || piece($0).classes.isEmpty
      }
  }

  /// "explained the word “drift”": a word of which the subject only tells what it means.
  private func isDefined(_ i: Int, _ cue: Cue) -> Bool {
    cues.matches(
      cue.verb, "explained", "explains", "explain", "explaining", "defined", "defines", "defining")
      && cue.pieces.upperBound < i
      && cues.matches(i - 1, "word", "term", "phrase", "expression", "name", "concept", "idiom")
  }

  /// "found a van full of “suspicious material”": what the thing that somebody found holds, in the words of others.
  private func isFoundIn(_ i: Int, _ cue: Cue) -> Bool {
    let object = cue.pieces.upperBound
    return cues.matches(cue.verb, "found", "finds", "find", "finding") && object + 1 < i
      && piece(object).isAny(.determiner) && cues.matches(i - 1, "of", "with", "containing")
      && !(object..<i).contains {
        piece($0).isAny([.be, .aux, .subject, .who, .saying]) || cues.matches($0, "that")
      }
  }

  /// Whether a quotation belongs to claims that the verb before them denies.
  private func isDenied(_ i: Int, _ cue: Cue) -> Bool {
    guard
      cues.matches(
        cue.verb, "denied", "denies", "deny", "denying", "rejected", "rejects", "rejecting",
        "dismissed", "dismisses", "dismissing")
    else { return false }
    let noun = (cue.pieces.upperBound..<i).first {
      cues.matches(
        $0, "claims", "claim", "allegations", "allegation", "accusations", "accusation",
        "suggestions", "suggestion", "reports", "rumours", "rumors", "charges", "complaints")
    }
    guard let noun, noun + 1 < i else { return false }
    return (noun + 1..<i).allSatisfy {
      cues.matches($0, "of", "that") || piece($0).isAny(.determiner)
    }
  }

  /// "ordered a landlord to pay tenants whose flat was “damp”": whether a quotation describes somebody who only stands in
  /// what a verb that is none of speech demands.
  func isOrderedOfAnother(_ i: Int, _ cue: Cue) -> Bool {
    guard cue.pieces.upperBound <= i, cue.classes.isDisjoint(with: [.speech, .telling, .judging]),
      let speaker = cue.speaker
    else { return false }
    return describesAnother(i, than: speaker)
  }

  /// "met a driver who “never looked”": whether a quotation tells of somebody whom a relative clause describes, other
  /// than the phrase that stands before.
  func describesAnother(_ i: Int, than phrase: NounPhrase) -> Bool {
    let start = phrase.pieces.upperBound
    guard start < i,
      let who = (start..<i).last(where: { piece($0).isAny(.who) && piece($0 - 1).kind == .word }),
      !(who..<i).contains(where: { piece($0).kind == .comma }),
      !(start..<who).contains(where: { piece($0).isAny(.saying) || cues.matches($0, "as") })
    else { return false }
    return cues.antecedent(of: who, low: start).map { $0.head != phrase.head } ?? false
  }
}
