import Articles

extension SharedState {
  /// Does to a story what a command says; nil for commands that are not about a story.
  mutating func act(_ command: Command, on row: StorySummary) -> [Effect]? {
    switch command {
    case .star: return setStarred(row, !row.isStarred)
    case .toggleRead: return setRead(row, !row.isRead)
    case .browser: return browse(row)
    case .copy:
      overlay = .menu(.copies(row))
      return []
    case .export:
      overlay = .menu(
        .exports(
          of: row,
          quotations: row.quotes > 0 ? .story(row.key, includesReported: showsReported) : nil))
      return []
    case .tag, .remove: return act(command, on: [row], [.rows([row.key])])
    case .note:
      overlay = .prompt(.note(Note(story: row.key)))
      return []
    case .why: return [.query(.explain(row.key))]
    case .pipe:
      overlay = .prompt(Prompt(.pipe(row.key)))
      return []
    case .thread:
      move = .visit(ThreadPage(row.key.rawValue))
      return []
    default: return nil
    }
  }

  private mutating func setStarred(_ row: StorySummary, _ isOn: Bool) -> [Effect] {
    changes.append(RowChange(keys: [row.key], isStarred: isOn))
    tell(Message(.note, isOn ? "Starred" : "Star taken away"))
    keep(
      Undo(
        title: isOn ? "starred a story" : "took a star away",
        effects: [.change(.setStarred([row.key], !isOn))],
        changes: [RowChange(keys: [row.key], isStarred: !isOn)]))
    return [.change(.setStarred([row.key], isOn))]
  }

  private mutating func setRead(_ row: StorySummary, _ isOn: Bool) -> [Effect] {
    changes.append(RowChange(keys: [row.key], isRead: isOn))
    hint(isOn ? "Marked as read" : "Marked as unread")
    keep(
      Undo(
        title: isOn ? "marked as read" : "marked as unread",
        effects: [.change(.setRead([row.key], !isOn))],
        changes: [RowChange(keys: [row.key], isRead: !isOn)]))
    return [.change(.setRead([row.key], isOn))]
  }

  private mutating func browse(_ row: StorySummary) -> [Effect] {
    guard let url = row.url else {
      hint("This story has no address")
      return []
    }
    guard ShellWords.isWebAddress(url) else {
      hint("Only http and https addresses open; this is \(url.prefix(60))")
      return []
    }
    return [.terminal(.browse(url))]
  }

  /// Keeps a correction; it can be undone.
  mutating func correct(_ correction: Correction, _ title: String) -> [Effect] {
    keep(Undo(title: title, effects: [.change(.retract(correction))]))
    tellDone("\(title.prefix(1).uppercased())\(title.dropFirst())")
    return [.change(.correct(correction))]
  }
}

extension ShellWords {
  /// Whether an address is one that a browser may be given.
  static func isWebAddress(_ url: String) -> Bool {
    let start = url.prefix(8).lowercased()
    return (start.hasPrefix("http://") || start.hasPrefix("https://"))
      && !url.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
  }
}
