import ArchiveStore
import ArgumentParser
import Articles

/// `lede correct speaker ID WORDS NAME`: says who said a quotation.
struct CorrectSpeaker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speaker", abstract: "Say who said a quotation.",
    discussion: "lede correct speaker ID \"words of the quotation\" \"Ada Quill\"")

  @OptionGroup var place: LibraryOptions
  @Argument(help: ArgumentHelp("The story's id.", valueName: "id"))
  var id: String
  @Argument(help: ArgumentHelp("Words that stand in the quotation.", valueName: "words"))
  var words: String
  @Argument(help: ArgumentHelp("Who said it.", valueName: "name"))
  var name: String?
  @Flag(help: "Nobody who can be named said it.")
  var nobody = false
  @Flag(help: "The same for everything that the story gives to that quotation's speaker.")
  var everywhere = false

  func validate() throws {
    guard (name != nil) != nobody else {
      throw ValidationError("Say who said it: a name, or --nobody.")
    }
    guard words.contains(where: { !$0.isWhitespace }),
      name.map({ $0.contains { !$0.isWhitespace } }) ?? true
    else { throw ValidationError("Give words of the quotation, and a name.") }
  }

  func run() throws {
    try place.maintain { archive in
      let row = try LibraryOptions.story(of: id, in: archive)
      guard let story = try archive.story(row.key) else { return }
      let quotation = try quotation(in: story)
      let correction: Correction
      if everywhere {
        guard let speaker = quotation.speaker?.name else {
          printError("the quotation has no speaker yet; leave --everywhere out")
          throw ExitCode.failure
        }
        correction = .speakerEverywhere(story: row.key, speaker: speaker, name: name)
      } else {
        correction = .speaker(story: row.key, range: quotation.range, name: name)
      }
      guard try archive.correct(correction, now: currentTime()) else {
        printError("there is nothing to correct")
        throw ExitCode.failure
      }
    }
  }

  /// The one quotation that the words mean; none or several end the program with status 1.
  private func quotation(in story: Story) throws -> Quotation {
    let text = story.article.text
    let wanted = Self.folded(words)
    let found = story.marks.quotations.filter {
      Self.folded(text.utf8Slice($0.range)).contains(wanted)
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      printError("no quotation of \(id) holds “\(words)”")
    } else {
      printError("\(found.count) quotations of \(id) hold “\(words)”; give more words of the one:")
      for quotation in found {
        printError("  \(Self.oneLine(text.utf8Slice(quotation.range)))")
      }
    }
    throw ExitCode.failure
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Letters alone, so that shapes of marks and line breaks do not matter.
  private static func folded(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
