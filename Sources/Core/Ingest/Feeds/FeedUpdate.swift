import Articles
import Documents
import Fetching
import Dispatch
import ArchiveStore
import Synchronization

/// Brings feeds up to date: fetches them side by side, reads, annotates and adds what is new.
///
/// `run` blocks its thread. What has been fetched is read on a queue of its own and added at the `IngestPipeline`, so that
/// transfers go on meanwhile; every feed is within one transaction, and what happened to it is kept with it.
public final class FeedUpdate: Sendable {
  /// What happens on the way.
  public enum Event: Sendable {
    /// A feed came; `new` stories of it were not in the archive.
    case updated(Subscription, new: Int)
    /// A feed could not be had; the reason is kept with it.
    case failed(Subscription, any Error)
    /// The full text of so many stories is being fetched.
    case pages(Int)
  }

  private let archive: Archive
  private let fetcher = HTTPFetcher()
  private let queue = DispatchQueue(label: "feeds")
  private let allowsPrivateRedirects: Bool
  private let clock: @Sendable () -> Int64
  private let isCancelled = Atomic(false)

  /// Creates an update of an archive's feeds.
  ///
  /// - Parameters:
  ///   - archive: The archive.
  ///   - allowsPrivateRedirects: Whether a redirect may lead from a public host into a private network.
  ///   - clock: Returns the time in seconds since 1970.
  public init(
    _ archive: Archive, allowsPrivateRedirects: Bool = false,
    clock: @escaping @Sendable () -> Int64 = { Archive.currentTime }
  ) {
    self.archive = archive
    self.allowsPrivateRedirects = allowsPrivateRedirects
    self.clock = clock
  }

  /// Cancels all transfers and what is not yet being written; what has been added stays.
  public func cancel() {
    isCancelled.store(true, ordering: .releasing)
    fetcher.cancel()
  }

  /// Updates feeds, and returns when all are done.
  ///
  /// - Parameters:
  ///   - feeds: The feeds.
  ///   - fetched: Answers that are at hand already, by the address they came from.
  ///   - report: Called with what happens, on a queue of its own.
  public func run(
    _ feeds: [Subscription], fetched: [String: Response] = [:],
    report: @escaping @Sendable (Event) -> Void
  ) {
    let byAddress = Dictionary(feeds.map { ($0.address, $0) }) { first, _ in first }
    let pipeline = IngestPipeline(
      archive, restoresRemoved: false,
      isInterrupted: { self.isCancelled.load(ordering: .acquiring) }, clock: clock)
    let teasers = PendingFullText()
    let take: @Sendable (HTTPFetcher.Outcome, Subscription) -> Void = { outcome, feed in
      self.queue.async {
        let reach = (try? outcome.get())?.reach ?? .public
        self.take(outcome, of: feed, pipeline) { event, new in
          if feed.wantsFullText { teasers.add(new, from: reach) }
          report(event)
        }
      }
    }
    for (address, response) in fetched {
      if let feed = byAddress[address] { take(.success(response), feed) }
    }
    let wanted = byAddress.filter { fetched[$0.key] == nil }.values
    if !wanted.isEmpty {
      fetcher.run(wanted.map(request)) { request, outcome in
        if let feed = byAddress[request.url] { take(outcome, feed) }
        return []
      }
    }
    settle(pipeline)
    let waiting = teasers.byAddress
    guard !waiting.isEmpty else { return }
    report(.pages(waiting.count))
    let pages = waiting.sorted { $0.key < $1.key }.map { url, teaser in
      Request(
        url, linkedFrom: teaser.reach, allowsPrivateRedirects: allowsPrivateRedirects)
    }
    fetcher.run(pages) { request, outcome in
      guard let teaser = waiting[request.url]?.story, case .success(let page) = outcome else {
        return []
      }
      self.queue.async {
        if let page = Self.page(of: teaser, from: page) { pipeline.put([page]) { _ in } }
      }
      return []
    }
    settle(pipeline)
  }

  /// Waits until what was fetched is read, added and told.
  private func settle(_ pipeline: IngestPipeline) {
    queue.sync {}
    pipeline.finish()
    queue.sync {}
  }

  /// A permanent redirect may have moved a feed to another host: its header fields stay with the one that it was
  /// subscribed at.
  private func request(_ feed: Subscription) -> Request {
    let headers = feed.headers.compactMap(Request.Header.init(line:))
    return Request(
      feed.address, headers: headers, etag: feed.etag, lastModified: feed.lastModified,
      proxy: feed.proxy, headersOrigin: feed.url, allowsPrivateRedirects: allowsPrivateRedirects)
  }

