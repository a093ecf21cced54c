import Articles
import Documents
import Fetching

/// The feed found at an address: the feed that stands there, or the first that the page there
/// declares.
public struct FeedLookup {
  /// Where it is fetched.
  public var url: String
  /// What it calls itself.
  public var title: String?
  /// Further feeds that the page declares.
  public var others: [FeedLink] = []

  /// Why there is none, besides what can go wrong with fetching.
  public enum Failure: Error, CustomStringConvertible {
    /// Neither a feed nor a page that declares one.
    case none

    /// In words.
    public var description: String { "neither a feed nor a page that declares one" }
  }

  /// Fetches an address, "https://" added where it has no scheme, and looks for a feed.
  public static func at(
    _ typed: String, headers: [String] = [], proxy: String? = nil
  ) throws -> FeedLookup {
    let address = typed.contains("://") ? typed : "https://\(typed)"
    let request = Request(
      address, headers: headers.compactMap(Request.Header.init(line:)), proxy: proxy)
    let response = try HTTPFetcher().get(request).get()
    guard response.status < 400 else { throw FetchError.status(response.status) }
    if let feed = Documents.parse(response.body, name: response.url).feed {
      return FeedLookup(url: response.movedTo ?? address, title: feed.title)
    }
    let declared = discoverFeeds(in: response.body, base: response.url)
    guard let first = declared.first else { throw Failure.none }
    return FeedLookup(url: first.url, title: first.title, others: Array(declared.dropFirst()))
  }
}

extension Request.Header {
  /// "Name: value"; nil without a colon.
  package init?(line: String) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    self.init(String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
  }
}
