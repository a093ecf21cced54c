import ArgumentParser
import Articles
import ArchiveStore

/// `lede keep`: rules by which old stories are let go.
struct KeepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep", abstract: "Set how long stories are kept, for all or for a feed.",
    discussion: """
      Old stories go into the bin, where they stay for 30 days: with `lede keep run`, and after each update of the feeds. \
      Stories that are starred, tagged, noted or of a running story that is followed are kept unless --except says otherwise.
      """,
    subcommands: [KeepList.self, KeepSet.self, KeepDrop.self, KeepRun.self],
    defaultSubcommand: KeepList.self)
}

/// `lede keep list`: the rules.
struct KeepList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the rules.")

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Print one JSON object a rule.")
  var json = false

  func run() throws {
    try place.use { archive in
      var output = Output()
      let rules = try archive.keepingRules()
      if rules.isEmpty {
        printError("no rule: everything is kept; lede keep set --days 90 makes one")
      }
      for rule in rules {
        guard json else {
          output.line(KeepingText.line(rule))
          continue
        }
        output.object {
          $0.member("feed", rule.feed)
          $0.member("days", rule.days)
          $0.member("unread", rule.includesUnread)
          $0.member("except", rule.exceptions.map(\.rawValue).sorted())
        }
      }
    }
  }
}

/// `lede keep set`: sets a rule and says what it would remove.
struct KeepSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a rule, and say how many stories it would remove now.")

  @OptionGroup var place: LibraryOptions
  @Option(help: ArgumentHelp("How many days a story is kept after its date.", valueName: "days"))
  var days: Int
  @Option(
    help: ArgumentHelp(
      "A feed, by its address or its name; without it, all others.", valueName: "feed"))
  var feed: String?
  @Flag(help: "Let go of stories that were never read, too.")
  var unread = false
  @Option(
    help: ArgumentHelp(
      "What is kept whatever its age: starred, tagged, noted, quoted, followed, with commas between; none for nothing.",
      valueName: "kinds"))
  var except = KeepingRule.usualExceptions.map(\.rawValue).sorted().joined(separator: ",")
  @Flag(help: "Say it and set nothing.")
  var dryRun = false

  func validate() throws {
    guard (1...100_000).contains(days) else {
      throw ValidationError("--days takes a number from 1 on.")
    }
    _ = try exceptions()
  }

  private func exceptions() throws -> Set<KeepingRule.Exception> {
    guard except != "none" else { return [] }
    return Set(
      try except.split(separator: ",").map { word in
        guard let known = KeepingRule.Exception(rawValue: String(word)) else {
          throw ValidationError(
            "“\(word)” is none of \(KeepingRule.Exception.allCases.map(\.rawValue).joined(separator: ", "))."
          )
        }
        return known
      })
  }

  func run() throws {
    try place.maintain { archive in
      var url: String?
      if let feed {
        url = try archive.matching(feed).first?.url
        guard url != nil else {
          printError("\(feed): no such feed")
          throw ExitCode.failure
        }
      }
      let rule = KeepingRule(
        feed: url, days: days, includesUnread: unread, exceptions: try exceptions())
      let count = try archive.countOfExpired(by: rule)
      if !dryRun { try archive.save(rule) }
      var output = Output()
      output.line(KeepingText.line(rule))
      let when = dryRun ? "" : "; lede keep run removes them, and so does the next update of feeds"
      output.line("\(ChangeReport.count(count)) would go now\(when)")
    }
  }
}

/// `lede keep drop`: takes a rule away.
struct KeepDrop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Take a rule away: without --feed, the general one.")

  @OptionGroup var place: LibraryOptions
  @Option(help: ArgumentHelp("A feed, by its address or its name.", valueName: "feed"))
  var feed: String?

  func run() throws {
    try place.maintain { archive in
      let url = try feed.map { try archive.matching($0).first?.url ?? $0 }
      guard try archive.removeKeepingRule(feed: url) else {
        printError("there is no such rule")
        throw ExitCode.failure
      }
    }
  }
}

/// `lede keep run`: lets go of what the rules say.
struct KeepRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Put what the rules let go into the bin.")

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Say how many stories would go, and remove none.")
  var dryRun = false
  @Flag(help: "Print the keys of the stories that were removed as a JSON object.")
  var json = false

  func run() throws {
    try place.maintain { archive in
      if dryRun {
        var output = Output()
        output.line("\(ChangeReport.count(try archive.countOfExpired())) would be removed")
        return
      }
      ChangeReport(change: try archive.applyKeepingRules(), isJSON: json).write(
        "removed; lede bin restore brings them back")
    }
  }
}

extension KeepRun {
  /// Lets go of what the rules say and of what has lain in the bin for long enough, after an update; says so where there
  /// was anything.
  /// - Parameter tell: Is told what was let go.
  static func letGo(_ archive: Archive, telling tell: (String) -> Void = printError) throws {
    try archive.emptyOldBin()
    guard try !archive.keepingRules().isEmpty else { return }
    let count = try archive.applyKeepingRules().stories.count
    if count > 0 {
      tell("\(ChangeReport.count(count)) went into the bin, as `lede keep` says")
    }
  }
}

/// Rules of keeping in words.
enum KeepingText {
  /// "all feeds: read stories older than 90 days, but starred, tagged ones".
  static func line(_ rule: KeepingRule) -> String {
    let kinds = KeepingRule.Exception.allCases.filter(rule.exceptions.contains).map(\.rawValue)
    let but = kinds.isEmpty ? "" : ", but \(kinds.joined(separator: ", ")) ones"
    let what = rule.includesUnread ? "stories" : "read stories"
    return "\(rule.feed ?? "all feeds"): \(what) older than \(rule.days) days go\(but)"
  }
}
