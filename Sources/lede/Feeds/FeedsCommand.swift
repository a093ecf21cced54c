import ArgumentParser
import Articles
import Documents
import Fetching
import Foundation
import Library
import Synchronization

/// `lede feeds`: which feeds are followed, and bringing them up to date.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Follow feeds and bring them up to date.",
    subcommands: [
      FeedsAdd.self, FeedsList.self, FeedsRemove.self, FeedsUpdate.self, FeedsImport.self,
      FeedsExport.self,
    ], defaultSubcommand: FeedsList.self)
}

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
    let address = url.contains("://") ? url : "https://\(url)"
    let response: Response
    switch Fetcher().get(Request(address, proxy: proxy)) {
    case .success(let answer): response = answer
    case .failure(let failure):
      complain("\(url): \(failure)")
      throw ExitCode.failure
    }
    var target = response.movedTo ?? address
    var title: String?
    if let feed = Documents.parse(response.body, name: response.url).feed {
      title = feed.title
    } else {
      let declared = discoverFeeds(in: response.body, base: response.url)
      guard let first = declared.first else {
        complain("\(url): neither a feed nor a page that declares one")
        throw ExitCode.failure
      }
      for other in declared.dropFirst() {
        complain("also there: \(other.url) \(other.title ?? "")")
      }
      (target, title) = (first.url, first.title)
    }
    var feed = Subscription(
      url: target, title: name ?? title, folder: folder, interval: every * 60,
      wantsFullText: fullText, headers: header, proxy: proxy)
    if let known = try archive.subscriptions().first(where: { $0.url == target }) {
      (feed.etag, feed.lastModified, feed.updated) = (known.etag, known.lastModified, known.updated)
    }
    let isNew = try archive.save(feed)
    var output = Output()
    output.line("\(isNew ? "following" : "changed") \(feed.title ?? target)  \(target)")
    output.line("run \"lede feeds update\" to fetch its stories")
  }
}

/// `lede feeds list`: the feeds, how they are, and when they are due.
struct FeedsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the feeds that are followed.")

  @OptionGroup var library: LibraryOptions
  @Flag(help: "Print JSON, one feed a line.") var json = false

  func run() throws {
    let feeds = try library.open().feeds()
    var output = Output()
    for feed in feeds {
      if json {
        output.raw(Self.json(feed))
      } else {
        let state = feed.isGone ? "gone" : feed.failure ?? "ok"
        let folder = feed.folder.map { "\($0)/" } ?? ""
        output.line(
          "\(feed.unread)/\(feed.stories)\t\(folder)\(feed.title)\t\(feed.url)\t\(state)")
      }
    }
    if feeds.isEmpty, !json { output.line("no feeds yet: lede feeds add URL") }
  }

  private static func json(_ feed: FeedRow) -> [UInt8] {
    var text = JSONText()
    text.object {
      $0.member("url", feed.url)
      $0.member("title", feed.title)
      $0.member("folder", feed.folder)
      $0.member("stories", feed.stories)
      $0.member("unread", feed.unread)
      $0.member("updated", feed.lastUpdate.map { Moment(seconds: $0) })
      $0.member("due", feed.nextTry.map { Moment(seconds: $0) })
      $0.member("failure", feed.failure)
      $0.member("gone", feed.isGone)
      $0.member("full_text", feed.wantsFullText)
    }
    text.endLine()
    return text.bytes
  }
}

/// `lede feeds remove URL`: stops following a feed; its stories stay.
struct FeedsRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Stop following feeds; their stories stay.")

  @OptionGroup var library: LibraryOptions
  @Argument(help: "Addresses, or names as the list shows them.") var feeds: [String]

  func run() throws {
    let archive = try library.open()
    var isMissing = false
    for name in feeds {
      let found = try archive.matching(name)
      for feed in found { try archive.unsubscribe(feed.url) }
      if found.isEmpty {
        complain("\(name): no such feed")
        isMissing = true
      }
    }
    if isMissing { throw ExitCode.failure }
  }
}

/// `lede feeds import FILE`: follows everything in an OPML list.
struct FeedsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Follow the feeds of an OPML list.")

  @OptionGroup var library: LibraryOptions
  @Argument(help: "An OPML file, or - for standard input.") var file: String

  func run() throws {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try readFile(file)
    } catch {
      complain("\(file): \(error.description)")
      throw ExitCode.failure
    }
    let document = Documents.parse(bytes, name: file)
    guard document.format == .opml else {
      complain("\(file): \(document.error.map { "\($0)" } ?? "not an OPML list")")
      throw ExitCode.failure
    }
    let archive = try library.open()
    let known = Set(try archive.subscriptions().map(\.url))
    var added = 0
    var refused = 0
    for outline in document.outlines {
      guard Address(outline.url) != nil else {
        complain("\(outline.url.prefix(120)): not an http or https address")
        refused += 1
        continue
      }
      guard !known.contains(outline.url) else { continue }
      let folder = outline.folders.isEmpty ? nil : outline.folders.joined(separator: "/")
      added +=
        try archive.save(Subscription(url: outline.url, title: outline.title, folder: folder))
        ? 1 : 0
    }
    var output = Output()
    output.line(
      "\(added) feeds added, \(document.outlines.count - added - refused) already followed")
    if refused > 0 { throw ExitCode.failure }
  }
}

/// `lede feeds export`: writes the feeds as an OPML list.
struct FeedsExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the feeds as an OPML list to standard output.")

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let outlines = try library.open().subscriptions().map { feed in
      Outline(
        url: feed.url, title: feed.title,
        folders: feed.folder?.split(separator: "/").map(String.init) ?? [])
    }
    print(exportOPML(outlines), terminator: "")
  }
}

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
    for name in feeds where try archive.matching(name).isEmpty { complain("\(name): no such feed") }
    let failures = Atomic(0)
    FeedUpdate(archive).run(chosen) { event in
      switch event {
      case .updated(let feed, let new):
        var output = Output()
        output.line("\(new) new\t\(feed.title ?? feed.url)")
      case .failed(let feed, let reason):
        failures.add(1, ordering: .relaxed)
        complain("\(feed.title ?? feed.url): \(reason)")
      case .pages(let count): complain("fetching \(count) pages")
      }
    }
    if chosen.isEmpty, feeds.isEmpty { print("nothing is due") }
    if failures.load(ordering: .relaxed) > 0 || (!feeds.isEmpty && chosen.isEmpty) {
      throw ExitCode.failure
    }
  }
}

extension Archive {
  /// The feeds with this address or name.
  fileprivate func matching(_ name: String) throws -> [Subscription] {
    try subscriptions().filter { $0.url == name || $0.address == name || $0.title == name }
  }
}
