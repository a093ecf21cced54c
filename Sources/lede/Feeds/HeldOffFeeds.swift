import Articles

/// Feeds whose servers have asked to be left alone for a while.
enum HeldOffFeeds {
  /// That a feed is not asked now, and for how long.
  static func text(_ feed: Subscription, now: Int64) -> String {
    let minutes = max(1, ((feed.heldUntil ?? now) - now + 59) / 60)
    let wait = minutes == 1 ? "a minute" : "\(minutes) minutes"
    return "\(feed.title ?? feed.url): the server asks to be left alone for \(wait)"
  }
}
