import Annotations
import Articles
import Documents
import Fetching
import Foundation
import Library
import Synchronization

/// Brings feeds up to date: fetches them side by side, reads, annotates and adds what is new.
///
/// `run` blocks its thread. What has been fetched is read and added on a queue of its own, so that transfers go on
/// meanwhile; every feed is one transaction, and what happened to it is kept with it.
final class FeedUpdate: Sendable {
  /// What happens on the way.
  enum Event: Sendable {
    /// A feed came; `new` stories of it were not in the archive.
    case updated(Subscription, new: Int)
    /// A feed could not be had; the reason is kept with it.
    case failed(Subscription, reason: String)
    /// The full text of so many stories is being fetched.
    case pages(Int)
  }

  private let archive: Archive
  private let fetcher = Fetcher()
  private let annotator = Annotator()
  private let queue = DispatchQueue(label: "feeds")
  private let clock: @Sendable () -> Int64

  /// An update of an archive's feeds; `clock` gives seconds since 1970.
  init(_ archive: Archive, clock: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }) {
    self.archive = archive
    self.clock = clock
  }

  /// Calls everything off; what has been added stays.
  func cancel() { fetcher.cancel() }

  /// Updates feeds; `report` is called on a queue of its own.
  func run(_ feeds: [Subscription], report: @escaping @Sendable (Event) -> Void) {
    let byAddress = Dictionary(feeds.map { ($0.address, $0) }) { first, _ in first }
    let teasers = Mutex<[String: Article]>([:])
    fetcher.run(byAddress.values.map(FeedUpdate.request)) { request, outcome in
      guard let feed = byAddress[request.url] else { return [] }
      self.queue.async {
        let event = self.take(outcome, of: feed, teasers: teasers)
        report(event)
      }
      return []
    }
    queue.sync {}
    let waiting = teasers.withLock { $0 }
    guard !waiting.isEmpty else { return }
    report(.pages(waiting.count))
    fetcher.run(waiting.keys.sorted().map { Request($0) }) { request, outcome in
      guard let teaser = waiting[request.url], case .success(let page) = outcome else { return [] }
      self.queue.async { self.fill(teaser, from: page) }
      return []
    }
    queue.sync {}
  }

  private static func request(_ feed: Subscription) -> Request {
    let headers = feed.headers.compactMap(Request.Header.init(line:))
    return Request(
      feed.address, headers: headers, etag: feed.etag, lastModified: feed.lastModified,
      proxy: feed.proxy)
  }

  /// Takes a feed's answer into the archive, keeps what it says of the feed, and tells what came of it.
  private func take(
    _ outcome: Fetcher.Outcome, of feed: Subscription, teasers: borrowing Mutex<[String: Article]>
  ) -> Event {
    if case .failure(.cancelled) = outcome {
      return .failed(feed, reason: FetchFailure.cancelled.description)
    }
    var feed = feed
    var schedule = Schedule(
      interval: feed.interval, failures: feed.failures, nextTry: feed.due, isGone: feed.isGone)
    var added: [Article] = []
    do {
      added = try read(outcome, of: &feed, &schedule)
      feed.failure = nil
      feed.updated = clock()
    } catch {
      schedule.fail(error as? FetchFailure ?? .broken(reason: "\(error)"), at: clock())
      feed.failure = "\(error)"
    }
    (feed.failures, feed.due, feed.isGone) = (schedule.failures, schedule.nextTry, schedule.isGone)
    do { try archive.save(feed) } catch { feed.failure = "\(error)" }
    if let reason = feed.failure { return .failed(feed, reason: reason) }
    if feed.wantsFullText {
      teasers.withLock { for story in added { if let url = story.url { $0[url] = story } } }
    }
    return .updated(feed, new: added.count)
  }

  /// The new stories of an answer, added.
  private func read(
    _ outcome: Fetcher.Outcome, of feed: inout Subscription, _ schedule: inout Schedule
  ) throws -> [Article] {
    let response = try outcome.get()
    if let moved = response.movedTo { feed.address = moved }
    guard response.status != 304 else {
      schedule.succeed(at: clock(), timeToLive: feed.patience, maxAge: response.maxAge)
      return []
    }
    let document = parse(response.body, name: response.url)
    guard let about = document.feed else {
      throw document.error ?? FetchFailure.broken(reason: "what came is not a feed")
    }
    let added = try add(document.articles, of: feed, about)
    schedule.succeed(at: clock(), timeToLive: about.timeToLive, maxAge: response.maxAge)
    feed.title = feed.title ?? about.title
    (feed.etag, feed.lastModified) = (response[header: "etag"], response[header: "last-modified"])
    return added
  }

  /// Adds a feed's stories; answers with those that were not known.
  private func add(_ articles: [Article], of feed: Subscription, _ about: Feed) throws -> [Article]
  {
    let articles = articles.map { article in
      var article = article
      article.feed = feed.url
      article.source = article.source ?? feed.title ?? about.title
      return article
    }
    let known = try archive.known(articles)
    let new = zip(articles, known).filter { $1 == nil }.map(\.0)
    let outcomes = try archive.add(annotator.prepared(new), now: clock())
    return zip(new, outcomes).filter { $1.kind == .added || $1.kind == .copy }.map(\.0)
  }

  /// Puts a page's text in a teaser's place: a revision of the same story, so that both are kept.
  private func fill(_ teaser: Article, from response: Response) {
    guard var page = parse(response.body, name: response.url).articles.first,
      page.body.utf8.count > teaser.body.utf8.count
    else { return }
    page.id = teaser.id
    page.feed = teaser.feed
    page.url = teaser.url
    page.source = teaser.source
    page.title = teaser.title
    page.published = teaser.published ?? page.published
    _ = try? archive.add([annotator.annotate(page)], now: clock())
  }
}

extension Subscription {
  /// Seconds that the feed was to be left alone after its last good answer: an answer that nothing has changed
  /// does not repeat what the feed asks for.
  fileprivate var patience: Int64? {
    guard let updated, failures == 0, due > updated else { return nil }
    return due - updated
  }
}
