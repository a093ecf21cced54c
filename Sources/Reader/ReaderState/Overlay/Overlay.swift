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
    case pipe(StoryKey)
    case saveSearch(String)
    case exportQuotes(QuoteExport)
  }

  /// What the text that is typed is used for.
  package let subject: Subject
  /// What is typed.
  package var field: TextField

  init(_ subject: Subject, _ text: String = "") {
    self.subject = subject
    field = TextField(text)
  }

  /// What the edge of its box says.
  package var title: String {
    switch subject {
    case .rename(let row): "Another name for \(row.name)"
    case .subscribe: "Address of a feed or a page"
    case .pipe: "Pipe the text to"
    case .saveSearch: "Keep this search as"
    case .exportQuotes(let export): "Write \(export.format.title) to"
    }
  }

  /// What the lower edge of its box says: what Enter does with the line.
  package var note: String {
    switch subject {
    case .rename, .saveSearch: "Enter keeps · Esc leaves"
    case .subscribe: "Enter follows · Esc leaves"
    case .pipe: "Enter runs · Esc leaves"
    case .exportQuotes: "Enter writes a new file · Esc leaves"
    }
  }
}

extension ShellWords {
  /// A command as an argument list: words apart by spaces, quotes hold words together. No shell sees it.
  static func arguments(_ text: String) -> [String] {
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
enum ShellWords {}
