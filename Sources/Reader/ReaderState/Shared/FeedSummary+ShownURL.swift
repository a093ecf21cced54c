import Articles
import Text

extension FeedSummary {
  /// The feed's address as people read it: without user and password, its host in its own script.
  package var shownURL: String { Text.shownURL(url) }
}
