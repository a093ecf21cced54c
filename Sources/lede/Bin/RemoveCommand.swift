import ArgumentParser
import Articles
import ArchiveStore

/// `lede remove`: puts stories into the bin.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove stories; they stay in the bin for 30 days.",
    discussion: """
      `lede bin restore` brings them back. What was removed does not come back with the next update of its feed; adding \
      it by hand restores it. The copies folded under a story go with it.
      """)

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Say how many stories would be removed, and remove none.")
  var dryRun = false
  @Flag(help: "Print the keys of the stories that were removed as a JSON object.")
  var json = false
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Every story that a search finds.", valueName: "query"))
  var search: String?
  @Option(
    help: ArgumentHelp(
      "Every story of a feed, by its address or its name; the subscription stays.",
      valueName: "feed"))
  var feed: String?
  @Argument(help: ArgumentHelp("Ids of stories, or the beginning of one.", valueName: "id"))
  var ids: [String] = []

  func validate() throws {
    guard search != nil || feed != nil || !ids.isEmpty else {
      throw ValidationError("Name stories by their ids, with --search QUERY or with --feed FEED.")
    }
  }

  func run() throws {
    try place.maintain { archive in
      let scopes = try scopes(in: archive)
      if dryRun {
        let count = try archive.count(scopes, for: .removed(true))
        var output = Output()
        output.line("\(ChangeReport.count(count)) would be removed")
        return
      }
      let meter = ProgressMeter()
      let change = try archive.apply(.removed(true), to: scopes) { done, _ in
        meter.show("removed", done)
        return true
      }
      meter.clear()
      ChangeReport(change: change, isJSON: json).write("removed; lede bin restore brings them back")
    }
  }

  private func scopes(in archive: Archive) throws -> [StoryScope] {
    let keys = try ids.map { try LibraryOptions.story(of: $0, in: archive).key }
    var scopes: [StoryScope] = keys.isEmpty ? [] : [.rows(keys)]
    if let search { scopes.append(try StoryOptions.found(search, in: archive)) }
    if let feed {
      let known = try archive.matching(feed).map(\.url)
      let urls = known.isEmpty ? [feed] : known
      guard
        try urls.contains(where: { try archive.stories(.feed($0), offset: 0, limit: 1).total > 0 })
      else {
        printError("\(feed): no story of such a feed is in the archive")
        throw ExitCode.failure
      }
      scopes += urls.map { .list(.feed($0), .whole) }
    }
    return scopes
  }
}
