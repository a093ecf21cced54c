import Articles
import Fetching
import Glibc
import ArchiveStore
import ReaderState
import Synchronization
import Ingest

extension EffectRunner {
  /// Fetches feeds or subscribes to one.
  func run(_ request: Effect.Request) {
    switch request {
    case .updateFeeds(let addresses): update(addresses)
    case .subscribe(let address): subscribe(address)
    case .searchShare(let query): searchShare(query)
    }
  }

  /// Fetches feeds, all of them when none is named; the reader goes on reading meanwhile.
  private func update(_ addresses: [String], fetched: [String: Response] = [:]) {
    on(.network, failing: "The feeds could not be updated") { [self] in
      let wanted = try archive.subscriptions().filter {
        addresses.isEmpty || addresses.contains($0.url) || addresses.contains($0.address)
      }
      guard !wanted.isEmpty else { return mailbox.tell(.note, "There are no feeds yet") }
      let now = Int64(time(nil))
      for feed in wanted where feed.isHeldOff(at: now) {
        mailbox.tell(.note, HeldOffFeeds.text(feed, now: now))
      }
      let feeds = wanted.filter { !$0.isHeldOff(at: now) }
      guard !feeds.isEmpty else { return }
      let update = FeedUpdate(
        archive, allowsPrivateRedirects: allowsPrivateRedirects.load(ordering: .acquiring))
      updating.withLock { $0 = update }
      mailbox.post(.progress(Progress("updating", total: feeds.count)))
      let done = Atomic(0)
      let new = Atomic(0)
      let failed = Atomic(0)
      update.run(feeds, fetched: fetched) { [self] event in
        switch event {
        case .updated(_, let count): new.add(count, ordering: .relaxed)
        case .failed(let feed, let error):
          failed.add(1, ordering: .relaxed)
          mailbox.tell(
            .failure, "\(feed.shownName) could not be updated", detail: ErrorMessage.text(error))
        case .pages: return
        }
        let count = done.add(1, ordering: .relaxed).newValue
        mailbox.post(.progress(Progress("updating", done: count, total: feeds.count)))
        mailbox.post(.changed)
      }
      updating.withLock { $0 = nil }
      mailbox.post(.progress(nil))
      try KeepRun.letGo(archive, telling: { self.mailbox.tell(.note, $0) })
      mailbox.post(.feeds(try archive.feeds()))
      mailbox.post(.changed)
      let (stories, failures) = (new.load(ordering: .relaxed), failed.load(ordering: .relaxed))
      mailbox.tell(
        failures > 0 ? .failure : .note, UpdateResult.text(stories: stories, failures: failures),
        detail: failures > 0 ? "Each is told above, and on its row among the feeds." : nil)
    }
  }

  /// Subscribes to a feed, or to the first feed that a page declares, and fetches it.
  private func subscribe(_ typed: String) {
    on(.network, failing: "\(typed) could not be subscribed to") { [self] in
      let found = try FeedLookup.at(
        typed, allowsPrivateRedirects: allowsPrivateRedirects.load(ordering: .acquiring))
      let name = found.title ?? found.url
      let known = try archive.subscriptions().first { FeedAddress.isSame($0.url, found.url) }
      if known == nil {
        try archive.save(Subscription(url: found.url, title: found.ownTitle))
        mailbox.tell(.note, "Following \(name)")
      } else {
        mailbox.tell(.note, "\(name) is followed already")
      }
      mailbox.post(.feeds(try archive.feeds()))
      let url = known?.url ?? found.url
      update([url], fetched: found.response.map { [url: $0] } ?? [:])
    }
  }
}

/// What an update of feeds came to.
enum UpdateResult {
  /// In one line: the stories that are new, and the feeds that failed, which this line would else hide.
  static func text(stories: Int, failures: Int) -> String {
    let new = stories == 1 ? "1 new story" : "\(stories) new stories"
    switch failures {
    case 0: return new
    case 1: return "\(new) · 1 feed could not be updated"
    default: return "\(new) · \(failures) feeds could not be updated"
    }
  }
}
