import Articles

extension SharedState {
  /// Does something to stories, all of it one step of undo. What was changed is told when the archive has answered.
  ///
  /// - Parameter rows: Those of the stories that are at hand: lists show the change at once.
  mutating func apply(
    _ change: StoryChange, to scopes: [StoryScope], rows: [StorySummary] = []
  ) -> [Effect] {
    changeCount += 1
    if !rows.isEmpty { changes.append(RowChange(change, keys: Set(rows.map(\.key)))) }
    keep(Undo(title: change.done, effects: [.change(.takeBack(id: changeCount))], id: changeCount))
    return [.change(.apply(change, scopes, id: changeCount))]
  }

  /// Takes in that a change was carried out or taken back.
  mutating func take(_ applied: AppliedChange, id: Int?) {
    changes.append(RowChange(applied.change, keys: Set(applied.stories)))
    guard let id else { return }
    guard !applied.stories.isEmpty else {
      dropUndo(id)
      return hint(applied.change.nothing)
    }
    tellDone("\(applied.counted) \(applied.change.done)")
  }

  /// Does to several stories what a command says, all of it one step; nil for commands that are about one story alone.
  ///
  /// - Parameter scopes: The stories, also those that are not at hand.
  mutating func act(
    _ command: Command, on rows: [StorySummary], _ scopes: [StoryScope]
  ) -> [Effect]? {
    switch command {
    case .star:
      return apply(.starred(rows.contains { !$0.isStarred }), to: scopes, rows: rows)
    case .toggleRead:
      return apply(.read(rows.contains { !$0.isRead }), to: scopes, rows: rows)
    case .remove: return apply(.removed(true), to: scopes)
    case .tag:
      overlay = .menu(.tags(TagChoice(rows: rows, scopes: scopes)))
      return [.query(.listTags)]
    case .export:
      guard !rows.isEmpty else { return [] }
      overlay = .menu(.exports(of: rows))
      return []
    default: return nil
    }
  }
}

extension AppliedChange {
  /// "2,530 stories and 55 copies": stories as lists count them, and what is folded under them.
  var counted: String {
    let rows = stories.count - copies
    let parts = [
      rows > 0 ? ReaderState.counted(rows, "story", "stories") : nil,
      copies > 0 ? ReaderState.counted(copies, "copy", "copies") : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " and ")
  }
}

extension StoryChange {
  /// What was done, as it is told: "marked read".
  var done: String {
    switch self {
    case .read(let isOn): isOn ? "marked read" : "marked unread"
    case .starred(let isOn): isOn ? "starred" : "no longer starred"
    case .tagged(let word, let isOn): isOn ? "tagged #\(word)" : "no longer tagged #\(word)"
    case .removed(let isOn): isOn ? "removed" : "restored"
    }
  }

  /// What is told where no story was changed.
  var nothing: String {
    switch self {
    case .read(let isOn): isOn ? "Everything here is read" : "Everything here is unread"
    case .starred, .tagged: "Nothing changed"
    case .removed(let isOn): isOn ? "There was nothing to remove" : "There was nothing to restore"
    }
  }
}

extension RowChange {
  /// What lists show after a change; rows that leave a list or come into it are asked for anew.
  init(_ change: StoryChange, keys: Set<StoryKey>) {
    self.init(keys: keys)
    switch change {
    case .read(let isOn): isRead = isOn
    case .starred(let isOn): isStarred = isOn
    case .tagged(let word, let isOn): if isOn { addedTag = word } else { removedTag = word }
    case .removed: break
    }
  }
}
