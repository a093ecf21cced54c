import ArgumentParser
import Articles
import ArchiveStore

/// Which stories a command is about: their ids, and what a search finds.
struct StoryOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Every story that a search finds.", valueName: "query"))
  var search: String?

  @Argument(
    help: ArgumentHelp(
      "Ids of stories: the archive's own, those they came with, or the beginning of one.",
      valueName: "id"))
  var ids: [String] = []

  func validate() throws {
    guard search != nil || !ids.isEmpty else {
      throw ValidationError("Name stories by their ids, or with --search QUERY.")
    }
  }

  /// The stories that are meant; nothing is done where an id means none or several.
  func scopes(in archive: Archive) throws -> [StoryScope] {
    let keys = try ids.map { try LibraryOptions.story(of: $0, in: archive).key }
    var scopes: [StoryScope] = keys.isEmpty ? [] : [.rows(keys)]
    if let search { scopes.append(try Self.found(search, in: archive)) }
    return scopes
  }

  /// What a search finds; one that is not understood changes nothing, for it would find other stories than were meant.
  static func found(_ search: String, in archive: Archive) throws -> StoryScope {
    let answer = try archive.search(SearchQuery(search, limit: 1), now: currentTime())
    for note in answer.notes { printError(note.message) }
    guard answer.notes.isEmpty else {
      printError("nothing was changed: the search was not understood as a whole")
      throw ExitCode.failure
    }
    guard answer.total > 0 else {
      printError("nothing found")
      throw ExitCode.failure
    }
    return .search(SearchQuery(search, limit: .max))
  }
}

/// Says what a change did: how many stories it changed, or their ids as JSON.
struct ChangeReport {
  /// The stories that were changed.
  let change: AppliedChange
  /// Whether JSON is wanted.
  let isJSON: Bool

  /// Prints it, "3 stories marked read".
  func write(_ what: String) {
    var output = Output()
    if isJSON {
      output.object { $0.member("changed", change.stories.map(\.rawValue)) }
    } else {
      let copies = change.copies == 1 ? "1 copy" : "\(change.copies) copies"
      let rows = Self.count(change.stories.count - change.copies)
      output.line("\(rows)\(change.copies > 0 ? " and \(copies)" : "") \(what)")
    }
  }

  /// "1 story", "3 stories".
  static func count(_ stories: Int) -> String { stories == 1 ? "1 story" : "\(stories) stories" }
}
