import Articles
import Documents
import Fetching

/// Getting what stands at an address as a browser would: a page that only leads on is followed.
public struct PageVisit {
  private let fetcher: HTTPFetcher
  private let allowsPrivateRedirects: Bool

  /// Pages are followed so often.
  static let mostRefreshes = 3
  /// A page with a text of its own is followed only when it waits no longer, in seconds.
  private static let longestWait = 5.0
  /// A shorter text only says that the page leads on, in bytes.
  private static let leastText = 300

  /// Creates a visit.
  ///
  /// - Parameters:
  ///   - fetcher: What gets the pages.
  ///   - allowsPrivateRedirects: Whether a host may lead to one that is nearer to this machine than itself.
  public init(_ fetcher: HTTPFetcher, allowsPrivateRedirects: Bool = false) {
    self.fetcher = fetcher
    self.allowsPrivateRedirects = allowsPrivateRedirects
  }

  /// Returns what stands at an address, or where the page there leads; the last page where they lead in a circle.
  public func get(_ url: String) -> HTTPFetcher.Outcome {
    var seen: Set<String> = [url]
    var request = Request(url, allowsPrivateRedirects: allowsPrivateRedirects)
    while true {
      let outcome = fetcher.get(request)
      guard seen.count <= Self.mostRefreshes, case .success(let response) = outcome,
        let next = Self.target(of: response), seen.insert(next).inserted
      else { return outcome }
      // A page that leads on is trusted no further than where it was found.
      request = Request(
        next, linkedFrom: max(request.linkedFrom ?? .loopback, response.reach),
        allowsPrivateRedirects: allowsPrivateRedirects)
    }
  }

  /// Where a page leads; nil for a page that is read itself, such as one that only loads itself anew.
  private static func target(of response: Response) -> String? {
    guard let refresh = response.refresh, refresh.url != response.url else { return nil }
    if refresh.delay <= longestWait { return refresh.url }
    let document = parse(response.body, name: response.url, served: response.servedAs)
    let text = document.articles.reduce(0) { $0 + $1.body.utf8.count }
    return document.feed == nil && text < leastText ? refresh.url : nil
  }
}

extension Response {
  /// Where it sends its reader on; nil when it does not.
  package var refresh: PageRefresh? {
    self[header: "refresh"].flatMap { PageRefresh(field: $0, base: url) }
      ?? PageRefresh(page: body, base: url)
  }

  /// What the server says of the document in it.
  package var servedAs: ServedAs {
    ServedAs(charset: charset, language: self[header: "content-language"])
  }
}
