import ArgumentParser
import Articles
import ArchiveStore

/// `lede mark`: marks stories read or unread, stars them or takes the star away.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Mark stories read, unread, starred or unstarred.",
    discussion: """
      `lede mark read --search "source:wire before:2016-12"` marks all that a search finds. Marking a story read marks the \
      copies folded under it, too.
      """)

  /// What stories can be marked.
  enum Mark: String, CaseIterable, ExpressibleByArgument {
    case read, unread, starred, unstarred

    /// The change that marks them.
    var change: StoryChange {
      switch self {
      case .read: .read(true)
      case .unread: .read(false)
      case .starred: .starred(true)
      case .unstarred: .starred(false)
      }
    }
  }

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Print the keys of the stories that were changed as a JSON object.")
  var json = false
  @Argument(help: "read, unread, starred or unstarred.")
  var mark: Mark
  @OptionGroup var stories: StoryOptions

  func run() throws {
    try place.maintain { archive in
      let change = try archive.apply(mark.change, to: stories.scopes(in: archive))
      ChangeReport(change: change, isJSON: json).write("marked \(mark.rawValue)")
    }
  }
}
