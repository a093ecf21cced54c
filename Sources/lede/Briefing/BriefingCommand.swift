import ArgumentParser
import Articles
import ArchiveStore

/// `lede briefing`: what is new of what is followed, of running stories, and by outlet.
struct BriefingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefing", abstract: "Print what is new since the last briefing that you read.",
    discussion: """
      What those you follow said in these words, new paragraphs of running stories, new names in them, and the stories by \
      outlet. Without --since a story is new that came since the last briefing; with it, one that is dated since then. \
      Reading it here marks nothing; --done says that you have read it.
      """)

  @OptionGroup var place: LibraryOptions
  @Option(
    help: ArgumentHelp(
      "Since a day: 2016-12-14, 2016-12, yesterday, 3d.", valueName: "day"))
  var since: String?
  @Flag(help: "Print Markdown.")
  var markdown = false
  @Flag(help: "Print one JSON object.")
  var json = false
  @Flag(help: "The next briefing begins where this one ends.")
  var done = false

  func validate() throws {
    guard !(markdown && json) else {
      throw ValidationError("Only one of --markdown and --json can be asked for.")
    }
    if let since, Self.dayStart(since) == nil {
      throw ValidationError("\(since) is no day. Write 2016-12-14, 2016-12, yesterday or 3d.")
    }
  }

  /// The moment at which a day, or a stretch of days, begins here, in seconds since 1970; nil for what is none.
  private static func dayStart(_ text: String) -> Int64? {
    DateRangeParser(now: currentTime(), zone: LocalZone()).read(text)?.instants.lowerBound
  }

  func run() throws {
    let moment = since.flatMap(Self.dayStart)
    let briefing = try place.use { try $0.briefing(since: moment, now: currentTime()) }
    var output = Output()
    if json {
      output.object { BriefingJSON.write(briefing, to: &$0) }
    } else {
      for line in BriefingText.lines(briefing, isMarkdown: markdown) { output.line(line) }
    }
    output.flush()
    if done { _ = try place.maintain { try $0.setBriefingRead(briefing.made) } }
  }
}
