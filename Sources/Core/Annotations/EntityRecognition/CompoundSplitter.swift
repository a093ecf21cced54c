/// Parts what a hyphen or "and" joins though it is several names.
///
/// - "New York-based": the place ends before "-based".
/// - "Japan-China" and "Jewish-Arab" are two names each, "Guinea-Bissau" one, for the lists know it whole.
/// - "Douyin and Kuaishou" are two where each is named by itself elsewhere in the story.
/// - "UN Special Envoy" ends where the office begins.
struct CompoundSplitter {
  private let document: TokenizedText
  private let facts: FeatureContext
  private let listed: GazetteerMatcher
  private let lists = Gazetteers.builtIn
  /// Classes of the story's names, by their words.
  private var known: [UInt64: NameClass] = [:]

  /// How many tokens a part may have, so that a chain of any length takes linear time.
  private static let reach = Gazetteers.longest

  /// The names with compounds parted, in order of place. Complexity: O(*n*) in tokens.
  static func split(
    _ spans: [DocumentConsistency.Span], in document: TokenizedText, facts: FeatureContext
  ) -> [DocumentConsistency.Span] {
    var compounds = CompoundSplitter(document, facts)
    for span in spans { compounds.known[compounds.key(span.tokens)] = span.category }
    var out: [DocumentConsistency.Span] = []
    out.reserveCapacity(spans.count)
    for span in spans { compounds.part(span, into: &out) }
    return out
  }

  private init(_ document: TokenizedText, _ facts: FeatureContext) {
    self.document = document
    self.facts = facts
    listed = GazetteerMatcher(facts)
  }

  private func key(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0) { Hash.join($0, facts.hashes[$1].exact) }
  }

  /// Parts a name from left to right.
  private func part(_ span: DocumentConsistency.Span, into out: inout [DocumentConsistency.Span]) {
    var rest = span
    while rest.tokens.count > 2, let cut = cut(rest) {
      out.append(cut.head)
      guard let tail = cut.tail else { return }
      rest = tail
    }
    out.append(withoutOffice(rest))
  }

  private typealias CompoundCut = (head: DocumentConsistency.Span, tail: DocumentConsistency.Span?)

  private func cut(_ span: DocumentConsistency.Span) -> CompoundCut? {
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
    document.tokens[i].asciiPunctuation == UInt8(ascii: "-") && !document.tokens[i].hasLeadingSpace
      && i + 1 < document.tokens.count && !document.tokens[i + 1].hasLeadingSpace
  }

  private func atHyphen(_ i: Int, _ span: DocumentConsistency.Span) -> CompoundCut? {
    let head = span.tokens.lowerBound..<i
    if Self.participles.contains(facts.hashes[i + 1].exact) {
      let category = category(of: head) ?? span.category
      let rest = i + 2..<span.tokens.upperBound
      return (
        DocumentConsistency.Span(tokens: head, category: category),
        rest.isEmpty ? nil : DocumentConsistency.Span(tokens: rest, category: span.category)
      )
    }
    let tail = i + 1..<span.tokens.upperBound
    let next = i + 1..<(tail.prefix(Self.reach).first(where: isHyphen) ?? tail.upperBound)
    guard span.category != .person, listed.category(of: span.tokens) == nil,
      next.count <= Self.reach,
      let first = category(of: head), first == .place || first == .group,
      category(of: next) == first
    else { return nil }
    return (
      DocumentConsistency.Span(tokens: head, category: first),
      DocumentConsistency.Span(tokens: tail, category: first)
    )
  }

  private func atAnd(_ i: Int, _ span: DocumentConsistency.Span) -> CompoundCut? {
    let head = span.tokens.lowerBound..<i
    let tail = i + 1..<span.tokens.upperBound
    guard tail.count <= Self.reach, listed.category(of: span.tokens) == nil,
      let first = known[key(head)],
      let second = known[key(tail)]
    else { return nil }
    return (
      DocumentConsistency.Span(tokens: head, category: first),
      DocumentConsistency.Span(tokens: tail, category: second)
    )
  }

  /// What the lists, or the story's other names, say these words are.
  private func category(of tokens: Range<Int>) -> NameClass? {
    if let category = known[key(tokens)] { return category }
    if let category = listed.category(of: tokens) { return category }
    guard tokens.count == 1 else { return nil }
    if facts.names[tokens.lowerBound].contains(.demonym) { return .group }
    let mark = lists.phrases[Hash.join(0, facts.hashes[tokens.lowerBound].exact)]
    return mark & Self.lands != 0 ? .place : nil
  }

  /// "UN Special Envoy", "EU Ambassador": the office is no part of what it is held in.
  private func withoutOffice(_ span: DocumentConsistency.Span) -> DocumentConsistency.Span {
    guard span.category == .place || span.category == .organization,
      (2...2 * Self.reach).contains(span.tokens.count),
      facts.words[span.tokens.upperBound - 1].isTitle
    else { return span }
    for end in (span.tokens.lowerBound + 1..<span.tokens.upperBound).reversed() {
      let head = span.tokens.lowerBound..<end
      guard let category = category(of: head) else { continue }
      return DocumentConsistency.Span(tokens: head, category: category)
    }
    return span
  }

  private static let lands =
    GazetteerKind.country.bit | GazetteerKind.largeCity.bit | GazetteerKind.place.bit
  private static let and = Hash.of("and")
  private static let participles: Set<UInt64> = Set(
    """
    based led backed born owned run controlled funded listed held occupied made registered wide area bound style \
    trained ruled flagged chartered sponsored administered supported bred educated mediated brokered
    """.split(separator: " ").map { $0.utf8.reduce(Hash.start) { Hash.step($0, $1) } })
}
