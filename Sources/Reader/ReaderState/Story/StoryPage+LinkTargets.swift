import Articles
import Screen
import Text

extension StoryPage {
  /// Selects the next thing that opens; the first time, the first one shown.
  mutating func step(by count: Int, _ shared: SharedState, quotesOnly: Bool = false) {
    let wanted = column.things.indices.filter { index in
      quotesOnly ? column.things[index].isQuotation : isOffered(index, shared)
    }
    guard !wanted.isEmpty else { return }
    let forward = count > 0
    var at: Int
    if let selected, isOnScreen(selected) || wanted.contains(selected) && !quotesOnly {
      at =
        forward
        ? (wanted.firstIndex { $0 > selected } ?? wanted.count)
        : (wanted.lastIndex { $0 < selected } ?? -1)
    } else {
      at =
        forward
        ? (wanted.firstIndex { column.things[$0].line >= top } ?? wanted.count)
        : (wanted.lastIndex { column.things[$0].line < top + height } ?? -1)
    }
    at += forward ? count - 1 : count + 1
    at = min(max(at, 0), wanted.count - 1)
    selected = wanted[at]
    reveal(column.things[wanted[at]].line)
  }

  private func isOnScreen(_ thing: Int) -> Bool {
    (top..<top + height).contains(column.things[thing].line)
  }

  private func isOffered(_ thing: Int, _ shared: SharedState) -> Bool {
    if case .seen = column.things[thing].kind { shared.dimsSeen } else { true }
  }

  /// Opens a thing: a name's page, a speaker's, a story, the differences to an earlier state.
  func open(_ thing: Int?, _ shared: inout SharedState) -> [Effect] {
    guard let thing, column.things.indices.contains(thing), let story else {
      shared.hint(
        "\(shared.keymap.keys(of: .nextThing, limit: 1)) selects names, quotations and links")
      return []
    }
    switch column.things[thing].kind {
    case .name(let kind, let name): shared.move = .visit(EntityPage(.named(kind, name), name: name))
    case .quotation(let index): openSpeaker(of: story.marks.quotations[index], &shared)
    case .link(let block): openLink(block, of: story, &shared)
    case .address(let index): return openAddress(index, of: story, &shared)
    case .story(let key): shared.move = .visit(StoryPage(key))
    case .revision(let number): shared.move = .visit(DiffPage(.revision(key, number)))
    case .thread(let id): shared.move = .visit(ThreadPage(id))
    case .note(let index): openNote(index, &shared)
    case .seen(let block):
      guard let seen = story.seen[block] else { break }
      shared.move = .visit(StoryPage(seen.story, title: seen.title))
    }
    return []
  }

  private func openSpeaker(of quotation: Quotation, _ shared: inout SharedState) {
    guard let speaker = quotation.speaker else {
      shared.hint("Nobody is named as the speaker; \(shared.keymap.keys(of: .speaker)) names one")
      return
    }
    let kind = story?.marks.mentions.first { $0.name == speaker.name }?.kind
    guard speaker.kind != .nominal || kind != nil else {
      shared.hint("“\(speaker.name)” has no page: no name is known")
      return
    }
    shared.move = .visit(EntityPage(.named(kind ?? .person, speaker.name), name: speaker.name))
  }

  private func openLink(_ block: Int, of story: Story, _ shared: inout SharedState) {
    let link = story.article.blocks[block]
    let title = link.title ?? story.article.words(of: link)
    if let key = story.links[block] {
      shared.move = .visit(StoryPage(key, title: title))
      return
    }
    var items = [Menu.Item("Look for it in all stories", .search(title))]
    if let url = link.url {
      items.insert(
        Menu.Item(
          "Open in the browser", detail: shownURL(url), .act([.terminal(.browse(url))])), at: 0)
    }
    shared.overlay = .menu(Menu(.choice, title: "Not in the archive: \(title)", items: items))
  }

  /// Opens the story at an address where the archive has it, else the address in the browser.
  private func openAddress(_ index: Int, of story: Story, _ shared: inout SharedState) -> [Effect] {
    let link = story.article.links[index]
    if let key = story.linkedStories[index] {
      shared.move = .visit(StoryPage(key))
      return []
    }
    if link.kind == .mail {
      shared.hint("Copied \(link.url.dropFirst(7))")
      return [.terminal(.copy(String(link.url.dropFirst(7))))]
    }
    guard ShellWords.isWebAddress(link.url) else {
      shared.hint("Only http and https addresses open; this is \(link.url.prefix(60))")
      return []
    }
    return [.terminal(.browse(link.url))]
  }

