import ArgumentParser
import Articles
import ArchiveStore

/// `lede tag`: puts a word on stories, or takes it off.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Put a word of your own on stories, or take it off.",
    discussion: "`lede search tag:WORD` finds them; `lede tags` lists the words.")

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Take the word off.")
  var remove = false
  @Flag(help: "Print the keys of the stories that were changed as a JSON object.")
  var json = false
  @Argument(help: "One word.")
  var word: String
  @OptionGroup var stories: StoryOptions

  func validate() throws {
    guard Tag.word(word) != nil else {
      throw ValidationError(
        "“\(word)” is no tag: one word without spaces, commas, colons and quotation marks.")
    }
  }

  func run() throws {
    guard let word = Tag.word(word) else { return }
    try place.maintain { archive in
      let change = try archive.apply(.tagged(word, !remove), to: stories.scopes(in: archive))
      ChangeReport(change: change, isJSON: json)
        .write(remove ? "no longer tagged #\(word)" : "tagged #\(word)")
    }
  }
}

/// `lede tags`: the words that stories carry.
struct TagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags", abstract: "List the tags with how many stories carry each.")

  @OptionGroup var place: LibraryOptions
  @Flag(help: "Print one JSON object a tag.")
  var json = false

  func run() throws {
    try place.use { archive in
      var output = Output()
      for tag in try archive.tags() {
        guard json else {
          output.line("#\(tag.name)  \(ChangeReport.count(tag.stories)), \(tag.unread) unread")
          continue
        }
        output.object {
          $0.member("tag", tag.name)
          $0.member("stories", tag.stories)
          $0.member("unread", tag.unread)
        }
      }
    }
  }
}