  /// What a feed's answer holds.
  private struct FeedContent {
    var articles: [Article] = []
    /// What the feed says of itself; nil where nothing has changed.
    var about: Feed?
    var response: Response
  }

  /// Takes what came of a feed, and which of its stories were new.
  private typealias Ending = @Sendable (Event, [Article]) -> Void

  /// Hands a feed's stories to the pipeline, and keeps with the feed what came of them.
  private func take(
    _ outcome: HTTPFetcher.Outcome, of feed: Subscription, _ pipeline: IngestPipeline,
    _ end: @escaping Ending
  ) {
    var isCancelled = isCancelled.load(ordering: .acquiring)
    if case .failure(.cancelled) = outcome { isCancelled = true }
    if isCancelled {
      return end(.failed(feed, FetchError.cancelled), [])
    }
    var feed = feed
    do {
      let answer = try read(outcome, of: &feed)
      pipeline.put(answer.articles) { [feed] result in
        self.queue.async {
          do {
            try self.end(feed, answer, try result.get(), end)
          } catch is CancellationError {
            end(.failed(feed, FetchError.cancelled), [])
          } catch {
            self.end(feed, error, end)
          }
        }
      }
    } catch {
      self.end(feed, error, end)
    }
  }

  /// Reads an answer. That the feed has moved is noted at once, all else when its stories are in the archive.
  private func read(_ outcome: HTTPFetcher.Outcome, of feed: inout Subscription) throws
    -> FeedContent
  {
    let response = try outcome.get()
    if let moved = response.movedTo { feed.address = moved }
    guard response.status != 304 else { return FeedContent(response: response) }
    let document = parse(response.body, name: response.url, served: response.servedAs)
    guard let about = document.feed else {
      throw document.error ?? FetchError.broken(reason: "what came is not a feed")
    }
    let articles = document.stories.map { article in
      var article = article
      article.feed = feed.url
      article.source = article.source ?? feed.title ?? about.title
      return article
    }
    return FeedContent(articles: articles, about: about, response: response)
  }

  /// Keeps with a feed that it was read, and tells how many of its stories were new.
  private func end(
    _ feed: Subscription, _ answer: FeedContent, _ outcomes: [AddOutcome], _ end: Ending
  ) throws {
    var feed = feed
    let timeToLive = answer.about.map { $0.timeToLive } ?? feed.patience
    feed.change {
      $0.succeed(at: clock(), timeToLive: timeToLive, maxAge: answer.response.maxAge)
    }
    if let about = answer.about {
      feed.title = feed.title ?? about.title
      feed.etag = answer.response[header: "etag"]
      feed.lastModified = answer.response[header: "last-modified"]
    }
    feed.failure = nil
    feed.heldUntil = nil
    feed.updated = clock()
    try archive.save(feed)
    let new = zip(answer.articles, outcomes).filter { $1.kind == .added || $1.kind == .copy }
    end(.updated(feed, new: new.count), new.map(\.0))
  }

  /// Keeps with a feed why it could not be read, and tells it.
  private func end(_ feed: Subscription, _ error: any Error, _ end: Ending) {
    var feed = feed
    let failure = error as? FetchError ?? .broken(reason: "\(error)")
    feed.change { $0.fail(failure, at: clock()) }
    if case .status(_, let seconds?) = failure {
      feed.heldUntil = clock() + Int64(min(seconds, 604_800))
    }
    feed.failure = "\(error)"
    var reason = error
    do {
      try archive.save(feed)
    } catch {
      feed.failure = "\(error)"
      reason = error
    }
    end(.failed(feed, reason), [])
  }

  /// A page's text in a teaser's place: a revision of the same story, so that both are kept. Nil when the page says no
  /// more.
  private static func page(of teaser: Article, from response: Response) -> Article? {
    guard
      var page = parse(response.body, name: response.url, served: response.servedAs).articles.first,
      page.body.utf8.count > teaser.body.utf8.count
    else { return nil }
    page.id = teaser.id
    page.feed = teaser.feed
    page.url = teaser.url
    page.source = teaser.source
    page.title = teaser.title
    page.published = teaser.published ?? page.published
    return page
  }
}

extension Subscription {
  /// Seconds that the feed was to be left alone after its last good answer: an answer that nothing has changed
  /// does not repeat what the feed asks for.
  fileprivate var patience: Int64? {
    guard let updated, failures == 0, due > updated else { return nil }
    return due - updated
  }

  /// Changes when it is due and how often it failed.
  fileprivate mutating func change(_ body: (inout PollSchedule) -> Void) {
    var schedule = PollSchedule(
      interval: interval, failures: failures, nextTry: due, isGone: isGone)
    body(&schedule)
    (failures, due, isGone) = (schedule.failures, schedule.nextTry, schedule.isGone)
  }
}
