/// Parts what a hyphen or "and" joins though it is several names.
///
/// - "New York-based": the place ends before "-based".
/// - "Japan-China" and "Jewish-Arab" are two names each, "Guinea-Bissau" one, for the lists know it whole.
/// - "Douyin and Kuaishou" are two where each is named by itself elsewhere in the story.
/// - "UN Special Envoy" ends where the office begins.
struct Compounds {
  private let document: TokenisedText
  private let facts: Facts
  private let listed: ListedNames
  private let lists = NameLists.builtIn
  /// Classes of the story's names, by their words.
  private var known: [UInt64: NameClass] = [:]

  /// How many tokens a part may have, so that a chain of any length takes linear time.
  private static let reach = NameLists.longest

  /// The names with compounds parted, in order of place. Complexity: O(*n*) in tokens.
  static func parted(
    _ spans: [DocumentVote.Span], in document: TokenisedText, facts: Facts
  ) -> [DocumentVote.Span] {
    var compounds = Compounds(document, facts)
    for span in spans { compounds.known[compounds.key(span.tokens)] = span.class_ }
    var out: [DocumentVote.Span] = []
    out.reserveCapacity(spans.count)
    for span in spans { compounds.part(span, into: &out) }
    return out
  }

  private init(_ document: TokenisedText, _ facts: Facts) {
    self.document = document
    self.facts = facts
    listed = ListedNames(facts)
  }

  private func key(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0) { Hash.join($0, facts.hashes[$1].exact) }
  }

  /// Parts a name from left to right.
  private func part(_ span: DocumentVote.Span, into out: inout [DocumentVote.Span]) {
    var rest = span
    while rest.tokens.count > 2, let cut = cut(rest) {
      out.append(cut.head)
      guard let tail = cut.tail else { return }
      rest = tail
    }
    out.append(withoutOffice(rest))
  }

  private typealias Cut = (head: DocumentVote.Span, tail: DocumentVote.Span?)

  private func cut(_ span: DocumentVote.Span) -> Cut? {
    for i in span.tokens.dropFirst().dropLast().prefix(Self.reach) {
      if isHyphen(i) {
        if let found = atHyphen(i, span) { return found }
      } else if facts.hashes[i].exact == Self.and, let found = atAnd(i, span) {
        return found
      }
    }
    return nil
  }

  private func isHyphen(_ i: Int) -> Bool {
    document.tokens[i].sign == UInt8(ascii: "-") && !document.tokens[i].isSpaced
      && i + 1 < document.tokens.count && !document.tokens[i + 1].isSpaced
  }

  private func atHyphen(_ i: Int, _ span: DocumentVote.Span) -> Cut? {
    let head = span.tokens.lowerBound..<i
    if Self.participles.contains(facts.hashes[i + 1].exact) {
      let class_ = class_(of: head) ?? span.class_
      let rest = i + 2..<span.tokens.upperBound
      return (
        DocumentVote.Span(tokens: head, class_: class_),
        rest.isEmpty ? nil : DocumentVote.Span(tokens: rest, class_: span.class_)
      )
    }
    let tail = i + 1..<span.tokens.upperBound
    let next = i + 1..<(tail.prefix(Self.reach).first(where: isHyphen) ?? tail.upperBound)
    guard span.class_ != .person, listed.class_(of: span.tokens) == nil, next.count <= Self.reach,
      let first = class_(of: head), first == .place || first == .group, class_(of: next) == first
    else { return nil }
    return (
      DocumentVote.Span(tokens: head, class_: first), DocumentVote.Span(tokens: tail, class_: first)
    )
  }

  private func atAnd(_ i: Int, _ span: DocumentVote.Span) -> Cut? {
    let head = span.tokens.lowerBound..<i
    let tail = i + 1..<span.tokens.upperBound
    guard tail.count <= Self.reach, listed.class_(of: span.tokens) == nil,
      let first = known[key(head)],
      let second = known[key(tail)]
    else { return nil }
    return (
      DocumentVote.Span(tokens: head, class_: first),
      DocumentVote.Span(tokens: tail, class_: second)
    )
  }

  /// What the lists, or the story's other names, say these words are.
  private func class_(of tokens: Range<Int>) -> NameClass? {
    if let class_ = known[key(tokens)] { return class_ }
    if let class_ = listed.class_(of: tokens) { return class_ }
    guard tokens.count == 1 else { return nil }
    if facts.names[tokens.lowerBound].contains(.demonym) { return .group }
    let mark = lists.phrases[Hash.join(0, facts.hashes[tokens.lowerBound].exact)]
    return mark & Self.lands != 0 ? .place : nil
  }

  /// "UN Special Envoy", "EU Ambassador": the office is no part of what it is held in.
  private func withoutOffice(_ span: DocumentVote.Span) -> DocumentVote.Span {
    guard span.class_ == .place || span.class_ == .organization,
      (2...2 * Self.reach).contains(span.tokens.count),
      facts.words[span.tokens.upperBound - 1].isTitle
    else { return span }
    for end in (span.tokens.lowerBound + 1..<span.tokens.upperBound).reversed() {
      let head = span.tokens.lowerBound..<end
      guard let class_ = class_(of: head) else { continue }
      return DocumentVote.Span(tokens: head, class_: class_)
    }
    return span
  }

  private static let lands =
    PhraseKind.country.bit | PhraseKind.largeCity.bit | PhraseKind.place.bit
  private static let and = Hash.of("and")
  private static let participles: Set<UInt64> = Set(
    """
    based led backed born owned run controlled funded listed held occupied made registered wide area bound style \
    trained ruled flagged chartered sponsored administered supported bred educated mediated brokered
    """.split(separator: " ").map { $0.utf8.reduce(Hash.start) { Hash.step($0, $1) } })
}
