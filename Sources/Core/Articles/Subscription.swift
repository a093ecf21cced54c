/// A feed that the reader follows: everything that fetching it needs to know.
public struct Subscription: Hashable, Sendable {
  /// The address it was subscribed by; its stories are known under it.
  public var url: String
  /// Where it is fetched now: a permanent redirect moves this and leaves `url` alone, so that no story is
  /// taken for a new one.
  public var address: String
  /// What the reader or the feed calls it.
  public var title: String?
  /// The folder it stands in, "/" between levels.
  public var folder: String?
  /// Seconds between two updates.
  public var interval: Int64
  /// Failures in a row.
  public var failures: Int
  /// When it is due again, in seconds since 1970.
  public var due: Int64
  /// Until when the server has asked to be left alone, in seconds since 1970; nil when it has not.
  public var heldUntil: Int64?
  /// Whether the publisher said it is gone for good.
  public var isGone: Bool
  /// Why the last try failed, for a reader.
  public var failure: String?
  /// When it was last fetched with success, in seconds since 1970.
  public var updated: Int64?
  /// The entity tag of the state at hand.
  public var etag: String?
  /// The `Last-Modified` of the state at hand, as it was sent.
  public var lastModified: String?
  /// Whether items' pages are fetched and extracted.
  public var wantsFullText: Bool
  /// Further header fields, "Name: value".
  public var headers: [String]
  /// A proxy's address.
  public var proxy: String?

  /// Creates a subscription that is due at once.
  public init(
    url: String, title: String? = nil, folder: String? = nil, interval: Int64 = 1800,
    wantsFullText: Bool = false, headers: [String] = [], proxy: String? = nil
  ) {
    self.url = url
    address = url
    self.title = title
    self.folder = folder
    self.interval = interval
    failures = 0
    due = 0
    isGone = false
    self.wantsFullText = wantsFullText
    self.headers = headers
    self.proxy = proxy
  }

  /// Returns whether the server has asked to be left alone until later; then not even the reader's own request fetches
  /// it.
  ///
  /// - Parameter now: The time, in seconds since 1970.
  public func isHeldOff(at now: Int64) -> Bool { heldUntil.map { $0 > now } ?? false }
}
