import Articles
import Synchronization

/// New stories whose full text is wanted, by their addresses.
final class PendingFullText: Sendable {
  private let stories = Mutex<[String: Article]>([:])

  func add(_ new: [Article]) {
    stories.withLock { for story in new { if let url = story.url { $0[url] = story } } }
  }

  var byAddress: [String: Article] { stories.withLock { $0 } }
}
