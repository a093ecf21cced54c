import Ingest
import ArgumentParser
import Articles
import Documents
import Fetching
import ArchiveStore

/// `lede feeds import FILE`: follows everything in a list of feeds.
struct FeedsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Follow the feeds of an OPML list, or of a list of addresses.",
    discussion: """
      In a list of addresses each stands at the beginning of a line; what follows it are the folder's name and, after \
      "~", the feed's, as newsboat writes them. A name may also stand before the address, or behind it after "|". Lines \
      that begin with "#" are left out. Bookmarks and other pages of links, tables (CSV) and JSON are read as well.
      """)

  @OptionGroup var library: LibraryOptions
  @Argument(help: "An OPML file or a list of addresses, or - for standard input.") var file: String

  func run() throws {
    let list = try read()
    let archive = try library.open()
    defer { archive.close() }
    var known = Set(try archive.subscriptions().map { FeedAddress.key($0.url) })
    var added = 0
    for outline in list.outlines {
      guard known.insert(FeedAddress.key(outline.url)).inserted else { continue }
      let subscription = Subscription(
        url: outline.url, title: outline.title, folder: FolderPath.joined(outline.folders))
      added += try archive.save(subscription) ? 1 : 0
    }
    for reason in list.refusals { printError(reason) }
    var output = Output()
    output.line("\(added) feeds added, \(list.outlines.count - added) already followed")
    if list.hasRefused { throw ExitCode.failure }
  }

  private func read() throws -> FeedList {
    let bytes = try readFileOrFail(file)
    let document = Documents.parse(bytes, name: file)
    if document.format == .opml { return FeedList(document) }
    let text = String(decoding: Charset.utf8(bytes), as: UTF8.self)
    if let list = FeedList(text, feeds: FeedListing.feeds(in: bytes)) { return list }
    let reason =
      document.format == .html
      ? "none of the page's links is called a feed; an address is added with lede feeds add"
      : "not an OPML list, nor a list of addresses"
    printError("\(file): \(document.error.map { "\($0)" } ?? reason)")
    throw ExitCode.failure
  }
}
