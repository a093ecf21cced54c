import ArgumentParser
import Articles
import Fetching
import Glibc
import ArchiveStore
import Synchronization
import Ingest
import Text

/// `lede feeds update`: fetches what is due, or the feeds named.
struct FeedsUpdate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Fetch new stories; without names, of every feed that is due.")

  @OptionGroup var library: LibraryOptions
  @OptionGroup var network: NetworkOptions
  @Argument(
    help: "Addresses, or names as the list shows them; they are fetched whether due or not.")
  var feeds: [String] = []
  @Flag(help: "Every feed, whether due or not.") var all = false

  func run() throws {
    let archive = try library.open()
    defer { archive.close() }
    let interrupt = InterruptSignal()
    let now = Int64(time(nil))
    var chosen = try archive.subscriptions().filter { all || (!$0.isGone && $0.due <= now) }
    if !feeds.isEmpty { chosen = try feeds.flatMap { try archive.matching($0) } }
    for name in feeds where try archive.matching(name).isEmpty {
      printError("\(name): no such feed")
    }
    for feed in chosen where feed.isHeldOff(at: now) {
      printError(HeldOffFeeds.text(feed, now: now))
    }
    let wasEmpty = chosen.isEmpty
    chosen.removeAll { $0.isHeldOff(at: now) }
    let failures = Atomic(0)
    let done = Atomic(0)
    let total = chosen.count
    let meter = ProgressMeter()
    meter.show("fetched 0 of", total)
    let update = FeedUpdate(
      archive, allowsPrivateRedirects: network.allowsPrivateRedirects)
    interrupt.whenever { update.cancel() }
    interrupt.endWithin(milliseconds: 450, archive)
    update.run(chosen) { event in
      meter.clear()
      defer {
        let count = done.add(1, ordering: .relaxed).newValue
        if count < total { meter.show("fetched \(count) of", total) }
      }
      switch event {
      case .updated(let feed, let new):
        var output = Output()
        output.line("\(new) new\t\(feed.shownName)")
      case .failed(let feed, let error):
        failures.add(1, ordering: .relaxed)
        if !interrupt.isPending { printError("\(feed.shownName): \(ErrorMessage.text(error))") }
      case .pages(let count): printError("fetching \(count) pages")
      }
    }
    meter.clear()
    if !interrupt.isPending { try KeepRun.letGo(archive) }
    if interrupt.isPending { printError("stopped; what was told by then is in the archive") }
    if wasEmpty, feeds.isEmpty { print("nothing is due") }
    if failures.load(ordering: .relaxed) > 0 || (!feeds.isEmpty && chosen.isEmpty) {
      throw ExitCode.failure
    }
  }
}

extension Subscription {
  /// What to call it: its title, else its address without user and password.
  var shownName: String { shownURL(title ?? url) }
}
