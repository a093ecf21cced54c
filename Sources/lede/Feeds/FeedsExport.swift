import ArgumentParser
import Articles
import Documents
import ArchiveStore

/// `lede feeds export`: writes the feeds as an OPML list.
struct FeedsExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the feeds as an OPML list to standard output.")

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let outlines = try library.reading().subscriptions().map { feed in
      Outline(
        url: feed.url, title: feed.title,
        folders: feed.folder.map(FolderPath.split) ?? [])
    }
    print(exportOPML(outlines), terminator: "")
  }
}
