/// A subscription as a list shows it.
public struct FeedSummary: Hashable, Sendable {
  /// The feed's address.
  public var url: String
  /// What the reader or the feed calls it.
  public var title: String
  /// The folder it stands in, "/" between levels.
  public var folder: String?
  /// When it was last fetched with success, in seconds since 1970.
  public var lastUpdate: Int64?
  /// When it is due again, in seconds since 1970.
  public var nextTry: Int64?
  /// Why the last try failed.
  public var failure: String?
  /// Whether the publisher said it is gone for good.
  public var isGone = false
  /// Whether items' pages are fetched and extracted.
  public var wantsFullText = false
  /// Stories in the archive.
  public var stories = 0
  /// Those not read yet.
  public var unread = 0

  /// Creates a row for a subscription.
  public init(url: String, title: String, folder: String? = nil) {
    self.url = url
    self.title = title
    self.folder = folder
  }
}
