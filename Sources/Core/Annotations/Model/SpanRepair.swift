/// Mends extents that a model learnt from prose gets wrong in news, where the story itself shows what is right.
///
/// - "Southern Kurils in Russia" is two names where "Russia" is a place elsewhere in the story.
/// - "Ada Quill Says", once in a headline, is Ada Quill where she is named so elsewhere.
/// - "UAE", "DRC": countries' short forms, which the model takes for organisations.
/// - "G7", "G-20": groups of states, which are too short for the model to see.
struct SpanRepair {
  private let document: TokenisedText
  private let facts: Facts
  private let bytes: UnsafeBufferPointer<UInt8>
  private var places: Set<UInt64> = []
  private var people: [UInt64: Int] = [:]

  /// Names of more tokens are none, and looking at each of their parts would take quadratic time.
  private static let longest = 32

  /// The names with their extents mended, in order of place. Complexity: O(*n*) in tokens.
  static func settle(
    _ spans: [DocumentVote.Span], in document: TokenisedText, facts: Facts,
    bytes: UnsafeBufferPointer<UInt8>
  ) -> [DocumentVote.Span] {
    var repair = SpanRepair(document: document, facts: facts, bytes: bytes)
    for span in spans {
      switch span.class_ {
      case .place: repair.places.insert(repair.key(span.tokens))
      case .person: repair.people[repair.key(span.tokens), default: 0] += 1
      default: break
      }
    }
    return repair.withGroups(spans.flatMap { repair.mended($0) })
  }

  private init(document: TokenisedText, facts: Facts, bytes: UnsafeBufferPointer<UInt8>) {
    self.document = document
    self.facts = facts
    self.bytes = bytes
  }

  private func key(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0) { Hash.join($0, facts.hashes[$1].exact) }
  }

  private func is_(_ token: Int, _ word: StaticString) -> Bool {
    let token = document.tokens[token]
    guard Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { $0.elementsEqual(bytes[Int(token.start)..<Int(token.end)]) }
  }

  private func mended(_ span: DocumentVote.Span) -> [DocumentVote.Span] {
    switch span.class_ {
    case .person: return [trimmed(span)]
    case .organization where isCountry(span.tokens):
      return [DocumentVote.Span(tokens: span.tokens, class_: .place)]
    case .organization, .place: return parted(span)
    case .other where groupLength(at: span.tokens.lowerBound, before: .max) == span.tokens.count:
      return [DocumentVote.Span(tokens: span.tokens, class_: .organization)]
    default: return [span]
    }
  }

  /// One word in capitals that is listed as a place and as nothing else.
  private func isCountry(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, document.tokens[tokens.lowerBound].setting == .upper else {
      return false
    }
    let mark = facts.phrases[tokens.lowerBound]
    return mark & ListedPhrases.isLong == 0 && mark & ~ListedPhrases.isFirst == PhraseKind.place.bit
  }

  private func parted(_ span: DocumentVote.Span) -> [DocumentVote.Span] {
    guard span.tokens.count > 2, span.tokens.count <= Self.longest else { return [span] }
    for i in span.tokens.dropFirst().dropLast() where is_(i, "in") {
      let rest = i + 1..<span.tokens.upperBound
      guard places.contains(key(rest)) else { continue }
      let head = span.tokens.lowerBound..<i
      let class_ = ListedNames(facts).class_(of: head) ?? span.class_
      return [
        DocumentVote.Span(tokens: head, class_: class_),
        DocumentVote.Span(tokens: rest, class_: .place),
      ]
    }
    return [span]
  }

  private func trimmed(_ span: DocumentVote.Span) -> DocumentVote.Span {
    let tokens = span.tokens
    guard tokens.count > 2, tokens.count <= Self.longest, people[key(tokens)] == 1,
      !isSuffix(tokens.upperBound - 1)
    else {
      return span
    }
    for end in (tokens.lowerBound + 2..<tokens.upperBound).reversed()
    where people[key(tokens.lowerBound..<end)] != nil {
      return DocumentVote.Span(tokens: tokens.lowerBound..<end, class_: .person)
    }
    return span
  }

  private func isSuffix(_ token: Int) -> Bool {
    is_(token, "Jr") || is_(token, "Jr.") || is_(token, "Sr") || is_(token, "Sr.")
      || is_(token, "II") || is_(token, "III") || is_(token, "IV") || is_(token, ".")
  }

  private func withGroups(_ spans: [DocumentVote.Span]) -> [DocumentVote.Span] {
    var out: [DocumentVote.Span] = []
    out.reserveCapacity(spans.count)
    var next = 0
    var i = 0
    while i < document.tokens.count {
      while next < spans.count, spans[next].tokens.lowerBound <= i {
        i = max(i, spans[next].tokens.upperBound)
        out.append(spans[next])
        next += 1
      }
      guard i < document.tokens.count else { break }
      let length = groupLength(
        at: i, before: next < spans.count ? spans[next].tokens.lowerBound : .max)
      if length > 0 { out.append(DocumentVote.Span(tokens: i..<i + length, class_: .organization)) }
      i += max(length, 1)
    }
    out += spans[next...]
    return out
  }

  /// How many tokens a group of states takes from here; 0 where there is none.
  private func groupLength(at i: Int, before end: Int) -> Int {
    let token = document.tokens[i]
    let start = Int(token.start)
    guard bytes[start] == UInt8(ascii: "G") else { return 0 }
    let length = Int(token.end) - start
    if (2...3).contains(length), bytes[start + 1..<Int(token.end)].allSatisfy(isDigit) { return 1 }
    guard length == 1, i + 2 < min(end, document.tokens.count), is_(i + 1, "-") else { return 0 }
    let number = document.tokens[i + 2]
    let digits = bytes[Int(number.start)..<Int(number.end)]
    return number.start == token.end + 1 && digits.count <= 2 && digits.allSatisfy(isDigit) ? 3 : 0
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
