import ArchiveStore
import ArgumentParser
import Articles
import Documents
import Sharing

/// `lede share push`: sends what the archive has.
struct SharePushCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "push", abstract: "Send stories, feeds and corrections to the shared archive.",
    discussion: """
      What is there is not sent again. Feeds whose address or header fields hold a password stay private. Stop and start it \
      again at any time.
      """)

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Offer everything anew, as after the shared archive was restored from an older copy.")
  var all = false

  func run() throws {
    let interrupt = InterruptSignal()
    let meter = ProgressMeter()
    let report = try place.maintain { archive in
      interrupt.endWithin(milliseconds: 450, archive)
      return try ShareErrors.told {
        try SharePush(archive, isInterrupted: { interrupt.isPending }).run(all: all) {
          meter.show("offered", $0)
        }
      }
    }
    meter.clear()
    var output = Output()
    output.line(
      "\(ShareReport.count(Int64(report.stories), "story", "stories")) sent of \(report.offered) offered, "
        + "\(report.feeds) feeds, \(report.corrections) corrections")
    if report.privateFeeds > 0 {
      printError(
        "\(report.privateFeeds) feeds stay private: a password, a header field or a proxy belongs to them"
      )
    }
  }
}

/// `lede share pull`: brings stories here.
struct SharePullCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull",
    abstract: "Bring stories of the shared archive here, names and quotations ready made.",
    discussion: """
      --query takes the language of the search, without what is private (is:unread, tag:, note:). What was removed there \
      goes from here, too, unless you starred, tagged, noted or highlighted it.
      """)

  @OptionGroup var place: LibraryOptions
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only stories that a search finds.", valueName: "query"))
  var query: String?
  @Option(help: ArgumentHelp("Only stories dated since a day (2026-10-01, 30d).", valueName: "day"))
  var since: String?
  @Flag(help: "Go on bringing what comes, as it comes.")
  var follow = false

  func validate() throws {
    if let since, DateRangeParser(now: currentTime(), zone: LocalZone()).read(since) == nil {
      throw ValidationError("--since takes a day: \(DateRangeParser.forms).")
    }
  }

  func run() throws {
    let interrupt = InterruptSignal()
    let span = since.flatMap { DateRangeParser(now: currentTime(), zone: LocalZone()).read($0) }
    let choice = SharedChoice(query: query ?? "", since: span?.instants.lowerBound)
    try place.change { archive in
      interrupt.endWithin(milliseconds: 450, archive)
      try ShareErrors.told(isEndless: follow) {
        let pull = try SharePull(
          archive, choice: choice, isPatient: follow, isInterrupted: { interrupt.isPending })
        if follow {
          try pull.follow { receipt, _ in ShareReport.print(receipt) }
        }
        let meter = ProgressMeter()
        let total = try pull.run { meter.show("left", Int($1)) }
        meter.clear()
        ShareReport.print(total, isComplete: true)
      }
    }
  }
}

/// `lede share add FILE ...`: leaves stories to the workers.
struct ShareAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Leave files to the workers of the shared archive, who annotate them.")

  @OptionGroup var place: LibraryOptions
  @Argument(help: "Files of any format that lede add reads, or - for standard input.")
  var files: [String]

  func run() throws {
    try place.use { archive in
      var (new, read) = (0, 0)
      for file in files {
        let bytes = try readFileOrFail(file)
        let document = Documents.parse(bytes, name: file)
        if let error = document.error { printError("\(file): \(error)") }
        read += document.stories.count
        new += try ShareErrors.told { try Share.addRaw(document.stories, from: archive) }
      }
      var output = Output()
      output.line(
        "\(ShareReport.count(Int64(new), "story", "stories")) left to the workers of \(read) read")
      if read == 0 { throw ExitCode.failure }
    }
  }
}

/// `lede share remove ID ...`: removes stories for everybody.
struct ShareRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove stories from the shared archive, for everybody and for good.",
    discussion:
      "Only owners may. They go from everybody who pulled them and did not mark them, and cannot be pushed again."
  )

  @OptionGroup var place: LibraryOptions
  @Option(help: "Why, for those who ask the database.")
  var reason: String?
  @Argument(help: ArgumentHelp("The stories' own ids, twelve digits each.", valueName: "id"))
  var ids: [String]

  func run() throws {
    try place.use { archive in
      let keys = ids.map(StoryKey.init(rawValue:))
      let count = try ShareErrors.told { try Share.remove(keys, reason: reason, from: archive) }
      guard count > 0 else {
        printError("the shared archive holds no such story")
        throw ExitCode.failure
      }
      var output = Output()
      output.line("\(ShareReport.count(Int64(count), "story", "stories")) removed for everybody")
    }
  }
}
