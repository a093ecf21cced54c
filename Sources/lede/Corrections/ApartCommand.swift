import ArgumentParser
import Articles
import ArchiveStore

/// `lede apart`: says that two stories are not copies of each other.
struct ApartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apart", abstract: "Say that two stories are not the same news: each gets a row.",
    discussion: "What is said is kept, and holds when the archive is rebuilt.")

  @OptionGroup var place: LibraryOptions

  @Argument(help: "A story that is folded with others.")
  var id: String

  @Argument(help: "The other story; without it, all that the story is folded with.")
  var other: String?

  @Flag(help: "Take it back.")
  var undo = false

  /// A story by id, moment and headline: copies have one headline.
  private static func name(_ row: StorySummary) -> String {
    [row.key.rawValue, row.published?.rfc3339, "“\(row.title)”"].compactMap(\.self)
      .joined(separator: " ")
  }

  func run() throws {
    let (row, folded) = try place.use(story: id) { archive, row in
      (row, try archive.story(row.key)?.copies ?? [])
    }
    let others = try other.map { [try place.use(story: $0) { $1 }] } ?? folded
    guard !others.isEmpty else {
      throw ValidationError("\(id) is not folded with any other story.")
    }
    try place.change { archive in
      for other in others where other.key != row.key {
        let correction = Correction.apart(story: row.key, from: other.key)
        _ =
          try undo
          ? archive.retract(correction) : archive.correct(correction, now: currentTime())
        var output = Output()
        output.line(
          "\(Self.name(row)) and \(Self.name(other)) "
            + (undo ? "may be the same news again" : "are not the same news, because you said so"))
      }
    }
  }
}
