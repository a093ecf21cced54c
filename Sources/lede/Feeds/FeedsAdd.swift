import ArgumentParser
import Articles
import Documents
import ArchiveStore
import Ingest

/// `lede feeds add URL`: follows a feed; a page's own feed is discovered.
struct FeedsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Follow a feed; of a web page, the feed it declares.")

  @OptionGroup var library: LibraryOptions
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
    let found: FeedLookup
    do {
      found = try FeedLookup.at(url, headers: header, proxy: proxy)
    } catch {
      printError("\(url): \(ErrorMessage.text(error))")
      throw ExitCode.failure
    }
    for other in found.others { printError("also there: \(other.url) \(other.title ?? "")") }
    var feed = Subscription(
      url: found.url, title: name ?? found.title, folder: folder, interval: every * 60,
      wantsFullText: fullText, headers: header, proxy: proxy)
    if let known = try archive.subscription(found.url) {
      (feed.etag, feed.lastModified, feed.updated) = (known.etag, known.lastModified, known.updated)
    }
    let isNew = try archive.save(feed)
    var output = Output()
    output.line("\(isNew ? "following" : "changed") \(feed.title ?? feed.url)  \(feed.url)")
    output.line("run \"lede feeds update\" to fetch its stories")
  }
}
