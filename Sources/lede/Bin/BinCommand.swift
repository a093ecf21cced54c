import ArgumentParser
import Articles
import ArchiveStore

/// `lede bin`: the stories that were removed.
struct BinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bin", abstract: "List, restore or let go of stories that were removed.",
    subcommands: [BinList.self, BinRestore.self, BinEmpty.self], defaultSubcommand: BinList.self)
}

/// `lede bin list`: the stories in the bin, the one removed last first.
struct BinList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the stories in the bin, the one removed last first.")

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Print one JSON object a story.")
  var json = false

  func run() throws {
    try place.use { archive in
      var output = Output()
      let stories = try archive.bin(limit: .max).rows
      if stories.isEmpty { printError("the bin is empty") }
      for story in stories {
        guard json else {
          let day = Timestamp(seconds: story.removed).rfc3339.prefix(10)
          output.line("removed \(day)  \(StoryLines.line(story.row))")
          continue
        }
        output.object {
          StoryJSON.row(&$0, story.row)
          $0.member("removed", Timestamp(seconds: story.removed))
        }
      }
    }
  }
}

/// `lede bin restore ID ...`: takes stories out of the bin.
struct BinRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Take stories out of the bin, with everything done to them.")

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Every story.")
  var all = false
  @Flag(help: "Print the keys of the stories that came back as a JSON object.")
  var json = false
  @Argument(help: ArgumentHelp("Ids of stories in the bin.", valueName: "id"))
  var ids: [String] = []

  func validate() throws {
    guard all != !ids.isEmpty else {
      throw ValidationError("Name stories by their ids, or all of them with --all.")
    }
  }

  func run() throws {
    try place.maintain { archive in
      let keys = all ? nil : try ids.map { try key(of: $0, in: archive) }
      let meter = ProgressMeter()
      let change = try archive.restore(keys) { done, _ in
        meter.show("restored", done)
        return true
      }
      meter.clear()
      ChangeReport(change: change, isJSON: json).write("restored")
    }
  }

  private func key(of id: String, in archive: Archive) throws -> StoryKey {
    let found = try archive.findRemoved(id: id)
    guard found.count > 1 else {
      guard let story = found.first else {
        printError("no story in the bin has the id \(id)")
        throw ExitCode.failure
      }
      return story.row.key
    }
    try LibraryOptions.complain(id, found.map(\.row))
  }
}

/// `lede bin empty`: lets go of what is in the bin for good.
struct BinEmpty: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "empty",
    abstract: "Let go of what is in the bin for good, and make the file smaller.",
    discussion: "What has lain in the bin for 30 days goes by itself. This cannot be undone.")

  @OptionGroup var place: LibraryOptions
  @Option(
    help: ArgumentHelp("Only what was removed so many days ago or earlier.", valueName: "days"))
  var olderThan: Int64?

  func validate() throws {
    guard olderThan.map({ (0...100_000).contains($0) }) ?? true else {
      throw ValidationError("--older-than takes a number of days.")
    }
  }

  func run() throws {
    try place.maintain { archive in
      let before = olderThan.map { currentTime() - $0 * 86_400 }
      let count = try archive.emptyBin(removedBefore: before)
      let freed = try count > 0 ? archive.compact() : 0
      var output = Output()
      output.line(
        "\(ChangeReport.count(count)) gone for good; the file is \(freed / 1024) KB smaller")
    }
  }
}
