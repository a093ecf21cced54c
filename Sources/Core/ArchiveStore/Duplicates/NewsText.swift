import Articles

/// What two stories are compared by when it is asked whether they are the same news.
struct NewsText {
  /// A word of the body.
  struct NewsWord {
    let term: TermID
    /// Whether it is a figure, in digits or written out.
    let isFigure: Bool
    /// Whether it begins with a capital.
    let isCapital: Bool
  }

  /// The words of the body, in order.
  let body: [NewsWord]
  /// The words of the body as terms.
  let terms: [TermID]
  /// The headline's words that mean something, without what marks it as a repeat or a correction.
  let headline: [NewsWord]
  /// Whether the headline says that the story corrects, updates or repeats another.
  let isMarkedVersion: Bool
  /// When it was published, else changed, in seconds since 1970.
  let date: Int64?
  /// The outlet or feed that brought it.
  let outlet: String?

  /// Reads a story whose words are known.
  init(_ article: Article, _ words: StoryTerms) {
    var body: [NewsWord] = []
    var headline: [NewsWord] = []
    for passage in words.passages {
      let found = passage.words.map { at in
        NewsWord(words.terms[at], words.marks[at])
      }
      if passage.role.isBody { body += found }
      if passage.role == .headline, headline.isEmpty { headline = found }
    }
    self.body = body
    terms = body.map(\.term)
    let label = VersionLabel.words(of: article.title)
    isMarkedVersion = label > 0
    self.headline = headline.dropFirst(label).filter {
      $0.isFigure || BackgroundFrequencies.builtIn.idf(of: $0.term) >= UninformativeTerms.common
    }
    date = (article.published ?? article.updated)?.seconds
    outlet = article.source ?? article.feed
  }

  /// Whether it is the later of two; without dates, the one that came later is.
  func isLater(than other: NewsText) -> Bool {
    guard let date, let earlier = other.date else { return true }
    return date >= earlier
  }

  /// Reads a story.
  init(_ article: Article) { self.init(article, StoryTerms(article)) }
}

extension NewsText.NewsWord {
  init(_ term: TermID, _ mark: StoryTerms.TermFlags) {
    self.term = term
    isFigure =
      !mark.isDisjoint(with: [.small, .year, .number]) || Numerals.terms.contains(term)
    isCapital = mark.contains(.capital)
  }
}

/// Numbers written out, which are figures as digits are.
enum Numerals {
  /// The terms of the numbers written out.
  static let terms: Set<TermID> = {
    var terms: Set<TermID> = []
    TermTokenizer.scan(
      """
      two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
      seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred \
      thousand million billion dozen
      """
    ) { terms.insert($0.term) }
    return terms
  }()
}
