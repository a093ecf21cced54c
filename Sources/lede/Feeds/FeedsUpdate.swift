import ArgumentParser
import Articles
import Glibc
import ArchiveStore
import Synchronization
import Ingest

/// `lede feeds update`: fetches what is due, or the feeds named.
struct FeedsUpdate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Fetch new stories; without names, of every feed that is due.")

  @OptionGroup var library: LibraryOptions
  @Argument(
    help: "Addresses, or names as the list shows them; they are fetched whether due or not.")
  var feeds: [String] = []
  @Flag(help: "Every feed, whether due or not.") var all = false

  func run() throws {
    let archive = try library.open()
    let now = Int64(time(nil))
    var chosen = try archive.subscriptions().filter { all || (!$0.isGone && $0.due <= now) }
    if !feeds.isEmpty { chosen = try feeds.flatMap { try archive.matching($0) } }
    for name in feeds where try archive.matching(name).isEmpty {
      printError("\(name): no such feed")
    }
    let failures = Atomic(0)
    FeedUpdate(archive).run(chosen) { event in
      switch event {
      case .updated(let feed, let new):
        var output = Output()
        output.line("\(new) new\t\(feed.title ?? feed.url)")
      case .failed(let feed, let reason):
        failures.add(1, ordering: .relaxed)
        printError("\(feed.title ?? feed.url): \(reason)")
      case .pages(let count): printError("fetching \(count) pages")
      }
    }
    if chosen.isEmpty, feeds.isEmpty { print("nothing is due") }
    if failures.load(ordering: .relaxed) > 0 || (!feeds.isEmpty && chosen.isEmpty) {
      throw ExitCode.failure
    }
  }
}
