import ArchiveStore
import ArgumentParser
import Articles
import Sharing

/// `lede share init URL`: makes a shared archive in a database.
struct ShareInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a shared archive in a database, or bring one up to date.",
    discussion: """
      The database must be there (createdb). The roles lede_reader, lede_contributor and lede_owner are made, which are \
      granted to people in SQL: GRANT lede_contributor TO ada.
      """)

  @Argument(help: ArgumentHelp("The database's address.", valueName: "url"))
  var address: String

  func run() throws {
    let made = try ShareErrors.told { try Share.make(at: ShareAddress(address)) }
    var output = Output()
    switch made {
    case .made: output.line("made; lede share join ADDRESS lets an archive join")
    case .migrated(let version): output.line("brought up to date from version \(version)")
    case .present: output.line("it is there already, and up to date")
    }
  }
}

/// `lede share join URL`: lets the archive join a shared archive.
struct ShareJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Join a shared archive; its address is kept, without a password."
  )

  @OptionGroup var place: LibraryOptions
  @Argument(help: ArgumentHelp("The database's address.", valueName: "url"))
  var address: String

  func run() throws {
    let stories = try place.change { archive in
      try ShareErrors.told { try Share.join(archive, at: ShareAddress(address)) }
    }
    var output = Output()
    output.line(
      "joined; \(ShareReport.count(stories, "story", "stories")) there. lede share pull brings them here"
    )
  }
}

/// `lede share leave`: forgets the shared archive.
struct ShareLeave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: "Leave the shared archive; its stories stay here, what others corrected goes.")

  @OptionGroup var place: LibraryOptions

  func run() throws {
    try place.maintain { archive in
      try ShareErrors.told {
        guard try archive.share() != nil else { throw ShareError.notJoined }
        try archive.leaveShare()
      }
    }
  }
}
