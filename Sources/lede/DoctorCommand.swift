import Annotations
import ArgumentParser
import Articles
import ArchiveStore

/// `lede doctor`: checks the archive and makes anew what is computed from the stories.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the archive, and make anew what is computed from it.",
    discussion: """
      Without an option the archive is checked and nothing is changed. Exit status 1 when something is wrong.
      """)

  @OptionGroup var place: LibraryOptions

  @Flag(help: "Make the search index, names and everything else that is computed anew.")
  var rebuild = false

  @Flag(
    help: "Annotate again what an older version annotated. Can be interrupted and taken up again.")
  var annotate = false

  func run() throws {
    let isWell = try place.use { archive in
      let meter = ProgressMeter()
      if annotate {
        let annotator = Annotator()
        try archive.reannotate(version: Annotator.version, with: { annotator.annotate($0) }) {
          done, total in
          meter.show("annotating, of \(total):", done)
          return true
        }
      }
      if rebuild { try archive.rebuild { meter.show($0, $1) } }
      meter.clear()
      let findings = try archive.check(annotator: Annotator.version)
      var output = Output()
      for finding in findings {
        output.line(
          "\(finding.isFault ? "wrong" : "fine ") \(finding.text)\(Self.advice(finding.remedy))")
      }
      return !findings.contains(where: \.isFault)
    }
    if !isWell { throw ExitCode.failure }
  }

  /// The command that puts a finding right, after a colon; empty when there is none.
  static func advice(_ remedy: CheckResult.Remedy?) -> String {
    switch remedy {
    case .reannotate: ": lede doctor --annotate"
    case .rebuild: ": lede doctor --rebuild"
    case nil: ""
    }
  }
}
