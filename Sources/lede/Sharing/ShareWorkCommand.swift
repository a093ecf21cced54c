import ArchiveStore
import ArgumentParser
import Sharing

/// `lede share work`: annotates what waits in a shared archive.
struct ShareWorkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Annotate stories and fetch feeds for the shared archive.",
    discussion:
      "Any number of workers may run, on any number of machines; they share the work by themselves."
  )

  @OptionGroup var place: LibraryOptions
  @Option(
    help: ArgumentHelp(
      "The database's address, for a machine without an archive.", valueName: "url"))
  var address: String?
  @Flag(help: "Annotate alone, and fetch no feeds.")
  var noFeeds = false
  @Flag(help: "Go on with what comes, as it comes.")
  var follow = false

  func run() throws {
    let interrupt = InterruptSignal()
    try ShareErrors.told(isEndless: follow) {
      let work = try ShareWork(
        try workplace(), fetchesFeeds: !noFeeds, isInterrupted: { interrupt.isPending })
      let meter = ProgressMeter()
      let show: (ShareWork.Report) -> Void = { meter.show("annotated", $0.annotated) }
      if follow { try work.follow(progress: show) }
      let report = try work.run(progress: show)
      meter.clear()
      var output = Output()
      output.line(
        "\(ShareReport.count(Int64(report.annotated), "story", "stories")) annotated, \(report.feeds) feeds fetched, \(report.new) new"
      )
      if report.failures > 0 { printError("\(report.failures) feeds could not be fetched") }
    }
  }

  private func workplace() throws -> ShareAddress {
    if let address { return try ShareAddress(address) }
    let share = try place.use { try $0.share() }
    guard let share else { throw ShareError.notJoined }
    return try ShareAddress(share.address)
  }
}
