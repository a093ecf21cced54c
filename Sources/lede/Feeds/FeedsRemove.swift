import ArgumentParser
import Articles
import ArchiveStore
import Fetching
import Text

/// `lede feeds remove URL`: stops following a feed; its stories stay.
struct FeedsRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Stop following feeds; their stories stay.")

  @OptionGroup var library: LibraryOptions
  @Argument(help: "Addresses, or names as the list shows them.") var feeds: [String]

  func run() throws {
    let archive = try library.open()
    defer { archive.close() }
    var isMissing = false
    for name in feeds {
      let found = try archive.matching(name)
      for feed in found { try archive.unsubscribe(feed.url) }
      if found.isEmpty {
        printError("\(name): no such feed")
        isMissing = true
      }
    }
    if isMissing { throw ExitCode.failure }
  }
}

extension Archive {
  /// The feeds that an address, or a name as the list shows it, means.
  func matching(_ name: String) throws -> [Subscription] {
    let feeds = try subscriptions()
    let found = feeds.filter { $0.url == name || $0.address == name || $0.title == name }
    // The list shows addresses without passwords, and hosts in their own script.
    return found.isEmpty
      ? feeds.filter {
        HTTPAddress.withoutCredentials($0.url) == name || shownURL($0.url) == name
      } : found
  }
}
