/// A running story as a list shows it.
public struct ThreadSummary: Hashable, Sendable {
  /// The key of its first report.
  public var id: String
  /// The headline of the thread.
  public var headline: String
  /// The first report's date.
  public var first: Timestamp?
  /// The last report's date.
  public var last: Timestamp?
  /// How many reports it has, copies folded.
  public var reports: Int
  /// How many outlets reported.
  public var outlets: Int
  /// Who is named most, at most five.
  public var people: [String] = []
  /// Whether the reader follows it.
  public var isFollowed = false
  /// Reports not read yet.
  public var unread = 0

  /// Creates a row for a thread.
  public init(id: String, headline: String, reports: Int = 0, outlets: Int = 0) {
    self.id = id
    self.headline = headline
    self.reports = reports
    self.outlets = outlets
  }
}

/// A running story, report by report.
public struct ThreadDetail: Hashable, Sendable {
  /// The running story.
  public var row: ThreadSummary
  /// Its reports, oldest first.
  public var reports: [Report]

  /// One report with its copies.
  public struct Report: Hashable, Sendable {
    /// The fullest copy.
    public var row: StorySummary
    /// The other copies.
    public var copies: [StorySummary]

    /// Creates a report with its copies.
    public init(row: StorySummary, copies: [StorySummary] = []) {
      self.row = row
      self.copies = copies
    }
  }

  /// Creates a thread's page.
  public init(row: ThreadSummary, reports: [Report] = []) {
    self.row = row
    self.reports = reports
  }
}
