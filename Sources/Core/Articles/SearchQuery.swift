/// A search: a query, and which of its answers are wanted.
public struct SearchQuery: Hashable, Sendable {
  /// The query as typed.
  public var text: String
  /// The order of the answers.
  public var sort: Sort
  /// How many rows are wanted at most.
  public var limit: Int
  /// The first row wanted.
  public var offset: Int
  /// Whether facets are counted.
  public var wantsFacets: Bool
  /// Whether the last word is still being typed: where nothing holds it whole, it is read as a beginning.
  public var isUnfinished: Bool

  /// The order of the answers.
  public enum Sort: String, Hashable, Sendable, Codable, CaseIterable {
    case relevance, date, source
  }

  /// Creates a request for the best answers.
  public init(
    _ text: String, sort: Sort = .relevance, limit: Int = 50, offset: Int = 0,
    wantsFacets: Bool = false, isUnfinished: Bool = false
  ) {
    self.text = text
    self.sort = sort
    self.limit = limit
    self.offset = offset
    self.wantsFacets = wantsFacets
    self.isUnfinished = isUnfinished
  }
}

/// What was found.
public struct SearchResults: Hashable, Sendable {
  /// The rows asked for, in order.
  public var hits: [Hit] = []
  /// How many stories match in all; `isTotalLowerBound` when counting stopped early.
  public var total = 0
  /// Whether `total` is a lower bound.
  public var isTotalLowerBound = false
  /// Counts by name, source and month, when they were asked for.
  public var facets: [Facet] = []
  /// What of the query was not understood, and where.
  public var notes: [QueryNote] = []
  /// A query with near spellings from the archive's own vocabulary, when nothing matched.
  public var didYouMean: String?
  /// The words and phrases to mark in a story, folded as the index folds them.
  public var terms: [String] = []

  /// Creates results without a hit.
  public init() {}
}

/// One story that matches.
public struct Hit: Hashable, Sendable {
  /// The story as a list shows it.
  public var row: StorySummary
  /// Higher is better.
  public var score: Double
  /// The best passage.
  public var snippet: Snippet
  /// The first hit in the story: a byte offset into its text.
  public var firstHitOffset: Int
  /// The quotation that was asked for with `said:`.
  public var quotation: Range<Int>?

  /// Creates a hit.
  public init(row: StorySummary, score: Double, snippet: Snippet, firstHitOffset: Int = 0) {
    self.row = row
    self.score = score
    self.snippet = snippet
    self.firstHitOffset = firstHitOffset
  }
}

/// A passage with its hits.
public struct Snippet: Hashable, Sendable {
  /// The passage, "…" where it is cut.
  public var text: String
  /// UTF-8 byte offsets into `text`.
  public var hits: [Range<Int>]

  /// Creates a passage.
  public init(text: String = "", hits: [Range<Int>] = []) {
    self.text = text
    self.hits = hits
  }
}

/// A way to narrow the answers, with how many would stay.
public struct Facet: Hashable, Sendable {
  /// What is counted; the raw value is the field to put into the query.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case person, place
    case organization = "org"
    case source
    case month = "on"
  }

  /// What is counted.
  public var kind: Kind
  /// The name, source or month (2016-12).
  public var value: String
  /// How many of the answers have it.
  public var count: Int

  /// Creates a count.
  public init(kind: Kind, value: String, count: Int) {
    self.kind = kind
    self.value = value
    self.count = count
  }
}

/// A part of a query that was not understood and is searched as words.
public struct QueryNote: Hashable, Sendable {
  /// UTF-8 byte offsets into the query.
  public var range: Range<Int>
  /// What is wrong, for a reader.
  public var message: String

  /// Whether a field has a value that means nothing in it, such as a date that is none.
  public var isNonsense: Bool

  /// A note on a part of a query.
  public init(range: Range<Int>, message: String, isNonsense: Bool = false) {
    self.range = range
    self.message = message
    self.isNonsense = isNonsense
  }
}
