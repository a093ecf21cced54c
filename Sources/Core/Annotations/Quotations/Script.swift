import Articles

/// A token, a name or a whole quotation, as the sentence around it sees it.
struct Piece: Hashable, Sendable {
  /// What it is.
  enum Kind: UInt8, Sendable {
    case word, name, number, quote, comma, dash, colon, semicolon, opening, closing, stop, filler
  }

  /// Its tokens.
  var tokens: Range<Int>
  /// What it is.
  var kind: Kind
  /// What the word can do; for names, what their last word can do as a common noun is left out.
  var classes: WordClass = []
  /// An index into the cast's mentions or the quotations; -1 for others.
  var index = -1

  /// Whether it has one of these classes.
  func isAny(_ wanted: WordClass) -> Bool { !classes.isDisjoint(with: wanted) }
}

/// A text as pieces and lines: quotations are collapsed to one piece each, names too, so that "“…,” Ama Quist
/// said" is three pieces whatever was said.
///
/// A line is a sentence of what stands outside the marks.
struct Script {
  let document: TokenisedText
  let cast: Cast
  let quoted: [Quoted]
  /// All pieces in order.
  private(set) var pieces: [Piece] = []
  /// All lines in order: ranges of pieces, never empty.
  private(set) var lines: [Line] = []
  /// For each quotation, its piece.
  private(set) var place: [Int] = []

  /// A sentence in which quotations are collapsed.
  struct Line: Hashable, Sendable {
    var pieces: Range<Int>
    var paragraph: Int
  }

  /// Complexity: O(*n*) in tokens.
  init(_ document: TokenisedText, cast: Cast, quoted: [Quoted]) {
    self.document = document
    self.cast = cast
    self.quoted = quoted
    place = Array(repeating: -1, count: quoted.count)
    pieces.reserveCapacity(document.tokens.count)
    let grammar = Grammar.shared
    document.bytes.withUnsafeBufferPointer { bytes in
      var reader = PieceReader(
        document: document, cast: cast, quoted: quoted, bytes: bytes, grammar: grammar)
      for paragraph in document.paragraphs.indices {
        let start = pieces.count
        reader.read(document.paragraphs[paragraph].tokens, into: &pieces)
        cut(start..<pieces.count, paragraph)
      }
    }
    for (i, piece) in pieces.enumerated() where piece.kind == .quote { place[piece.index] = i }
  }

  // MARK: Lines

  /// A line is cut after so many pieces, whatever they are: what looks around in a line stays linear in the text.
  private static let longest = 240

  private mutating func cut(_ range: Range<Int>, _ paragraph: Int) {
    var start = range.lowerBound
    for i in range where i + 1 < range.upperBound && (i - start >= Self.longest || ends(after: i)) {
      lines.append(Line(pieces: start..<i + 1, paragraph: paragraph))
      start = i + 1
    }
    if start < range.upperBound {
      lines.append(Line(pieces: start..<range.upperBound, paragraph: paragraph))
    }
  }

