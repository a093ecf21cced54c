/// Mends extents that a model learnt from prose gets wrong in news, where the story itself shows what is right.
///
/// - "Southern Kurils in Russia" is two names where "Russia" is a place elsewhere in the story.
/// - "Ada Quill Says", once in a headline, is Ada Quill where she is named so elsewhere.
/// - "UAE", "DRC": countries' short forms, which the model takes for organisations.
/// - "G7", "G-20": groups of states, which are too short for the model to see.
struct SpanCorrector {
  private let document: TokenizedText
  private let facts: FeatureContext
  private let bytes: UnsafeBufferPointer<UInt8>
  private var places: Set<UInt64> = []
  private var people: [UInt64: Int] = [:]

  /// Names of more tokens are none, and looking at each of their parts would take quadratic time.
  private static let longest = 32

  /// The names with their extents mended, in order of place. Complexity: O(*n*) in tokens.
  static func resolved(
    _ spans: [DocumentConsistency.Span], in document: TokenizedText, facts: FeatureContext,
    bytes: UnsafeBufferPointer<UInt8>
  ) -> [DocumentConsistency.Span] {
    var repair = SpanCorrector(document: document, facts: facts, bytes: bytes)
    for span in spans {
      switch span.category {
      case .place: repair.places.insert(repair.key(span.tokens))
      case .person: repair.people[repair.key(span.tokens), default: 0] += 1
      default: break
      }
    }
    return repair.withGroups(spans.flatMap { repair.corrected(repair.beforeMark($0)) })
  }

  private init(document: TokenizedText, facts: FeatureContext, bytes: UnsafeBufferPointer<UInt8>) {
    self.document = document
    self.facts = facts
    self.bytes = bytes
  }

