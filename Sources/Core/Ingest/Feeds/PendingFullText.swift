import Articles
import Fetching
import Synchronization

/// New stories whose full text is wanted, by their addresses.
final class PendingFullText: Sendable {
  /// A story and how far away the feed is that names its address.
  typealias Teaser = (story: Article, reach: NetworkReach)

  private let stories = Mutex<[String: Teaser]>([:])

  /// Adds stories of a feed at a host of that reach; those without an address are left out.
  func add(_ new: [Article], from reach: NetworkReach) {
    stories.withLock { for story in new { if let url = story.url { $0[url] = (story, reach) } } }
  }

  /// The stories by address.
  var byAddress: [String: Teaser] { stories.withLock { $0 } }
}
