import Articles
import Documents
import Fetching
import ArchiveStore

/// A feed found at an address that somebody typed: the feed that stands there, or the first that the page there
/// declares.
struct FeedLookup {
  /// Where it is fetched.
  var url: String
  /// What it calls itself.
  var title: String?
  /// Further feeds that the page declares.
  var others: [FeedLink] = []
  /// The feed itself, when it is what stood at the address: it need not be asked for again.
  var response: Response?

  /// Pages that only lead on to another are followed so often.
  private static let mostRefreshes = 3

  /// Why there is none, besides what can go wrong with fetching.
  enum Failure: Error, CustomStringConvertible {
    case none

    /// In words.
    var description: String { "neither a feed nor a page that declares one" }
  }

  /// Fetches an address, "https://" added where it has no scheme, and looks for a feed.
  static func at(
    _ typed: String, headers: [String] = [], proxy: String? = nil
  ) throws -> FeedLookup {
    var address = FeedAddress.normalized(typed)
    let fields = headers.compactMap(Request.Header.init(line:))
    for _ in 0...mostRefreshes {
      let response = try HTTPFetcher().get(Request(address, headers: fields, proxy: proxy)).get()
      guard response.status < 400 else { throw FetchError.status(response.status) }
      if let feed = Documents.parse(response.body, name: response.url).feed {
        return FeedLookup(
          url: response.movedTo ?? address, title: feed.title, response: response)
      }
      let declared = discoverFeeds(in: response.body, base: response.url)
      if let first = declared.first {
        return FeedLookup(url: first.url, title: first.title, others: Array(declared.dropFirst()))
      }
      guard let next = refreshTarget(in: response.body, base: response.url), next != address else {
        throw Failure.none
      }
      address = next
    }
    throw Failure.none
  }
}

extension Request.Header {
  /// "Name: value"; nil without a colon.
  init?(line: String) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    self.init(String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
  }
}

extension Archive {
  /// What is kept of a feed that is followed.
  func subscription(_ url: String) throws -> Subscription? {
    try subscriptions().first { $0.url == url }
  }
}
