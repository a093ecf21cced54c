import ArgumentParser
import Articles
import Documents
import Fetching
import ArchiveStore
import Ingest
import Synchronization
import Text

/// `lede feeds add URL`: follows a feed; a page's own feed is discovered.
struct FeedsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Follow a feed; of a web page, the feed it declares.")

  @OptionGroup var library: LibraryOptions
  @OptionGroup var network: NetworkOptions
  @Argument(help: "The address of a feed or of a page.") var url: String
  @Option(help: "What to call it.") var name: String?
  @Option(help: "The folder to put it in; \"/\" between levels.") var folder: String?
  @Option(help: "Minutes between two updates.") var every: Int64 = 30
  @Flag(help: "Fetch the page of every story and keep its full text.") var fullText = false
  @Option(help: ArgumentHelp("A header field to send, \"Name: value\".", valueName: "field"))
  var header: [String] = []
  @Option(help: "A proxy's address.") var proxy: String?

  func validate() throws {
    guard every > 0 else { throw ValidationError("--every takes a number of minutes above 0.") }
  }

  func run() throws {
    let archive = try library.open()
    defer { archive.close() }
    let found: FeedLookup
    do {
      found = try FeedLookup.at(
        url, headers: header, proxy: proxy,
        allowsPrivateRedirects: network.allowsPrivateRedirects)
    } catch FetchError.status(429, let seconds) {
      let wait =
        seconds.flatMap {
          $0 > 0 ? "; the server asks to wait \($0) \($0 == 1 ? "second" : "seconds")" : nil
        } ?? ""
      printError("\(shownURL(url)): too many requests (429)\(wait). Nothing is followed yet")
      throw ExitCode.failure
    } catch {
      printError("\(shownURL(url)): \(ErrorMessage.text(error))")
      throw ExitCode.failure
    }
    for other in found.others {
      printError("also there: \(shownURL(other.url)) \(other.title ?? "")")
    }
    if !header.isEmpty, !found.keepsHeaders {
      printError(
        "the feed is at another host, \(HTTPAddress(found.url)?.host ?? found.url): no header field is sent there"
      )
    }
    var feed = Subscription(
      url: found.url, title: name ?? found.ownTitle, folder: folder, interval: every * 60,
      wantsFullText: fullText, headers: found.keepsHeaders ? header : [], proxy: proxy)
    let known = try archive.subscriptions().first { FeedAddress.isSame($0.url, found.url) }
    if let known {
      feed.url = known.url
      (feed.etag, feed.lastModified, feed.updated) = (known.etag, known.lastModified, known.updated)
    }
    let isNew = try archive.save(feed)
    var output = Output()
    output.line(
      "\(isNew ? "following" : "changed") \(feed.shownName)  \(shownURL(feed.url))"
    )
    output.flush()
    try update(feed, archive, found)
  }

  /// Adds the feed's stories; what was fetched to find the feed is not asked for again.
  private func update(_ feed: Subscription, _ archive: Archive, _ found: FeedLookup) throws {
    let hasFailed = Atomic(false)
    let fetched = found.response.map { [feed.address: $0] } ?? [:]
    FeedUpdate(archive, allowsPrivateRedirects: network.allowsPrivateRedirects).run(
      [feed], fetched: fetched
    ) { event in
      switch event {
      case .updated(let feed, let new):
        var output = Output()
        output.line("\(new) new\t\(feed.shownName)")
      case .failed(let feed, let error):
        hasFailed.store(true, ordering: .relaxed)
        printError("\(feed.shownName): \(ErrorMessage.text(error))")
      case .pages(let count): printError("fetching \(count) pages")
      }
    }
    if hasFailed.load(ordering: .relaxed) { throw ExitCode.failure }
  }
}