  /// Whether a line ends after a piece that another piece of the same paragraph follows.
  private func ends(after i: Int) -> Bool {
    let piece = pieces[i]
    let next = pieces[i + 1]
    if piece.kind == .stop { return next.kind != .closing && next.kind != .stop }
    guard piece.kind == .quote else { return false }
    let quotation = quoted[piece.index]
    let last = document.tokens[quotation.inner.upperBound - 1]
    switch last.sign {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): break
    default:
      guard last.kind == .mark, last.count == 3, last.sign == 0 else { return false }
    }
    let first = document.tokens[next.tokens.lowerBound]
    switch next.kind {
    case .comma, .dash, .semicolon, .closing, .stop, .filler, .opening, .colon: return false
    case .quote: return true
    case .number: return true
    case .word, .name:
      guard first.isCapitalised else { return false }
      return !beginsTag(i + 1, isFullStop: last.sign == UInt8(ascii: "."))
    }
  }

  /// Whether what follows a quotation's "?" or "." is who said it: "“Why?” Ama Quist asked."
  private func beginsTag(_ start: Int, isFullStop: Bool) -> Bool {
    var i = start
    let bound = min(start + 9, pieces.count)
    while i < bound {
      let piece = pieces[i]
      if piece.isAny(.utterance), piece.isAny([.past, .third, .base]),
        !piece.isAny(.nounish) || i > start
      {
        guard isFullStop else { return i > start }
        return i > start && tagEnds(i + 1)
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

  /// Whether nothing is reported after a verb: the sentence ends, or only says when, where and to whom.
  private func tagEnds(_ i: Int) -> Bool {
    guard i < pieces.count else { return true }
    let piece = pieces[i]
    return piece.kind == .stop || piece.kind == .comma
      || piece.isAny([.preposition, .time])
        && !piece.isAny(.subordinator)
  }
}

/// Turns tokens into pieces.
struct PieceReader {
  private let document: TokenisedText
  private let cast: Cast
  private let quoted: [Quoted]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let grammar: Grammar
  private var quote = 0
  private var mention = 0
  private var sentence = 0

  init(
    document: TokenisedText, cast: Cast, quoted: [Quoted], bytes: UnsafeBufferPointer<UInt8>,
    grammar: Grammar
  ) {
    self.document = document
    self.cast = cast
    self.quoted = quoted
    self.bytes = bytes
    self.grammar = grammar
  }

  /// Appends the pieces of a paragraph; paragraphs come in order.
  mutating func read(_ range: Range<Int>, into pieces: inout [Piece]) {
    var i = range.lowerBound
    while i < range.upperBound {
      if quote < quoted.count, quoted[quote].outer.lowerBound == i {
        let outer = quoted[quote].outer
        pieces.append(Piece(tokens: outer, kind: .quote, index: quote))
        quote += 1
        i = max(outer.upperBound, i + 1)
        continue
      }
      while mention < cast.tokens.count, cast.tokens[mention].upperBound <= i { mention += 1 }
      if mention < cast.tokens.count, cast.tokens[mention].lowerBound == i,
        !crossesQuote(cast.tokens[mention])
      {
        pieces.append(Piece(tokens: cast.tokens[mention], kind: .name, index: mention))
        i = cast.tokens[mention].upperBound
        continue
      }
      pieces.append(piece(i))
      i += 1
    }
  }

  private func crossesQuote(_ tokens: Range<Int>) -> Bool {
    quote < quoted.count && quoted[quote].outer.lowerBound < tokens.upperBound
  }

  private mutating func piece(_ i: Int) -> Piece {
    let token = document.tokens[i]
    switch token.kind {
    case .word, .clitic, .link:
      let classes = grammar.classes(of: bytes[token.range])
      return Piece(tokens: i..<i + 1, kind: .word, classes: classes)
    case .number: return Piece(tokens: i..<i + 1, kind: .number)
    case .quote: return Piece(tokens: i..<i + 1, kind: .filler)
    case .mark: return Piece(tokens: i..<i + 1, kind: mark(i, token))
    }
  }

  private mutating func mark(_ i: Int, _ token: Token) -> Piece.Kind {
    switch token.sign {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "("), UInt8(ascii: "["): return .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return .closing
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
      return endsSentence(i) ? .stop : .filler
    case UInt8(ascii: "-"): return isDash(i, token) ? .dash : .filler
    default:
      guard token.count == 3, bytes[Int(token.start)] == 0xE2, bytes[Int(token.start) + 1] == 0x80
      else { return .filler }
      switch bytes[Int(token.start) + 2] {
      case 0x92...0x95: return .dash
      case 0xA6: return endsSentence(i) ? .stop : .filler
      default: return .filler
      }
    }
  }

  private func isDash(_ i: Int, _ token: Token) -> Bool {
    if token.isSpaced { return true }
    let tokens = document.tokens
    return i > 0 && tokens[i - 1].sign == token.sign && !token.isSpaced
      || i + 1 < tokens.count && (tokens[i + 1].isSpaced || tokens[i + 1].sign == token.sign)
  }

  /// Whether a mark is among the last of its sentence.
  private mutating func endsSentence(_ i: Int) -> Bool {
    let sentences = document.sentences
    while sentence < sentences.count, sentences[sentence].tokens.upperBound <= i { sentence += 1 }
    guard sentence < sentences.count else { return true }
    let end = sentences[sentence].tokens.upperBound
    for at in i + 1..<max(min(end, i + 9), i + 1)
    where document.tokens[at].kind == .word || document.tokens[at].kind == .number {
      return false
    }
    return true
  }
}