  /// Opens what comes with a story that has no address of its own; nil when nothing does.
  func openFirstAddress(_ shared: inout SharedState) -> [Effect]? {
    guard let story, story.row.url == nil,
      let index = story.article.links.firstIndex(where: { ShellWords.isWebAddress($0.url) })
    else { return nil }
    return [.terminal(.browse(story.article.links[index].url))]
  }

  /// What the bottom line says about the selected thing.
  package func note(_ shared: SharedState) -> String? {
    if let labels {
      return labels.typed.isEmpty
        ? "Type the letters of what is to open · Esc leaves" : "\(labels.typed) … · Esc leaves"
    }
    guard let selected, column.things.indices.contains(selected), let story else { return nil }
    switch column.things[selected].kind {
    case .name(let kind, let name):
      let times = story.marks.mentions.count { $0.kind == kind && $0.name == name }
      return "\(name) · \(kind.title) · named \(counted(times, "time")) here"
    case .quotation(let index): return note(on: story.marks.quotations[index], shared)
    case .link(let block):
      let title = story.article.blocks[block].title ?? ""
      return story.links[block] == nil
        ? "\(title) · not in the archive" : "\(title) · in the archive"
    case .address(let index):
      let link = story.article.links[index]
      let place = story.linkedStories[index] == nil ? nil : "in the archive"
      return [link.label, shownURL(link.url), place].compactMap(\.self).joined(separator: " · ")
    case .story, .thread, .revision: return nil
    case .note(let index):
      guard story.notes.indices.contains(index) else { return nil }
      let note = story.notes[index]
      let day = DateFormatting.short(
        Timestamp(seconds: note.made), now: shared.now, zone: shared.zone)
      return "\(note.text.isEmpty ? "highlighted" : "noted") \(day) · Enter changes or takes away"
    case .seen(let block):
      guard let seen = story.seen[block] else { return nil }
      return
        "\(seen.isReworded ? "Read in other words" : "Read") in “\(seen.title)”: \(seen.excerpt)"
    }
  }

  private func note(on quotation: Quotation, _ shared: SharedState) -> String {
    let change = "\(shared.keymap.keys(of: .speaker)) corrects"
    guard let speaker = quotation.speaker else { return "unattributed · \(change)" }
    var parts = [speaker.name]
    let evidence = quotation.evidence
    if !evidence.rule.isEmpty { parts.append(evidence.rule) }
    if let cue = quotation.cue, let text = story?.article.text.utf8Slice(cue) {
      parts.append("cue “\(text)”")
    }
    if evidence != .byHand { parts.append("\(Int((evidence.confidence * 100).rounded())) % sure") }
    parts.append(change)
    return parts.joined(separator: " · ")
  }

  mutating func showLabels(_ shared: inout SharedState) {
    let shown = column.things.indices.filter { isOnScreen($0) && isOffered($0, shared) }
    if shown.isEmpty { shared.hint("Nothing here opens") } else { labels = JumpLabels(shown) }
  }

  mutating func typeLabel(_ key: Key, _ shared: inout SharedState) -> [Effect] {
    guard let letter = key.typed, var labels else {
      labels = nil
      return []
    }
    labels.typed += letter
    let open = labels.open
    self.labels = open.isEmpty ? nil : labels
    guard open.count == 1, let only = open.first, only.value == labels.typed else { return [] }
    self.labels = nil
    selected = only.key
    return self.open(only.key, &shared)
  }

  /// Shows what differs from the copy or the earlier state of the story.
  func compare(_ shared: inout SharedState) {
    guard let story else { return }
    var items = story.copies.map { Menu.Item($0.label, .compare(.stories(key, $0.key))) }
    items += story.revisions.map { Menu.Item($0.label, .compare(.revision(key, $0.number))) }
    switch items.count {
    case 0: shared.hint("There is no other copy and no earlier version of this story")
    case 1: shared.move = items[0].outcome.page.map(Navigation.visit)
    default: shared.overlay = .menu(Menu(.choice, title: "Compare with", items: items))
    }
  }
}

extension EntityKind {
  /// The name of the kind, as readers see it.
  package var title: String { self == .organization ? "organisation" : rawValue }
}
