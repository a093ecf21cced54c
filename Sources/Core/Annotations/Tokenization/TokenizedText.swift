import Algorithms
import Articles

/// A text cut into paragraphs, sentences and tokens. What reads names and quotations starts from here.
///
/// Every range of tokens, sentences or paragraphs is half-open and ascending; byte ranges are UTF-8 offsets into
/// the text that was given.
public struct TokenizedText: Sendable {
  /// The text's UTF-8.
  public private(set) var bytes: [UInt8]
  /// All tokens in order.
  public private(set) var tokens: [Token] = []
  /// All sentences in order; every token belongs to one.
  public private(set) var sentences: [Sentence] = []
  /// All paragraphs in order; every sentence belongs to one.
  public private(set) var paragraphs: [Paragraph] = []
  /// The language that most of its beginning is written in.
  private(set) var language = StoryLanguage.english

  /// A stretch of tokens that ends with a sentence's end or a line's.
  public struct Sentence: Hashable, Sendable {
    /// Indices into `tokens`; never empty.
    public var tokens: Range<Int>
    /// Index into `paragraphs`.
    public var paragraph: Int
  }

  /// A paragraph, headline, list entry or whatever else stands apart.
  public struct Paragraph: Hashable, Sendable {
    /// UTF-8 byte offsets into the text.
    public var range: Range<Int>
    /// Indices into `tokens`; may be empty.
    public var tokens: Range<Int>
    /// Indices into `sentences`.
    public var sentences: Range<Int>
    /// The part it plays; `paragraph` where the text came without blocks.
    public var role: Block.Role
  }

  /// Cuts a text into tokens, sentences and paragraphs. Complexity: O(*n*) in bytes.
  ///
  /// - Parameters:
  ///   - text: The text; beyond 4 GB it is left uncut.
  ///   - blocks: What its parts are; without blocks, paragraphs are what blank lines separate.
  public init(_ text: String, blocks: [Block] = []) {
    bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let size = min(buffer.count, Int(UInt32.max))
      tokens.reserveCapacity(size / 5)
      let stretches =
        blocks.isEmpty
        ? ParagraphSplitter.paragraphs(of: buffer, upTo: size).map { ($0, Block.Role.paragraph) }
        : blocks.map { ($0.range.clamped(to: 0..<size), $0.role) }
      for (range, role) in stretches { add(range, role: role, from: buffer) }
      language = StoryLanguage.language(of: tokens, in: buffer)
    }
  }

  /// The same text with its letters in other cases; every token stands where it stood.
  func recased(bytes: [UInt8], tokens: [Token]) -> TokenizedText {
    var copy = self
    copy.bytes = bytes
    copy.tokens = tokens
    return copy
  }

  private mutating func add(
    _ range: Range<Int>, role: Block.Role, from buffer: UnsafeBufferPointer<UInt8>
  ) {
    let first = tokens.count
    Tokenizer.tokens(of: buffer, in: range, into: &tokens)
    let own = first..<tokens.count
    let start = sentences.count
    SentenceSplitter.ends(of: tokens, in: own, bytes: buffer) { sentence in
      sentences.append(Sentence(tokens: sentence, paragraph: paragraphs.count))
    }
    paragraphs.append(
      Paragraph(range: range, tokens: own, sentences: start..<sentences.count, role: role))
  }

  /// Returns the text of a token.
  public func words(of token: Int) -> String { words(in: tokens[token].range) }

  /// Returns the text between two UTF-8 byte offsets.
  public func words(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Returns the bytes that a range of tokens covers, from the start of the first to the end of the last.
  public func range(of span: Range<Int>) -> Range<Int> {
    guard !span.isEmpty, span.upperBound <= tokens.count else { return 0..<0 }
    return Int(tokens[span.lowerBound].start)..<Int(tokens[span.upperBound - 1].end)
  }

  /// Returns whether a token's bytes are exactly these.
  public func token(_ index: Int, is word: StaticString) -> Bool {
    let token = tokens[index]
    guard token.count == word.utf8CodeUnitCount else { return false }
    let start = Int(token.start)
    for i in 0..<token.count where bytes[start + i] != word.utf8Start[i] { return false }
    return true
  }

  /// Returns the index of the first token that ends after a byte offset; `tokens.count` where there is none.
  public func tokenIndex(at byte: Int) -> Int {
    tokens.partitioningIndex { Int($0.end) > byte }
  }

  /// Returns the index of the sentence that holds a token.
  public func sentenceIndex(ofToken token: Int) -> Int {
    sentences.partitioningIndex { $0.tokens.upperBound > token }
  }
}
