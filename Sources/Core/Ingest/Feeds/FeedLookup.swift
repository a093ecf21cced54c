import Articles
import Documents
import Fetching

/// The feed found at an address: the feed that stands there, or the first that the page there
/// declares.
public struct FeedLookup {
  /// The feed's address.
  public var url: String
  /// What it calls itself, or is called by the page that declares it.
  public var title: String?
  /// Further feeds that the page declares.
  public var others: [FeedLink] = []
  /// The feed itself, when it is what stood at the address: it need not be asked for again.
  public var response: Response?
  /// Whether it is at the scheme, host and port that were typed, so that header fields given with them go there, too.
  public var keepsHeaders = true

  /// Why no feed was found, besides what can go wrong with fetching.
  public enum Failure: Error, Hashable, CustomStringConvertible {
    /// Neither a feed nor a page that declares one.
    case none
    /// What was typed is a path, to a file or to nothing.
    case path(String)
    /// What was typed names no host.
    case noAddress(String)

    /// The failure in words.
    public var description: String {
      switch self {
      case .none: "neither a feed nor a page that declares one"
      case .path:
        "that is a path, not an address: lede add takes the stories of a file, lede feeds import a list of feeds"
      case .noAddress:
        "that is no address; write it as example.org/feed or https://example.org/feed"
      }
    }
  }

  /// Fetches an address and finds the feed there, or the first feed that the page there declares.
  ///
  /// - Parameters:
  ///   - typed: The address; "https://" is added where it has no scheme.
  ///   - headers: Header lines ("Name: value"), which are sent to this scheme, host and port alone.
  ///   - proxy: The proxy's address; nil for that of the environment.
  ///   - allowsPrivateRedirects: Whether a redirect may lead from a public host into a private network.
  /// - Throws: `FetchError` when the address or the page it leads to cannot be fetched, `Failure` when there is
  ///   neither a feed nor a page that declares one, or what was typed is no address; nothing is asked for then.
  public static func at(
    _ typed: String, headers: [String] = [], proxy: String? = nil,
    allowsPrivateRedirects: Bool = false
  ) throws -> FeedLookup {
    if let failure = Failure(typed: typed) { throw failure }
    let address = FeedAddress.normalized(typed)
    do {
      return try find(address, headers, proxy, allowsPrivateRedirects)
    } catch let error as FetchError where error.isOfConnection && headers.isEmpty {
      // Nobody said that it is https; what is secret is not sent without.
      guard FeedAddress.isBare(typed) else { throw error }
      let plain = "http" + address.dropFirst("https".count)
      guard let found = try? find(plain, headers, proxy, allowsPrivateRedirects) else {
        throw error
      }
      return found
    }
  }

  private static func find(
    _ typed: String, _ headers: [String], _ proxy: String?, _ allowsPrivateRedirects: Bool
  ) throws -> FeedLookup {
    let fields = headers.compactMap(Request.Header.init(line:))
    let keepsHeaders = { (url: String) in HTTPAddress(url) == HTTPAddress(typed) }
    var address = typed
    // A page that leads on is trusted no further than where it was found.
    var reach: NetworkReach?
    for _ in 0...PageVisit.mostRefreshes {
      let request = Request(
        address, headers: keepsHeaders(address) ? fields : [], proxy: proxy, linkedFrom: reach,
        allowsPrivateRedirects: allowsPrivateRedirects)
      let response = try HTTPFetcher().get(request).get()
      guard response.status < 400 else { throw FetchError.status(response.status) }
      if let feed = Documents.parse(response.body, name: response.url).feed {
        let url = response.movedTo ?? address
        return FeedLookup(
          url: url, title: feed.title, response: response, keepsHeaders: keepsHeaders(url))
      }
      let declared = discoverFeeds(in: response.body, base: response.url)
      if let first = declared.first {
        return FeedLookup(
          url: first.url, title: first.title, others: Array(declared.dropFirst()),
          keepsHeaders: keepsHeaders(first.url))
      }
      guard let next = response.refresh?.url, next != address else { throw Failure.none }
      reach = response.reach
      address = next
    }
    throw Failure.none
  }
}

extension FeedLookup {
  /// What the feed calls itself; nil for one that a page only declares, perhaps as "RSS".
  public var ownTitle: String? { response == nil ? nil : title }
}

extension FetchError {
  /// Whether nothing answered in the scheme that was tried.
  fileprivate var isOfConnection: Bool {
    switch self {
    case .unreachable, .broken: true
    default: false
    }
  }
}

extension FeedLookup.Failure {
  /// Why something typed cannot be an address; nil when it may be one.
  init?(typed: String) {
    let text = typed.drop { $0.isWhitespace }
    guard !text.contains("://"), !text.lowercased().hasPrefix("feed:") else { return nil }
    if text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../") || text.hasPrefix("~") {
      self = .path(String(text))
      return
    }
    let host = text.prefix { !"/?#:".contains($0) }
    let isKnown = host.contains(".") || host.lowercased() == "localhost" || text.hasPrefix("[")
    guard isKnown || text.dropFirst(host.count).hasPrefix(":") else {
      self = .noAddress(String(text))
      return
    }
    return nil
  }
}

extension Request.Header {
  /// "Name: value"; nil without a colon.
  package init?(line: String) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    self.init(String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
  }
}
