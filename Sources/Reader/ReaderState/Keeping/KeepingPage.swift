import Articles
import Screen

/// Rules of keeping: one for all feeds, and one for each feed that has its own.
package struct KeepingPage: ReaderPage {
  /// A line: all feeds, or one.
  package struct Entry: Hashable, Sendable {
    /// The feed's address; nil for all others.
    package var feed: String?
    /// What it is called.
    package var title: String
    /// The rule of the feed; nil where everything is kept.
    package var rule: KeepingRule?
  }

  /// The lines; nil until they are known.
  package private(set) var entries: [Entry]?
  /// Place and selection.
  package private(set) var sheet = ItemList()

  /// Creates the page of all rules with nothing loaded.
  package init() {}

  package var title: String { "How long stories are kept" }
  package var scopes: [Scope] { [.keeping] }
  package var hints: [Command] { [.down, .open, .dropRule, .back, .help] }

  /// Where the list lies.
  package func frame(_ shared: SharedState) -> Rect { ScreenLayout(shared, hasSidebar: false).body }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    [.query(.listKeeping)]
  }

  package mutating func resize(_ shared: SharedState) { sheet.fit(frame(shared).rows) }

  private var current: Entry? {
    guard let at = sheet.selected, let entries, entries.indices.contains(at) else { return nil }
    return entries[at]
  }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if sheet.perform(command, times) { return [] }
    switch command {
    case .open:
      if let current {
        shared.overlay = .prompt(
          Prompt(.keeping(feed: current.feed), current.rule.map(KeepingWords.text) ?? "90"))
      }
    case .dropRule:
      guard let rule = current?.rule else {
        shared.hint("There is no rule here: stories stay")
        return []
      }
      shared.keep(
        Undo(
          title: "took a rule of keeping away",
          effects: [.change(.saveRule(rule, appliesNow: false, id: 0))]))
      shared.tellDone("Took the rule away")
      return [.change(.dropRule(feed: rule.feed))]
    default: return nil
    }
    return []
  }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    _ = sheet.point(mouse, in: frame(shared))
    return []
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .keeping(let rules, let feeds):
      entries =
        [Entry(feed: nil, title: "All feeds and files", rule: rules.first { $0.feed == nil })]
        + feeds.map { feed in
          Entry(feed: feed.url, title: feed.title, rule: rules.first { $0.feed == feed.url })
        }
      sheet.lay((entries ?? []).map { _ in (2, true) })
      resize(shared)
    case .changed: return [.query(.listKeeping)]
    default: break
    }
    return []
  }
}

/// A rule of keeping as it is typed: "90", "30 unread", "90 but starred tagged".
package enum KeepingWords {
  /// How a rule is typed.
  static func text(_ rule: KeepingRule) -> String {
    var words = ["\(rule.days)"]
    if rule.includesUnread { words.append("unread") }
    if rule.exceptions != KeepingRule.usualExceptions {
      words.append("but")
      words += rule.exceptions.isEmpty ? ["none"] : rule.exceptions.map(\.rawValue).sorted()
    }
    return words.joined(separator: " ")
  }

  /// The rule that is typed; nil where it is none.
  static func rule(_ typed: String, feed: String?) -> KeepingRule? {
    var words = typed.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    guard let first = words.first, let days = Int(first), (1...100_000).contains(days) else {
      return nil
    }
    words.removeFirst()
    words.removeAll { $0 == "days" || $0 == "day" }
    var rule = KeepingRule(feed: feed, days: days)
    if let at = words.firstIndex(of: "unread") {
      rule.includesUnread = true
      words.remove(at: at)
    }
    guard let but = words.first else { return rule }
    let kinds = words.dropFirst().filter { $0 != "none" }
    let exceptions = kinds.compactMap(KeepingRule.Exception.init(rawValue:))
    guard but == "but", words.count > 1, exceptions.count == kinds.count else { return nil }
    rule.exceptions = Set(exceptions)
    return rule
  }

  /// A rule in a sentence.
  package static func sentence(_ rule: KeepingRule?) -> String {
    guard let rule else { return "stories stay" }
    let kinds = KeepingRule.Exception.allCases.filter(rule.exceptions.contains).map(\.rawValue)
    let what = rule.includesUnread ? "stories" : "read stories"
    let but = kinds.isEmpty ? "" : ", but for \(kinds.joined(separator: ", ")) ones"
    return "\(what) older than \(counted(rule.days, "day")) go into the bin\(but)"
  }
}

extension Menu {
  /// What a rule would do, before it is kept.
  static func keeping(_ rule: KeepingRule, count: Int) -> Menu {
    Menu(
      .choice, title: "\(counted(count, "story", "stories")) would go into the bin now",
      items: [
        Item("Keep the rule; they go with the next update", .saveRule(rule, appliesNow: false)),
        Item("Keep the rule and let them go now", .saveRule(rule, appliesNow: true)),
        Item("Leave everything as it is", .act([])),
      ])
  }
}

extension SharedState {
  /// Keeps a rule and lets go of what it says, where that is wanted; it can be undone.
  mutating func save(_ rule: KeepingRule, appliesNow: Bool) -> [Effect] {
    changeCount += 1
    keep(
      Undo(
        title: "set a rule of keeping", effects: [.change(.takeBack(id: changeCount))],
        id: changeCount))
    tellDone("Kept the rule")
    return [.change(.saveRule(rule, appliesNow: appliesNow, id: changeCount))]
  }
}
