/// Makes a story agree with itself: the same words are of one class throughout, and repeats that were passed over
/// are names too.
struct DocumentConsistency {
  /// A name with its class.
  struct Span {
    var tokens: Range<Int>
    var category: NameClass
    /// How far the model believes in each class, if it said; they add up to 1.
    var beliefs: SIMD8<Float>?
  }

  private let document: TokenizedText
  private let facts: FeatureContext
  private let listed: GazetteerMatcher
  /// For each name's words, an index into `counts`, plus one.
  private var places = HashTable(capacity: 128)
  private var counts: [SIMD8<Float>] = []
  private var longest = 1

  /// How much a list's word for a name of several words counts, at every mention.
  private static let listVotes: Float = 2

  private static func whole(_ category: NameClass) -> SIMD8<Float> {
    var votes = SIMD8<Float>(repeating: 0)
    votes[category.rawValue] = 1
    return votes
  }

  /// The names after the vote, in order of place. Complexity: O(*n*) in tokens.
  static func resolved(_ spans: [Span], in document: TokenizedText, facts: FeatureContext) -> [Span]
  {
    var vote = DocumentConsistency(document: document, facts: facts)
    for span in spans { vote.count(span) }
    return vote.extend(spans.map { vote.settled($0) })
  }

  private init(document: TokenizedText, facts: FeatureContext) {
    self.document = document
    self.facts = facts
    listed = GazetteerMatcher(facts)
  }

  private func key(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0) { Hash.join($0, facts.hashes[$1].exact) }
  }

  private mutating func count(_ span: Span) {
    add(key(span.tokens), span.beliefs ?? Self.whole(span.category))
    if let category = listed.category(of: span.tokens) {
      add(key(span.tokens), Self.whole(category) * Self.listVotes)
    }
    longest = max(longest, min(span.tokens.count, Gazetteers.longest))
    if span.category == .person, span.tokens.count > 1 {
      add(Hash.join(0, facts.hashes[span.tokens.upperBound - 1].exact), Self.whole(.person))
    }
  }

  private mutating func add(_ key: UInt64, _ votes: SIMD8<Float>) {
    var place = 0
    let next = UInt32(counts.count + 1)
    places.update(key) {
      if $0 == 0 { $0 = next }
      place = Int($0) - 1
    }
    if place == counts.count { counts.append(.zero) }
    counts[place] += votes
  }

  private func counts(_ key: UInt64) -> SIMD8<Float>? {
    let place = places[key]
    return place == 0 ? nil : counts[Int(place) - 1]
  }

  private func winner(_ counts: SIMD8<Float>) -> NameClass {
    let top = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return NameClass(rawValue: top) ?? .other
  }

  private func settled(_ span: Span) -> Span {
    guard let counts = counts(key(span.tokens)) else { return span }
    let winner = winner(counts)
    guard counts[winner.rawValue] > counts[span.category.rawValue] else { return span }
    return Span(tokens: span.tokens, category: winner)
  }

  // MARK: Repeats

  private func extend(_ spans: [Span]) -> [Span] {
    var out: [Span] = []
    out.reserveCapacity(spans.count)
    var next = 0
    for sentence in document.sentences {
      var i = sentence.tokens.lowerBound
      while i < sentence.tokens.upperBound {
        while next < spans.count, spans[next].tokens.upperBound <= i { next += 1 }
        if next < spans.count, spans[next].tokens.lowerBound <= i {
          out.append(spans[next])
          i = spans[next].tokens.upperBound
          next += 1
          continue
        }
        let free =
          next < spans.count
          ? min(spans[next].tokens.lowerBound, sentence.tokens.upperBound)
          : sentence.tokens.upperBound
        if document.tokens[i].isCapitalised,
          let found = repeated(at: i, until: free)
            ?? unseen(at: i, until: free, in: sentence.tokens)
        {
          out.append(found)
          i = found.tokens.upperBound
        } else {
          i += 1
        }
      }
    }
    return out
  }

  /// A listed name of several words that the model passed over, unless it is part of a longer run of capitals.
  private func unseen(at start: Int, until end: Int, in sentence: Range<Int>) -> Span? {
    guard let found = listed.phrase(at: start), found.tokens.upperBound <= end else { return nil }
    let next = found.tokens.upperBound
    if next < sentence.upperBound, document.tokens[next].isCapitalised { return nil }
    if start > sentence.lowerBound, document.tokens[start - 1].isCapitalised { return nil }
    return found
  }

  /// The longest known name that begins at a token and ends in time. A single word must have been a name twice, never
  /// stand in lower case, and not begin a longer run of capitals.
  private func repeated(at start: Int, until end: Int) -> Span? {
    var hash: UInt64 = 0
    var found: Span?
    for i in start..<min(end, start + longest) {
      hash = Hash.join(hash, facts.hashes[i].exact)
      guard let counts = counts(hash) else { continue }
      if i == start {
        guard counts.sum() > 1.01, !facts.story.isLower(facts.hashes[i].lower) else { continue }
        if i + 1 < end, document.tokens[i + 1].isCapitalised { continue }
      }
      found = Span(tokens: start..<i + 1, category: winner(counts))
    }
    return found
  }
}
