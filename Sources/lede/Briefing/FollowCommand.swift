import ArgumentParser
import Articles
import ArchiveStore

/// `lede follow`: whom and what the briefing tells of.
struct FollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract:
      "Follow a person, a place, a body, a running story or a search; without a name, list them.",
    discussion: "`lede briefing` tells what is new of what is followed.")

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Follow it no longer.")
  var stop = false
  @Flag(help: "Print what is followed as JSON, one object a line.")
  var json = false
  @Option(
    parsing: .unconditional, help: ArgumentHelp("Follow what a search finds.", valueName: "query"))
  var search: String?
  @Option(
    help: ArgumentHelp("Follow the running story of a story, by its id.", valueName: "id"))
  var thread: String?
  @Argument(help: "A full name as stories give it.")
  var name: [String] = []

  func validate() throws {
    guard [search != nil, thread != nil, !name.isEmpty].count(where: { $0 }) <= 1 else {
      throw ValidationError("Follow one thing at a time: a name, --search or --thread.")
    }
  }

  func run() throws {
    if search == nil, thread == nil, name.isEmpty { return try list() }
    try place.maintain { archive in
      let subject = try subject(in: archive)
      let isChanged = try archive.follow(subject, !stop)
      var output = Output()
      let known = try archive.followed().first { $0.subject == subject }?.name
      let shown = known ?? search ?? thread ?? name.joined(separator: " ")
      output.line(
        stop
          ? "\(isChanged ? "no longer following" : "was not followed:") \(shown)"
          : "\(isChanged ? "following" : "followed already:") \(shown)")
    }
  }

  private func subject(in archive: Archive) throws -> FollowedSubject {
    if let search { return .search(search) }
    if let thread {
      let row = try LibraryOptions.story(of: thread, in: archive)
      return .thread(try archive.thread(row.key.rawValue)?.row.id ?? row.key.rawValue)
    }
    let name = name.joined(separator: " ")
    let found = try archive.entityKey(name) ?? EntityLookup.find(name, in: archive)?.row.key
    guard let key = found else {
      printError("no story names “\(name)”; lede entities lists names")
      throw ExitCode.failure
    }
    return .entity(key)
  }

  private func list() throws {
    try place.use { archive in
      var output = Output()
      for followed in try archive.followed() {
        guard json else {
          output.line("\(followed.what)  \(followed.name)")
          continue
        }
        output.object {
          $0.member("kind", followed.what)
          $0.member("name", followed.name)
        }
      }
    }
  }
}

extension Followed {
  /// "person", "search", "running story".
  var what: String {
    switch subject {
    case .entity: kind?.rawValue ?? "name"
    case .search: "search"
    case .thread: "running story"
    }
  }
}
