import ArchiveStore
import ArgumentParser
import Articles

/// `lede correct`: what the reader knows better than the program.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct who said it, who is who and what belongs together; list and take back.",
    discussion: "Corrections are kept, and hold when the archive is rebuilt.",
    subcommands: [
      CorrectList.self, CorrectUndo.self, CorrectSpeaker.self, CorrectName.self,
      CorrectMerge.self, CorrectSplit.self, CorrectJoin.self, CorrectLeave.self,
    ], defaultSubcommand: CorrectList.self)
}

/// `lede correct list`: every correction, the newest first.
struct CorrectList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List your corrections, the newest first, each with its number.")

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions
  @Option(help: ArgumentHelp("How many at most; 0 for all.", valueName: "n"))
  var limit = 50
  @Flag(help: "Print one JSON object a correction.")
  var json = false

  func validate() throws {
    try checkCount(limit, of: "--limit")
  }

  func run() throws {
    try place.use { archive in
      let page = try archive.corrections(limit: limit == 0 ? .max : limit)
      try width.print(isPaged: !json) { printer in
        for row in page.rows {
          let day = Timestamp(seconds: row.made).rfc3339.prefix(10)
          guard json else {
            printer.line("\(row.id)  \(day)  \(row.sentence)", indent: 4)
            continue
          }
          printer.output.object {
            $0.member("correction", Int(row.id))
            $0.member("text", row.sentence)
            $0.member("made", Timestamp(seconds: row.made))
            $0.member("story", row.story?.rawValue)
            $0.member("entity", row.entity)
          }
        }
        if !json { printer.cut(shown: page.rows.count, total: page.total) }
      }
    }
  }
}

/// `lede correct undo N ...`: takes corrections back.
struct CorrectUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take corrections back, by the numbers that the list gives.")

  @OptionGroup var place: LibraryOptions
  @Argument(help: "Numbers of corrections.")
  var number: [Int64]

  func run() throws {
    try place.maintain { archive in
      for number in number {
        guard try archive.retractCorrection(number) != nil else {
          printError("there is no correction \(number); lede correct lists them")
          throw ExitCode.failure
        }
      }
    }
  }
}