  private func key(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0) { Hash.join($0, facts.hashes[$1].exact) }
  }

  private func matches(_ token: Int, _ word: StaticString) -> Bool {
    let token = document.tokens[token]
    guard Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { $0.elementsEqual(bytes[Int(token.start)..<Int(token.end)]) }
  }

  private func corrected(_ span: DocumentConsistency.Span) -> [DocumentConsistency.Span] {
    switch span.category {
    case .person:
      return [trimmed(withoutTitle(withoutHonors(withoutLead(withoutCourtesy(span)))))]
    case .organization where isCapital(span.tokens):
      return [DocumentConsistency.Span(tokens: span.tokens, category: .place)]
    case .organization where isCountry(span.tokens):
      return [DocumentConsistency.Span(tokens: span.tokens, category: .place)]
    case .organization, .place: return split(span)
    case .other where groupLength(at: span.tokens.lowerBound, before: .max) == span.tokens.count:
      return [DocumentConsistency.Span(tokens: span.tokens, category: .organization)]
    default: return [span]
    }
  }

  /// "Mr. Quist", "DJ Ama Quist": the name alone, without the short title before it.
  private func withoutCourtesy(_ span: DocumentConsistency.Span) -> DocumentConsistency.Span {
    let tokens = span.tokens
    guard tokens.count > 1, Self.courtesies.contains(where: { matches(tokens.lowerBound, $0) })
    else { return span }
    var start = tokens.lowerBound + 1
    if document.tokens[start].asciiPunctuation == UInt8(ascii: ".") { start += 1 }
    guard start < tokens.upperBound else { return span }
    return DocumentConsistency.Span(tokens: start..<tokens.upperBound, category: .person)
  }

  private static let courtesies: [StaticString] = [
    "Mr", "Mrs", "Ms", "Mx", "Dr", "DJ", "Sen", "Rep", "Gov", "Gen", "Prof", "Del", "Mr.", "Mrs.",
    "Ms.", "Dr.", "Sen.", "Rep.", "Gov.", "Gen.", "Prof.", "Del.",
  ]

  /// "Quist Sees" of "Quist Sees ‘Boats": a name up to a mark that opens a quotation and does not close in it.
  private func beforeMark(_ span: DocumentConsistency.Span) -> DocumentConsistency.Span {
    guard span.tokens.count > 1, span.tokens.count <= Self.longest,
      let mark = span.tokens.dropFirst().first(where: {
        document.tokens[$0].kind == .quote && document.tokens[$0].hasLeadingSpace
      }), !span.tokens.contains(where: { $0 > mark && document.tokens[$0].kind == .quote })
    else { return span }
    return DocumentConsistency.Span(
      tokens: span.tokens.lowerBound..<mark, category: span.category)
  }

  /// "Secretary of State Ama Quist", "Illinois Sen. Kofi Mensah": the name alone, where a title stands inside and a
  /// given name with more behind it follows.
  private func withoutTitle(_ span: DocumentConsistency.Span) -> DocumentConsistency.Span {
    let tokens = span.tokens
    guard tokens.count > 2, tokens.count <= Self.longest else { return span }
    var hasTitle = false
    for i in tokens.dropLast() {
      if hasTitle, !facts.names[i].isDisjoint(with: [.given, .givenWorld]), !facts.words[i].isTitle,
        tokens.upperBound - i > 1
      {
        return DocumentConsistency.Span(tokens: i..<tokens.upperBound, category: .person)
      }
      if facts.words[i].isTitle, isOnlyTitle(i) { hasTitle = true }
    }
    return span
  }

  /// "Burma - Ama Quist", "Navy SEAL Kofi Mensah", "Said Dorothy Quist": the name alone, behind a dash, a word in capitals or
  /// a verb that begins a sentence.
  private func withoutLead(_ span: DocumentConsistency.Span) -> DocumentConsistency.Span {
    let tokens = span.tokens
    guard tokens.count > 2, tokens.count <= Self.longest else { return span }
    var start = tokens.lowerBound
    for i in tokens.dropLast(2)
    where isSpacedDash(i) || isCapitals(i) && !isCapitals(tokens.upperBound - 1) { start = i + 1 }
    if start == tokens.lowerBound, matches(start, "Said"),
      !facts.names[start + 1].isDisjoint(with: .given)
    {
      start += 1
    }
    guard tokens.upperBound - start > 1 else { return span }
    return DocumentConsistency.Span(tokens: start..<tokens.upperBound, category: .person)
  }

  private func isSpacedDash(_ i: Int) -> Bool {
    let token = document.tokens[i]
    return token.kind == .mark && token.hasLeadingSpace && i + 1 < document.tokens.count
      && document.tokens[i + 1].hasLeadingSpace && token.asciiPunctuation == UInt8(ascii: "-")
  }

  /// Three capitals or more, which are no initials.
  private func isCapitals(_ i: Int) -> Bool {
    document.tokens[i].casing == .upper && document.tokens[i].kind == .word
      && document.tokens[i].count > 2
  }

  /// "Ama Quist OBE": the name alone, without orders and degrees behind it.
  private func withoutHonors(_ span: DocumentConsistency.Span) -> DocumentConsistency.Span {
    let tokens = span.tokens
    var end = tokens.upperBound
    while end - tokens.lowerBound > 2, isHonor(end - 1) { end -= 1 }
    return DocumentConsistency.Span(tokens: tokens.lowerBound..<end, category: .person)
  }

  private func isHonor(_ i: Int) -> Bool {
    Self.honors.contains { matches(i, $0) }
  }

  private static let honors: [StaticString] = [
    "KBE", "DBE", "CBE", "OBE", "MBE", "KCB", "CB", "CH", "OM", "GCB", "QC", "KC", "SC", "PhD",
    "MD", "MP", "MEP", "MSP", "MSc", "BA", "MBA", "FRS", "FRCP", "FRCS", "RN", "DDS", "JD", "Esq",
    "USN", "USMC", "VC", "GC", "DSO",
  ]

  /// "Nana" and "King" are names as well, "Sheikh" hardly is.
  private func isOnlyTitle(_ i: Int) -> Bool {
    facts.names[i].isDisjoint(with: [
      .given, .family, .givenWorld, .familyWorld, .familyAfroAsian,
    ]) || matches(i, "Sheikh") || matches(i, "Minister") || matches(i, "Secretary")
      || matches(i, "Senator")
      || matches(i, "President") || matches(i, "Sen") || matches(i, "Rep") || matches(i, "Gov")
      || matches(i, "Gen")
  }

  /// "DC" behind a place and a comma.
  private func isCapital(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && tokens.lowerBound > 1 && matches(tokens.lowerBound, "DC")
      && document.tokens[tokens.lowerBound - 1].asciiPunctuation == UInt8(ascii: ",")
  }

  /// One word in capitals that is listed as a place and as nothing else.
  private func isCountry(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, document.tokens[tokens.lowerBound].casing == .upper else {
      return false
    }
    let mark = facts.phrases[tokens.lowerBound]
    return mark & GazetteerPhrases.isLong == 0
      && mark & ~GazetteerPhrases.isFirst == GazetteerKind.place.bit
  }

  private func split(_ span: DocumentConsistency.Span) -> [DocumentConsistency.Span] {
    guard span.tokens.count > 2, span.tokens.count <= Self.longest else { return [span] }
    for i in span.tokens.dropFirst().dropLast() where matches(i, "in") {
      let rest = i + 1..<span.tokens.upperBound
      guard places.contains(key(rest)) else { continue }
      let head = span.tokens.lowerBound..<i
      let category = GazetteerMatcher(facts).category(of: head) ?? span.category
      return [
        DocumentConsistency.Span(tokens: head, category: category),
        DocumentConsistency.Span(tokens: rest, category: .place),
      ]
    }
    return [span]
  }

  private func trimmed(_ span: DocumentConsistency.Span) -> DocumentConsistency.Span {
    let tokens = span.tokens
    guard tokens.count > 2, tokens.count <= Self.longest, people[key(tokens)] == 1,
      !isSuffix(tokens.upperBound - 1)
    else {
      return span
    }
    for end in (tokens.lowerBound + 2..<tokens.upperBound).reversed()
    where people[key(tokens.lowerBound..<end)] != nil {
      return DocumentConsistency.Span(tokens: tokens.lowerBound..<end, category: .person)
    }
    return span
  }

  private func isSuffix(_ token: Int) -> Bool {
    matches(token, "Jr") || matches(token, "Jr.") || matches(token, "Sr") || matches(token, "Sr.")
      || matches(token, "II") || matches(token, "III") || matches(token, "IV")
      || matches(token, ".")
  }

  private func withGroups(_ spans: [DocumentConsistency.Span]) -> [DocumentConsistency.Span] {
    var out: [DocumentConsistency.Span] = []
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
      if length > 0 {
        out.append(DocumentConsistency.Span(tokens: i..<i + length, category: .organization))
      }
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
    guard length == 1, i + 2 < min(end, document.tokens.count), matches(i + 1, "-") else {
      return 0
    }
    let number = document.tokens[i + 2]
    let digits = bytes[Int(number.start)..<Int(number.end)]
    return number.start == token.end + 1 && digits.count <= 2 && digits.allSatisfy(isDigit) ? 3 : 0
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
