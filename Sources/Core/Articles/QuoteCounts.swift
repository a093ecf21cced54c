/// How many quotations there are, by what they give of the words.
public struct QuoteCounts: Hashable, Sendable {
  /// Those that give the words as they were said.
  public var quoted: Int
  /// Those that are only reported.
  public var reported: Int

  /// Creates counts of quotations and of reports.
  public init(quoted: Int = 0, reported: Int = 0) {
    self.quoted = quoted
    self.reported = reported
  }
}
