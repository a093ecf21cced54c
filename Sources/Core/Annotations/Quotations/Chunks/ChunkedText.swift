import Articles

/// A text as pieces and lines: quotations are collapsed to one piece each, names too, so that "“…,” Ama Quist
/// said" is three pieces whatever was said.
///
/// A line is a sentence of what stands outside the marks.
struct ChunkedText {
  let document: TokenizedText
  let cast: ResolvedEntities
  let quoted: [QuotedSpan]
  /// All pieces in order.
  private(set) var pieces: [Chunk] = []
  /// All lines in order: ranges of pieces, never empty.
  private(set) var lines: [ChunkedSentence] = []
  /// For each quotation, its piece.
  private(set) var place: [Int] = []
  /// The mentions that only say who wrote, took a picture or edited.
  private(set) var credits: Set<Int> = []

  /// A sentence in which quotations are collapsed.
  struct ChunkedSentence: Hashable, Sendable {
    var pieces: Range<Int>
    var paragraph: Int
  }

  /// Complexity: O(*n*) in tokens.
  init(_ document: TokenizedText, cast: ResolvedEntities, quoted: [QuotedSpan]) {
    self.document = document
    self.cast = cast
    self.quoted = quoted
    place = Array(repeating: -1, count: quoted.count)
    pieces.reserveCapacity(document.tokens.count)
    let grammar = Lexicon.shared
    document.bytes.withUnsafeBufferPointer { bytes in
      var reader = Chunker(
        document: document, cast: cast, quoted: quoted, bytes: bytes, grammar: grammar)
      for paragraph in document.paragraphs.indices {
        let start = pieces.count
        reader.read(document.paragraphs[paragraph].tokens, into: &pieces)
        cut(start..<pieces.count, paragraph)
      }
    }
    for (i, piece) in pieces.enumerated() where piece.kind == .quote { place[piece.index] = i }
    for (mention, tokens) in cast.tokens.enumerated()
    where cast.mentions[mention].kind == .person && CreditedNames.isCredit(tokens, in: document) {
      credits.insert(mention)
    }
  }

  // MARK: Lines

  /// A line is cut after so many pieces, whatever they are: what looks around in a line stays linear in the text.
  private static let longest = 160

  private mutating func cut(_ range: Range<Int>, _ paragraph: Int) {
    var start = range.lowerBound
    for i in range
    where i + 1 < range.upperBound && (i - start >= Self.longest || ends(after: i, from: start)) {
      lines.append(ChunkedSentence(pieces: start..<i + 1, paragraph: paragraph))
      start = i + 1
    }
    if start < range.upperBound {
      lines.append(ChunkedSentence(pieces: start..<range.upperBound, paragraph: paragraph))
    }
  }

