import Annotations
import ArgumentParser
import Articles
import ArchiveStore

/// `lede doctor`: checks the archive and makes anew what is computed from the stories.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the archive, and make anew what is computed from it.",
    discussion: """
      Without an option the archive is checked; one of an earlier version is brought up to date first, and nothing else is \
      changed. Exit status 1 when something is wrong.
      """)

  @OptionGroup var place: LibraryOptions

  @Flag(help: "Make the search index, names and everything else that is computed anew.")
  var rebuild = false

  @Flag(
    help: "Annotate again what an older version annotated. Can be interrupted and taken up again.")
  var annotate = false

  @Option(
    help: ArgumentHelp(
      "Carry every story that can still be read over into a new archive, with state and corrections.",
      valueName: "new"))
  var salvage: String?

  @Flag(
    help: "Fold and thread anew what an older version did. Can be interrupted and taken up again.")
  var compare = false

  @Flag(
    help: "Make the file as small as what it holds; takes as much room again on the disk meanwhile."
  )
  var compact = false

  func run() throws {
    if let salvage { return try carryOver(to: salvage) }
    let isWell = try place.maintain { archive in
      let meter = ProgressMeter()
      if annotate {
        let annotator = Annotator()
        try archive.reannotate(version: Annotator.version, with: { annotator.annotate($0) }) {
          done, total in
          meter.show("annotating, of \(total):", done)
          return true
        }
      }
      if compare {
        try archive.recompare { done, total in
          meter.show("comparing, of \(total):", done)
          return true
        }
      }
      if rebuild { try archive.rebuild { meter.show($0, $1) } }
      if compact { try archive.compact() }
      meter.clear()
      let findings = archive.check(annotator: Annotator.version)
      var output = Output()
      for finding in findings {
        output.line(
          "\(finding.isFault ? "wrong" : "fine ") \(finding.text)\(Self.advice(finding.remedy))")
      }
      if let bytes = try? archive.fileBytes() {
        output.line("fine  the file takes \(Self.size(bytes))")
      }
      return !findings.contains(where: \.isFault)
    }
    if !isWell { throw ExitCode.failure }
  }

  private func carryOver(to target: String) throws {
    let (annotator, meter) = (Annotator(), ProgressMeter())
    let report = try place.telling {
      try Archive.salvage(try place.path(), into: target, annotate: { annotator.annotate($0) }) {
        meter.show("carried over:", $0)
      }
    }
    meter.clear()
    var output = Output()
    output.line(
      "\(report.stories) stories, \(report.feeds) feeds and \(report.corrections) corrections are in \(target)"
    )
    if report.storiesWithoutRecord > 0 {
      output.line(
        "\(report.storiesWithoutRecord) of the stories have lost their date, address and state")
    }
    if report.lostStories > 0 {
      output.line("\(report.lostStories) stories could not be read")
      output.flush()
      throw ExitCode.failure
    }
  }

  /// The command that puts a finding right, after a colon; empty when there is none.
  /// A size as people read it: "12.3 MB".
  static func size(_ bytes: Int) -> String {
    let tenths = (bytes * 10 + (1 << 19)) >> 20
    return tenths < 10 ? "\(max(1, bytes >> 10)) KB" : "\(tenths / 10).\(tenths % 10) MB"
  }

  static func advice(_ remedy: CheckResult.Remedy?) -> String {
    switch remedy {
    case .reannotate: ": lede doctor --annotate"
    case .rebuild: ": lede doctor --rebuild"
    case .compare: ": lede doctor --compare"
    case .compact: ": lede doctor --compact"
    case .salvage: ": lede doctor --salvage NEW carries them over"
    case nil: ""
    }
  }
}
