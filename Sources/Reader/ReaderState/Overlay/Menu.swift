import Articles
import Screen
import Text

/// A list over the page from which one thing is chosen; typing narrows it.
package struct Menu: Hashable, Sendable {
  /// What it is for.
  package enum Subject: Hashable, Sendable {
    case help, palette, choice
    /// Themes, with the one to go back to.
    case themes(before: String)
    /// Names of a kind, asked for as one types, to merge another into; the likely ones come first until something is typed.
    case merge(EntitySummary, likely: [EntitySummary])
    /// Names of the story, then of the archive, asked for as one types, as the speaker of a quotation.
    case speaker(SpeakerChoice)
    /// Running stories, asked for as one types, to merge another into.
    case join(ThreadSummary)
    /// Tags for stories, and what is typed as a new one.
    case tags(TagChoice)
  }

  /// Whether it offers a few fixed choices, in which letters move and narrow nothing yet.
  var isFixed: Bool { subject == .choice && field.isEmpty && !isRemote }

  /// A line that can be chosen.
  package struct Item: Hashable, Sendable {
    /// What it says.
    package var title: String
    /// What stands at its right.
    package var detail: String
    /// The heading it stands under, where lists have headings.
    package var group: String
    /// What choosing it does.
    package var outcome: Outcome
    /// Other words by which it is found.
    var words = ""

    init(
      _ title: String, detail: String = "", group: String = "", words: String = "",
      _ outcome: Outcome
    ) {
      self.title = title
      self.detail = detail
      self.group = group
      self.words = words
      self.outcome = outcome
    }
  }

  /// What choosing does.
  package enum Outcome: Hashable, Sendable {
    case perform(Command)
    case theme(String)
    case search(String)
    case compare(ComparisonTarget)
    /// A story, with its headline.
    case open(StoryKey, title: String)
    case act([Effect])
    /// Stories are added.
    case add(StorySource)
    /// Something done to stories, those at hand named besides.
    case apply(StoryChange, [StoryScope], [StorySummary])
    /// Another menu comes back.
    indirect case help(Menu)
    /// A rule of keeping is kept.
    case saveRule(KeepingRule, appliesNow: Bool)
    /// A note's text is asked for.
    case editNote(Note)
    case removeNote(Note)
    /// A place for a file of notes is asked for.
    case exportNotes(NoteFormat)
    /// A correction, with what it is called when it is undone.
    case correct(Correction, String)
    /// Opens another menu.
    case choose(Menu.Next)
    /// A place for a file of quotations is asked for.
    case export(QuoteExport)
    /// A place for a story's file is asked for.
    case exportStory(StoryExport)
  }

  /// A menu that follows this one.
  package enum Next: Hashable, Sendable {
    /// Whether a speaker is corrected once or everywhere in the story.
    case extent(SpeakerChoice, name: String?)
  }

  /// What it is for.
  package let subject: Subject
  /// What its upper edge says.
  package let title: String
  /// What is typed.
  package var field = TextField()
  /// The items that match what is typed.
  package private(set) var shown: [Item]
  /// The selected one among `shown`.
  package private(set) var selected = 0
  /// Lines that all items take.
  let full: Int

  private var items: [Item]

  init(_ subject: Subject, title: String, items: [Item], selected: Int = 0) {
    self.subject = subject
    self.title = title
    self.items = items
    shown = items
    self.selected = min(max(selected, 0), max(items.count - 1, 0))
    full = items.count + (subject == .help ? 2 * Set(items.map(\.group)).count - 1 : 0)
  }

  /// Whether the archive answers what is typed, rather than a list at hand.
  var isRemote: Bool {
    switch subject {
    case .merge, .join, .speaker, .tags: true
    case .help, .palette, .choice, .themes: false
    }
  }

  /// The item under the cursor.
  package var current: Item? { shown.indices.contains(selected) ? shown[selected] : nil }

  /// Whether headings are shown between the items.
  package var hasGroups: Bool { subject == .help && field.isEmpty }

  /// Takes other items in; what is typed narrowed them already.
  mutating func replace(_ items: [Item]) {
    self.items = items
    shown = items
    selected = min(selected, max(items.count - 1, 0))
  }

  /// Narrows the list to what is typed: each word must stand in title, detail or name, those that begin with it first.
  mutating func narrow() {
    if case .speaker(let choice) = subject { return replace(choice.items(typed: field.text)) }
    if case .tags(let choice) = subject {
      selected = 0
      return replace(choice.items(typed: field.text))
    }
    guard !isRemote else { return }
    defer { if subject == .palette, let item = Menu.argument(field.text) { shown.append(item) } }
    let words = field.text.split(separator: " ").map { CharacterFolding.scalars(String($0)) }
    let ranked = items.compactMap { item in item.rank(of: words).map { (item, $0) } }
    shown = ranked.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
      .map(\.element.0)
    selected = 0
  }

  mutating func move(by count: Int) {
    selected = min(max(selected + count, 0), max(shown.count - 1, 0))
  }

  mutating func select(_ index: Int) { selected = min(max(index, 0), max(shown.count - 1, 0)) }

  /// Lines of the list, headings among them: each with the item it shows.
  package var lines: [(heading: String?, item: Int?)] {
    var lines: [(heading: String?, item: Int?)] = []
    var group = ""
    for (index, item) in shown.enumerated() {
      if hasGroups, item.group != group {
        if !lines.isEmpty { lines.append((nil, nil)) }
        lines.append((item.group, nil))
        group = item.group
      }
      lines.append((nil, index))
    }
    return lines
  }

  /// The first line to show so that the selected one stands on a screen of so many rows.
  package func firstLine(rows: Int, lines: [(heading: String?, item: Int?)]) -> Int {
    guard lines.count > rows, let at = lines.firstIndex(where: { $0.item == selected }) else {
      return 0
    }
    return min(max(0, at - rows / 2), lines.count - rows)
  }
}

extension Menu.Item {
  /// How well the words match: 0 when all begin words of the title; nil when one is missing.
  fileprivate func rank(of words: [[UInt32]]) -> Int? {
    if words.isEmpty { return 0 }
    var name = ""
    if case .perform(let command) = outcome { name = command.rawValue }
    if words == [CharacterFolding.scalars(name)] { return -1 }
    let title = CharacterFolding.scalars(self.title)
    let all =
      title + [0x20] + CharacterFolding.scalars(name) + [0x20] + CharacterFolding.scalars(detail)
    let everyday = [0x20] + CharacterFolding.scalars(self.words)
    var rank = 0
    for word in words {
      if ([0x20] + title).holds([0x20] + word) { continue }
      guard everyday.holds([0x20] + word) || all.holds(word) else { return nil }
      rank += everyday.holds([0x20] + word) ? 1 : 2
    }
    return rank
  }
}

extension [UInt32] {
  fileprivate func holds(_ needle: [UInt32]) -> Bool {
    guard !needle.isEmpty, count >= needle.count else { return needle.isEmpty }
    return (0...count - needle.count).contains {
      self[$0] == needle[0] && self[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}

extension Menu.Outcome {
  /// The page it leads to, where it leads to one.
  var page: (any ReaderPage)? {
    switch self {
    case .search(let text): SearchPage(text, isTyping: false)
    case .compare(let pair): DiffPage(pair)
    case .open(let key, let title): StoryPage(key, title: title)
    case .perform, .theme, .act, .add, .apply, .correct, .choose, .export, .exportStory,
      .exportNotes, .help, .editNote, .removeNote, .saveRule:
      nil
    }
  }
}
