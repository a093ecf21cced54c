import Articles

/// Turns tokens into pieces.
struct Chunker {
  private let document: TokenizedText
  private let cast: ResolvedEntities
  private let quoted: [QuotedSpan]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let grammar: Lexicon
  private var quote = 0
  private var mention = 0
  private var sentence = 0

  init(
    document: TokenizedText, cast: ResolvedEntities, quoted: [QuotedSpan],
    bytes: UnsafeBufferPointer<UInt8>,
    grammar: Lexicon
  ) {
    self.document = document
    self.cast = cast
    self.quoted = quoted
    self.bytes = bytes
    self.grammar = grammar
  }

  /// Appends the pieces of a paragraph; paragraphs come in order.
  mutating func read(_ range: Range<Int>, into pieces: inout [Chunk]) {
    var i = range.lowerBound
    while i < range.upperBound {
      if quote < quoted.count, quoted[quote].outer.lowerBound == i {
        let outer = quoted[quote].outer
        pieces.append(Chunk(tokens: outer, kind: .quote, index: quote))
        quote += 1
        i = max(outer.upperBound, i + 1)
        continue
      }
      while mention < cast.tokens.count, cast.tokens[mention].upperBound <= i { mention += 1 }
      if mention < cast.tokens.count, cast.tokens[mention].lowerBound == i,
        !crossesQuote(cast.tokens[mention])
      {
        pieces.append(Chunk(tokens: cast.tokens[mention], kind: .name, index: mention))
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

  private mutating func piece(_ i: Int) -> Chunk {
    let token = document.tokens[i]
    switch token.kind {
    case .word, .clitic, .link:
      let classes = grammar.classes(of: bytes[token.range])
      return Chunk(tokens: i..<i + 1, kind: .word, classes: classes)
    case .number: return Chunk(tokens: i..<i + 1, kind: .number)
    case .quote: return Chunk(tokens: i..<i + 1, kind: .filler)
    case .mark: return Chunk(tokens: i..<i + 1, kind: mark(i, token))
    }
  }

  private mutating func mark(_ i: Int, _ token: Token) -> Chunk.Kind {
    switch token.asciiPunctuation {
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
    if token.hasLeadingSpace { return true }
    let tokens = document.tokens
    return i > 0 && tokens[i - 1].asciiPunctuation == token.asciiPunctuation
      && !token.hasLeadingSpace
      || i + 1 < tokens.count
        && (tokens[i + 1].hasLeadingSpace
          || tokens[i + 1].asciiPunctuation == token.asciiPunctuation)
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
