import ArgumentParser
import Articles
import ArchiveStore

/// `lede note`: writes a note on a story or on a passage of it, highlights a passage, or takes a note away.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write a note on a story or a passage, or highlight a passage.",
    usage: """
      lede note ID TEXT
      lede note ID --passage WORDS [TEXT]
      lede note --search QUERY TEXT
      lede note --delete NUMBER
      """,
    discussion:
      "`lede notes` lists what was written, with numbers; `note:WORD` in a search finds it.")

  @OptionGroup var place: LibraryOptions
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The words of the story that the note is on; without a text they are highlighted.",
      valueName: "words"))
  var passage: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Write it on every story that a search finds.", valueName: "query"))
  var search: String?
  @Option(help: ArgumentHelp("Take the note of this number away.", valueName: "number"))
  var delete: Int64?
  @Argument(help: "The story's id, then what is to be noted.")
  var words: [String] = []

  private var text: String { words.dropFirst(search == nil ? 1 : 0).joined(separator: " ") }

  func validate() throws {
    if delete != nil {
      guard words.isEmpty, search == nil, passage == nil else {
        throw ValidationError("--delete takes a number and nothing else.")
      }
      return
    }
    guard search != nil || !words.isEmpty else {
      throw ValidationError("Name a story by its id, or stories with --search QUERY.")
    }
    guard passage.map({ !$0.isEmpty }) ?? text.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("Say what is to be noted: lede note ID TEXT.")
    }
  }

  func run() throws {
    try place.maintain { archive in
      if let delete {
        guard try archive.removeNote(delete) != nil else {
          printError("there is no note \(delete); lede notes lists them")
          throw ExitCode.failure
        }
        return
      }
      let keys = try stories(in: archive)
      let notes = try keys.map { try note(on: $0, in: archive) }
      var output = Output()
      for note in notes {
        guard let kept = try archive.save(note) else { continue }
        output.line("note \(kept.id) on \(kept.story.rawValue)")
      }
    }
  }

  private func stories(in archive: Archive) throws -> [StoryKey] {
    guard let search else { return [try LibraryOptions.story(of: words[0], in: archive).key] }
    _ = try StoryOptions.found(search, in: archive)
    return try archive.search(SearchQuery(search, limit: 10_000), now: currentTime()).hits.map(
      \.row.key)
  }

  private func note(on key: StoryKey, in archive: Archive) throws -> Note {
    guard let passage else { return Note(story: key, text: text) }
    let place = try archive.story(key).map {
      Note.Passage(words: passage).located(in: $0.article.text)
    }
    guard let place, place.range != nil else {
      printError("“\(passage)” does not stand in \(key.rawValue); nothing was noted")
      throw ExitCode.failure
    }
    return Note(story: key, passage: place, text: text)
  }
}