  /// Whether a line ends after a piece that another piece of the same paragraph follows.
  private func ends(after i: Int, from start: Int) -> Bool {
    let piece = pieces[i]
    let next = pieces[i + 1]
    if breaksLine(between: piece, next) { return true }
    if piece.kind == .stop { return next.kind != .closing && next.kind != .stop }
    guard piece.kind == .quote else { return false }
    let quotation = quoted[piece.index]
    let last = document.tokens[quotation.inner.upperBound - 1]
    switch last.asciiPunctuation {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): break
    default:
      guard last.kind == .mark, last.count == 3, last.asciiPunctuation == 0 else { return false }
    }
    let first = document.tokens[next.tokens.lowerBound]
    switch next.kind {
    case .comma, .dash, .semicolon, .closing, .stop, .filler, .opening, .colon: return false
    case .quote: return true
    case .number: return true
    case .word, .name:
      guard first.isCapitalised else { return false }
      // "He called it “a mess.” Ama Quist laughed": a fragment's full stop ends the sentence around it, too.
      if last.asciiPunctuation == UInt8(ascii: "."), isFragment(i, from: start) {
        return true
      }
      return !beginsTag(i + 1, isFullStop: last.asciiPunctuation == UInt8(ascii: "."))
    }
  }

  private func isFragment(_ i: Int, from start: Int) -> Bool {
    (start..<i).contains { pieces[$0].kind == .word || pieces[$0].kind == .name }
      && pieces[i - 1].kind != .colon && pieces[i - 1].kind != .comma
  }

  /// Whether a line break that is no soft wrap stands between two pieces: a sentence or quotation begins after it.
  private func breaksLine(between piece: Chunk, _ next: Chunk) -> Bool {
    let start = next.tokens.lowerBound
    let gap =
      Int(document.tokens[piece.tokens.upperBound - 1].end)..<Int(document.tokens[start].start)
    guard document.bytes[gap].contains(0x0A) else { return false }
    return next.kind == .quote
      || document.sentences[document.sentenceIndex(ofToken: start)].tokens.lowerBound == start
  }

  /// Whether what follows a quotation's "?" or "." is who said it: "“Why?” Ama Quist asked."
  private func beginsTag(_ start: Int, isFullStop: Bool) -> Bool {
    var i = start
    let bound = min(start + 9, pieces.count)
    while i < bound {
      let piece = pieces[i]
      if isModal(piece) { return false }
      if isGoingOn(i) { return i > start && (!isFullStop || tagEnds(i + 2)) }
      if piece.isAny(.utterance), piece.isAny([.past, .third, .base]),
        !piece.isAny(.nounAmbiguous) || i > start
      {
        guard isFullStop else { return i > start }
        return i > start && tagEnds(i + 1) && isPlainSaying(piece)
      }
      switch piece.kind {
      case .word, .name, .filler: break
      default: return false
      }
      if piece.isAny([.preposition, .subordinator]), piece.classes.isDisjoint(with: .adverb) {
        return false
      }
      i += 1
    }
    return false
  }

  /// "went on" of "“Why?” Ama Quist went on."
  private func isGoingOn(_ i: Int) -> Bool {
    i + 2 < pieces.count && document.token(pieces[i + 1].tokens.lowerBound, is: "on")
      && ["went", "goes"].contains { document.token(pieces[i].tokens.lowerBound, is: $0) }
  }

  /// Whether a verb only tells that somebody spoke, so that it stands after a quotation's full stop as after a comma;
  /// "Ama Quist disagreed." is a sentence of its own.
  private func isPlainSaying(_ piece: Chunk) -> Bool {
    ["said", "says", "told", "tells", "added", "adds", "wrote", "writes", "asked", "asks"].contains
    {
      document.token(piece.tokens.lowerBound, is: $0)
    }
  }

  /// "would", "will", "can", after which no verb tells who said something.
  private func isModal(_ piece: Chunk) -> Bool {
    ["would", "will", "can", "could", "should", "must", "may", "might"].contains {
      document.token(piece.tokens.lowerBound, is: $0)
    }
  }

  /// Whether nothing is reported after a verb: the sentence ends, or only says when, where and to whom.
  private func tagEnds(_ i: Int) -> Bool {
    guard i < pieces.count else { return true }
    let piece = pieces[i]
    return piece.kind == .stop || piece.kind == .comma
      || piece.isAny([.preposition, .time])
        && !piece.isAny(.subordinator)
  }

  // MARK: Headlines

  /// Whether a paragraph is a headline: by its role, by standing first and being short, or by its capitals.
  func isHeadline(_ index: Int) -> Bool {
    let paragraph = document.paragraphs[index]
    if paragraph.role == .headline { return true }
    guard paragraph.tokens.count <= Self.longestHeadline else { return false }
    if index == 0 { return true }
    let long = paragraph.tokens.lazy.map { document.tokens[$0] }
      .filter { $0.kind == .word && $0.count > 3 }
    return long.count > 3 && long.allSatisfy(\.isCapitalised)
  }

  /// The most tokens a headline has.
  private static let longestHeadline = 40
}
