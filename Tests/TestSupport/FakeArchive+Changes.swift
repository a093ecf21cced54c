import Articles
import ReaderState

extension FakeArchive {
  /// What the archive says to changes of many stories and to questions about what the reader keeps.
  func answersAboutReader(to effect: Effect) -> [EffectResult] {
    switch effect {
    case .change(.apply(let change, let scopes, let id)):
      let applied = apply(change, to: keys(scopes))
      reversals[id] = applied
      return [.applied(applied, id: id)] + (change.movesStories ? [.changed] : [])
    case .change(.takeBack(let id)):
      guard let done = reversals.removeValue(forKey: id) else { return [.changed, .tookBack(id)] }
      let applied = apply(done.change.inverse, to: done.stories)
      return [.applied(applied, id: nil)] + (done.change.movesStories ? [.changed] : [])
        + [.tookBack(id)]
    case .change(.restore(let keys, let id)):
      let applied = apply(.removed(false), to: keys ?? removed.map(\.row.key))
      reversals[id] = applied
      return [.applied(applied, id: id), .changed]
    case .change(.emptyBin):
      removed = []
      return [.changed]
    case .change(.saveNote(var note, _)):
      note.id = note.id == 0 ? Int64(notes.count + 1) : note.id
      notes.removeAll { $0.note.id == note.id }
      if let row = rows.first(where: { $0.key == note.story }) {
        notes.append(NoteSummary(note: note, row: row))
      }
      return [.changed]
    case .change(.removeNote(let number, _)):
      notes.removeAll { $0.note.id == number }
      return [.changed]
    case .change(.follow(let target, let isOn, _)):
      followed.removeAll { $0.name == target.name }
      if isOn { followed.append(self.followed(target)) }
      return [.followed(followed)]
    case .query(.nextUnread(_, let key)):
      let start = rows.firstIndex { $0.key == key }.map { $0 + 1 } ?? 0
      let next = rows[min(start, rows.count)...].first { !$0.isRead } ?? rows.first { !$0.isRead }
      return [.nextUnread(next)]
    case .query(.listTags): return [.tags(tags)]
    case .query(.listNotes): return [.notes(notes)]
    case .query(.listBin(let offset, let limit)):
      let page = removed.dropFirst(offset).prefix(limit)
      return [.bin(Page(rows: Array(page), offset: offset, total: removed.count))]
    case .query(.listCorrections(let offset, let limit)):
      let page = corrections.dropFirst(offset).prefix(limit)
      return [.corrections(Page(rows: Array(page), offset: offset, total: corrections.count))]
    case .change(.retractCorrection(let number, _)):
      corrections.removeAll { $0.id == number }
      return [.changed]
    case .query(.loadFollowed): return [.followed(followed)]
    case .query(.loadBriefing): return briefing.map { [.briefing($0)] } ?? []
    case .query(.listKeeping): return [.keeping([], feeds)]
    case .query(.countExpired(let rule)): return [.expired(rule, rule.days)]
    default: return []
    }
  }

  private func followed(_ target: FollowTarget) -> Followed {
    switch target {
    case .subject(let subject, let name): Followed(subject, name: name, kind: .person)
    case .name(let kind, let name): Followed(.entity("\(kind):\(name)"), name: name, kind: kind)
    case .speaker(let name): Followed(.entity("person:\(name)"), name: name, kind: .person)
    }
  }

  private var tags: [Tag] {
    let names = Set(rows.flatMap(\.tags)).sorted()
    return names.map { name in
      let carrying = rows.filter { $0.tags.contains(name) }
      return Tag(
        name: name, stories: carrying.count, unread: carrying.count { !$0.isRead })
    }
  }

  private func keys(_ scopes: [StoryScope]) -> [StoryKey] {
    scopes.flatMap { scope -> [StoryKey] in
      switch scope {
      case .rows(let keys): keys
      case .list(_, let span): self.rows(span).map(\.key)
      case .search(let query):
        (answer?(query).hits ?? []).dropFirst(query.offset).prefix(query.limit).map(\.row.key)
      case .thread(let id):
        threads.filter { $0.row.id == id }.flatMap { $0.reports.map(\.row.key) }
      case .new: rows.map(\.key)
      }
    }
  }

  private func rows(_ span: ListSpan) -> ArraySlice<StorySummary> {
    func place(_ key: StoryKey) -> Int { rows.firstIndex { $0.key == key } ?? 0 }
    switch span {
    case .whole: return rows[...]
    case .above(let key): return rows[..<place(key)]
    case .below(let key): return rows[(place(key) + 1)...]
    case .between(let first, let last): return rows[place(first)...place(last)]
    }
  }

  private func apply(_ change: StoryChange, to keys: [StoryKey]) -> AppliedChange {
    var changed: [StoryKey] = []
    switch change {
    case .removed(true):
      changed = rows.filter { keys.contains($0.key) }.map(\.key)
      removed += rows.filter { keys.contains($0.key) }.map {
        RemovedStory(row: $0, removed: FakeArchive.now)
      }
      rows.removeAll { keys.contains($0.key) }
    case .removed(false):
      changed = removed.map(\.row.key).filter(keys.contains)
      rows += removed.filter { keys.contains($0.row.key) }.map(\.row)
      rows.sort { ($0.published?.seconds ?? 0) > ($1.published?.seconds ?? 0) }
      removed.removeAll { keys.contains($0.row.key) }
    case .read, .starred, .tagged:
      for at in rows.indices where keys.contains(rows[at].key) {
        let before = rows[at]
        switch change {
        case .read(let isOn): rows[at].isRead = isOn
        case .starred(let isOn): rows[at].isStarred = isOn
        case .tagged(let word, let isOn):
          rows[at].tags.removeAll { $0 == word }
          if isOn { rows[at].tags.append(word) }
        case .removed: break
        }
        if rows[at] != before { changed.append(rows[at].key) }
      }
    }
    return AppliedChange(change, stories: changed)
  }
}

extension StoryChange {
  fileprivate var movesStories: Bool { if case .removed = self { true } else { false } }
}
