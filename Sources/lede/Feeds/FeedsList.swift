import ArgumentParser
import Articles
import ArchiveStore
import Fetching
import Text

/// `lede feeds list`: the feeds, how they are, and when they are due.
struct FeedsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the feeds that are followed.")

  @OptionGroup var library: LibraryOptions
  @Flag(help: "Print JSON, one feed a line.") var json = false

  func run() throws {
    let feeds = try library.reading().feeds()
    var output = Output()
    for feed in feeds {
      if json {
        output.raw(Self.json(feed))
      } else {
        let state =
          feed.isGone ? "gone" : feed.failure ?? (feed.lastUpdate == nil ? "not fetched yet" : "ok")
        let folder = feed.folder.map { "\($0)/" } ?? ""
        output.line(
          "\(feed.unread)/\(feed.stories)\t\(folder)\(shownURL(feed.title))\t\(shownURL(feed.url))\t\(state)"
        )
      }
    }
    if feeds.isEmpty, !json { output.line("no feeds yet: lede feeds add URL") }
  }

  private static func json(_ feed: FeedSummary) -> [UInt8] {
    var text = JSONText()
    text.object {
      $0.member("url", HTTPAddress.withoutCredentials(feed.url))
      $0.member("title", HTTPAddress.withoutCredentials(feed.title))
      $0.member("folder", feed.folder)
      $0.member("stories", feed.stories)
      $0.member("unread", feed.unread)
      $0.member("updated", feed.lastUpdate.map { Timestamp(seconds: $0) })
      $0.member("due", feed.nextTry.map { Timestamp(seconds: $0) })
      $0.member("failure", feed.failure)
      $0.member("gone", feed.isGone)
      $0.member("full_text", feed.wantsFullText)
    }
    text.endLine()
    return text.bytes
  }
}
