import ArchiveStore
import ArgumentParser
import Articles
import Sharing

/// `lede share status`: how the shared archive is, and what lies between it and this one.
struct ShareStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say how the shared archive is, and what is not pushed or pulled yet.")

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let status = try place.use { archive in
      try ShareErrors.told { try ShareStatus(of: archive) }
    }
    var output = Output()
    if json {
      output.object { write(status, to: &$0) }
    } else {
      for line in lines(of: status) { output.line(line) }
    }
    output.flush()
    if let failure = status.failure {
      printError(ErrorMessage.text(failure))
      throw ExitCode.failure
    }
  }

  private func lines(of status: ShareStatus) -> [String] {
    var lines = ["\(status.address)"]
    if let there = status.there {
      let replica = there.isReplica ? ", a replica that is only read" : ""
      lines += [
        "you are \(there.user), \(there.role ?? "without a role")\(replica)",
        "\(there.stories) stories there, \(there.waiting) wait to be annotated",
        "\(there.feeds) feeds, \(there.failingFeeds) failing",
        "\(there.behind) changes not pulled yet",
      ]
    }
    lines += [
      "\(status.pulled) stories here came from there", "\(status.notPushed) not pushed yet",
    ]
    return lines + status.differences.map(Self.sentence)
  }

  /// "speaker 3f…: you say Ada Quill, ben says Bela Orr".
  private static func sentence(_ difference: CorrectionDifference) -> String {
    let opinions = difference.opinions.map { opinion in
      let value = opinion.value ?? "nobody"
      return opinion.author.map { "\($0) says \(value)" } ?? "you say \(value)"
    }
    return "differing (\(difference.kind) \(difference.subject)): "
      + opinions.joined(separator: ", ") + "; the first is shown"
  }

  private func write(_ status: ShareStatus, to json: inout JSONText) {
    json.member("address", status.address)
    if let there = status.there {
      json.member("user", there.user)
      json.member("role", there.role)
      json.member("stories", Int(there.stories))
      json.member("waiting", Int(there.waiting))
      json.member("behind", Int(there.behind))
      json.member("feeds", Int(there.feeds))
    }
    json.member("pulled", status.pulled)
    json.member("not_pushed", status.notPushed)
    json.array("differences", status.differences) { json, difference in
      json.member("kind", difference.kind)
      json.member("subject", difference.subject)
      json.array("opinions", difference.opinions) { json, opinion in
        json.member("author", opinion.author)
        json.member("value", opinion.value)
        json.member("made", Timestamp(seconds: opinion.made))
      }
    }
  }
}
