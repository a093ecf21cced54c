import Articles
import Screen

/// What stands over a page and takes the keys.
package enum Overlay: Hashable, Sendable {
  case menu(Menu)
  case prompt(Prompt)

  mutating func receive(_ answer: EffectResult) -> [Effect] {
    guard case .menu(var menu) = self else { return [] }
    menu.receive(answer)
    self = .menu(menu)
    return []
  }
}

/// A line to be typed: a name, an address, a command.
package struct Prompt: Hashable, Sendable {
  /// What the text that is typed is used for.
  package enum Subject: Hashable, Sendable {
    case rename(EntitySummary)
    case subscribe
    case add
    case pipe(StoryKey)
    case saveSearch(String)
    case exportQuotes(QuoteExport)
    case exportStory(StoryExport)
    case note(Note)
    case exportNotes(NoteFormat)
    /// A rule of keeping, for a feed or for all.
    case keeping(feed: String?)
  }

  /// What the text that is typed is used for.
  package let subject: Subject
  /// What is typed.
  package var field: TextField

  init(_ subject: Subject, _ text: String = "") {
    self.subject = subject
    // A note is changed where it stands; anything else that is offered is replaced by typing.
    if case .note = subject { field = TextField(text) } else { field = TextField(offered: text) }
  }

  /// What the edge of its box says.
  package var title: String {
    switch subject {
    case .rename(let row): "Another name for \(row.name)"
    case .subscribe: "Address of a feed or a page"
    case .add: "File, folder or address to add"
    case .pipe: "Pipe the text to"
    case .saveSearch: "Keep this search as"
    case .exportQuotes(let export): "Write \(export.format.title) to"
    case .exportStory(let export): "Write \(export.format.title) to"
    case .note(let note):
      note.passage.map { "Note on “\(DisplayWidth.fit($0.words, columns: 44))”" }
        ?? "Note on the story"
    case .keeping: "Days to keep: 90, or 30 unread, or 90 but starred tagged"
    case .exportNotes(let format): "Write \(format.title) to"
    }
  }

  /// What the lower edge of its box says: what Enter does with the line.
  package var note: String {
    switch subject {
    case .rename, .saveSearch, .note: "Enter keeps · Esc leaves"
    case .keeping: "Enter counts what would go · Esc leaves"
    case .subscribe: "Enter follows · Esc leaves"
    case .add: "Enter adds · Esc leaves"
    case .pipe: "Enter runs · Esc leaves"
    case .exportQuotes, .exportStory, .exportNotes: "Enter writes a new file · Esc leaves"
    }
  }
}

extension ShellWords {
  /// A command as an argument list: words apart by spaces, quotes hold words together. No shell sees it.
  package static func arguments(_ text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for letter in text {
      if let open = quote {
        if letter == open { quote = nil } else { word?.append(letter) }
      } else if letter == "'" || letter == "\"" {
        quote = letter
        word = word ?? ""
      } else if letter == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(letter)
      }
    }
    if let word { words.append(word) }
    return words
  }
}

/// Small readings of what a reader types.
package enum ShellWords {}
