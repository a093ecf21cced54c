import Articles
import Screen

extension Menu {
  /// The keys of a screen, nearest scope first.
  static func help(_ keymap: Keymap, scopes: [Scope]) -> Menu {
    var items: [Item] = []
    var taken: Set<KeySequence> = []
    for scope in scopes + [.everywhere] {
      for entry in keymap.entries where entry.scope == scope {
        // A key that means something nearer is not this command's here.
        let own = entry.keys.filter { !taken.contains($0) }
        taken.formUnion(own)
        let keys = own.map(\.shown).joined(separator: " ")
        if keys.isEmpty, scope == .everywhere || !entry.keys.isEmpty { continue }
        items.append(
          Item(
            entry.title, detail: keys, group: scope.title, words: entry.words,
            .perform(entry.command)))
      }
    }
    return Menu(.help, title: "Help", items: items)
  }

  /// What can be done in the help itself.
  static func helpAboutHelp(_ help: Menu) -> Menu {
    let lines = [
      ("Type a word: only what has it is listed", "delete, mark …"),
      ("Go through the list", "↓ ↑ Tab"),
      ("Do what is selected", "Enter"), ("A number before a key repeats it", "5 m"),
      ("Everything that changes something can be undone", "u"),
      ("Every key can be changed in config.toml", "[keys]"),
      ("Back to the keys of the screen", "Esc"),
    ]
    return Menu(
      .choice, title: "Help on help",
      items: lines.map { Item($0.0, detail: $0.1, .help(help)) })
  }

  /// Tags for stories.
  static func tags(_ choice: TagChoice) -> Menu {
    let count = counted(choice.rows.count, "story", "stories")
    return Menu(
      .tags(choice), title: "Tags of \(count)", items: choice.items(typed: ""))
  }

  /// Every command that means something here, by name.
  static func palette(_ keymap: Keymap, scopes: [Scope]) -> Menu {
    let places = scopes + [.everywhere]
    let items = places.flatMap { scope in
      keymap.entries.filter { $0.scope == scope }.map { entry in
        Item(
          entry.title, detail: entry.keys.map(\.shown).joined(separator: " "), words: entry.words,
          .perform(entry.command))
      }
    }
    return Menu(.palette, title: "Commands", items: items)
  }

  /// The themes; the one under the cursor is shown at once.
  static func themes(_ themes: [String], current: String) -> Menu {
    Menu(
      .themes(before: current), title: "Theme", items: themes.map { Item($0, .theme($0)) },
      selected: themes.firstIndex(of: current) ?? 0)
  }

  /// The people who may have said some words, another name, and no speaker.
  static func speakers(_ choice: SpeakerChoice) -> Menu {
    Menu(
      .speaker(choice), title: "Who said it? Type any name", items: choice.items(typed: ""),
      selected: choice.names.firstIndex { $0 == choice.current } ?? 0)
  }

  /// What of the quotations at hand is to be written, and how.
  static func exports(_ scopes: [(title: String, stem: String, scope: QuoteScope)]) -> Menu {
    Menu(
      .choice, title: "Export quotations",
      items: scopes.flatMap { entry in
        QuoteFormat.allCases.map { format in
          Item(
            entry.title, detail: format.title,
            .export(QuoteExport(entry.scope, as: format, stem: entry.stem)))
        }
      })
  }

  /// What is to be done with pasted text: what it most likely is comes first.
  static func pasted(_ text: String) -> Menu {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let search = Item("Search all stories for it", .search(String(line.prefix(500))))
    var items = [Item("Add it as a story", .add(.text(text))), search]
    if ShellWords.isWebAddress(line) {
      items = [
        Item("Add the story at this address", .add(.path(line))),
        Item("Subscribe to the feed of this address", .act([.network(.subscribe(line))])), search,
      ]
    } else if !text.contains(where: \.isNewline), line.utf8.count < 200 {
      items.reverse()
    }
    let words = line.split(separator: " ").count
    return Menu(.choice, title: "Pasted: \(counted(words, "word"))", items: items)
  }

  /// Names that another one can be merged into.
  /// - Parameter likely: Names near to it, which are offered first.
  static func merge(_ row: EntitySummary, likely: [EntitySummary] = []) -> Menu {
    Menu(.merge(row, likely: likely), title: "\(row.name) is the same as", items: [])
  }

  /// Running stories that another one can be merged into.
  static func join(_ row: ThreadSummary) -> Menu {
    Menu(.join(row), title: "“\(row.headline)” belongs to", items: [])
  }

  /// The question to the archive that what is typed means.
  var question: [Effect] {
    switch subject {
    case .merge(let row, _):
      [.query(.listEntities(row.kind, filter: field.text, offset: 0, limit: 50))]
    case .join: [.query(.listThreads(filter: field.text, offset: 0, limit: 50))]
    case .speaker:
      field.isEmpty ? [] : [.query(.listEntities(nil, filter: field.text, offset: 0, limit: 20))]
    case .help, .palette, .choice, .themes, .tags: []
    }
  }

  /// Takes the archive's answer in, if it is one to what is typed.
  mutating func receive(_ answer: EffectResult) {
    switch (subject, answer) {
    case (.merge(let row, let likely), .entities(let kind, let filter, let window))
    where kind == row.kind && filter == field.text:
      let first = filter.isEmpty ? likely.filter { $0.kind == row.kind } : []
      let known = Set(first.map(\.key) + [row.key])
      replace(
        (first + window.rows.filter { !known.contains($0.key) }).map { other in
          Item(
            other.name, detail: counted(other.stories, "story", "stories"),
            .correct(
              .merge(entity: row.key, into: other.key), "merged \(row.name) into \(other.name)"))
        })
    case (.speaker(let choice), .entities(nil, let filter, let window))
    where filter == field.text && !filter.isEmpty:
      let kinds: [EntityKind] = [.person, .organization, .group]
      let names = window.rows.filter { kinds.contains($0.kind) }.map(\.name)
      replace(choice.items(typed: field.text, archive: names))
    case (.tags(var choice), .tags(let tags)):
      choice.tags = tags
      var menu = Menu.tags(choice)
      menu.field = field
      menu.narrow()
      self = menu
    case (.join(let row), .threads(let filter, let window)) where filter == field.text:
      replace(
        window.rows.filter { $0.id != row.id }.map { other in
          Item(
            other.headline, detail: counted(other.reports, "report"),
            .correct(.join(thread: row.id, into: other.id), "merged two running stories"))
        })
    default: break
    }
  }
}
