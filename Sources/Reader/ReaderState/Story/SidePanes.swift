import Articles
import Screen

/// The panes beside a story: what to read next, and who is named.
package struct SidePanes: Sendable {
  /// What to read next; nil until it is known.
  package var related: [RelatedStory]?
  /// Who is named here, most often first.
  package private(set) var names: [(mention: EntitySummary, count: Int)] = []
  /// The pane that takes the keys.
  package var focus: StoryPane?
  /// Place and selection among the related stories.
  package var relatedSheet = ItemList()
  /// Place and selection among the names.
  package var namesSheet = ItemList()
  /// Titles and shared words of the related stories, laid out.
  package private(set) var relatedLines: [[SuggestionLine]] = []

  private var width = 0

  /// A line of a suggestion.
  package struct SuggestionLine: Hashable, Sendable {
    /// What it says.
    package var text: String
    /// Whether it says what is shared, rather than the headline.
    package var isReason: Bool
  }

  /// Takes the frame that both panes share, nil when they are hidden.
  mutating func fit(_ frame: Rect?, story: Story?, _ shared: SharedState) {
    guard let frame else {
      focus = nil
      return
    }
    width = max(1, frame.columns - 2)
    names = story.map(SidePanes.names(of:)) ?? []
    lay(shared)
    namesSheet.lay(names.map { _ in (1, true) })
  }

  /// Gives each pane the rows it gets.
  mutating func fit(related: Int, names: Int) {
    relatedSheet.fit(related)
    namesSheet.fit(names)
  }

  mutating func apply(_ change: RowChange) {
    guard var rows = related else { return }
    for index in rows.indices { change.apply(to: &rows[index].row) }
    related = rows
  }

  private mutating func lay(_ shared: SharedState) {
    relatedLines = (related ?? []).map { suggestion in
      let row = suggestion.row
      let date = DateFormatting.row(row, now: shared.now, zone: shared.zone)
      let title = [date, row.outlet ?? "", row.title].filter { !$0.isEmpty }
        .joined(separator: " · ")
      var lines = SidePanes.lines(title, width: width, limit: 3, isReason: false)
      lines += SidePanes.lines(suggestion.reason, width: width - 2, limit: 2, isReason: true)
      return lines
    }
    relatedSheet.lay(relatedLines.map { ($0.count + 1, true) })
  }

  private static func lines(
    _ text: String, width: Int, limit: Int, isReason: Bool
  ) -> [SuggestionLine] {
    guard !text.isEmpty else { return [] }
    let lines = TextLayout.lines(of: text, width: width)
    return lines.prefix(limit).enumerated().map { at, line in
      let isCut = at == limit - 1 && lines.count > limit
      let words =
        isCut ? text.utf8Slice(line.range.lowerBound..<text.utf8.count) : text.utf8Slice(line.range)
      return SuggestionLine(
        text: isCut ? DisplayWidth.fit(words, columns: width) : words, isReason: isReason)
    }
  }

  private static func names(of story: Story) -> [(mention: EntitySummary, count: Int)] {
    var counts: [EntitySummary: Int] = [:]
    for mention in story.marks.mentions where mention.kind != .date {
      counts[EntitySummary(key: "", name: mention.name, kind: mention.kind), default: 0] += 1
    }
    return counts.map { ($0.key, $0.value) }.sorted {
      ($1.count, $0.mention.name) < ($0.count, $1.mention.name)
    }
  }
}

extension StoryPage {
  /// How the panes' frame is shared: the related stories above, the names below.
  package func shares(_ frame: Rect, _ shared: SharedState) -> (related: Rect?, names: Rect?) {
    let panes = panes(shared)
    guard panes.count == 2 else {
      return panes.contains(.related) ? (frame, nil) : (nil, frame)
    }
    if frame.rows < 10 || frame.columns == shared.size.columns {
      return aside.focus == .names ? (nil, frame) : (frame, nil)
    }
    let wish = min(aside.names.count + 1, max(4, frame.rows * 2 / 5))
    let (above, below) = frame.split(bottom: wish)
    return (above, below)
  }

  mutating func toggle(_ pane: StoryPane, _ shared: inout SharedState) {
    var panes = panes(shared)
    if panes.contains(pane), aside.focus == pane {
      panes.remove(pane)
      aside.focus = nil
    } else {
      panes.insert(pane)
      aside.focus = pane
    }
    shared.panes = panes
    resize(shared)
  }

  /// A command while a pane has the keys; nil for what is not the pane's.
  mutating func handle(
    _ command: Command, _ times: Int?, in pane: StoryPane, _ shared: inout SharedState
  ) -> [Effect]? {
    let isRelated = pane == .related
    if isRelated
      ? aside.relatedSheet.perform(command, times) : aside.namesSheet.perform(command, times)
    {
      return []
    }
    switch command {
    case .open: return openAside(pane, &shared)
    case .back:
      aside.focus = nil
      if frames(shared).text.columns == 0 { shared.panes = [] }
      resize(shared)
    case .nextThing, .previousThing:
      let panes = panes(shared)
      aside.focus = panes.count == 2 ? (isRelated ? .names : .related) : nil
      resize(shared)
    case .star, .toggleRead, .browser, .copy, .export, .pipe, .thread:
      guard isRelated, let at = aside.relatedSheet.selected, let rows = aside.related,
        rows.indices.contains(at)
      else { return nil }
      return shared.act(command, on: rows[at].row)
    default: return nil
    }
    return []
  }

  private func openAside(_ pane: StoryPane, _ shared: inout SharedState) -> [Effect] {
    switch pane {
    case .related:
      guard let at = aside.relatedSheet.selected, let rows = aside.related,
        rows.indices.contains(at)
      else { break }
      shared.move = .visit(StoryPage(rows[at].row.key, title: rows[at].row.title))
    case .names:
      guard let at = aside.namesSheet.selected, aside.names.indices.contains(at) else { break }
      let row = aside.names[at].mention
      shared.move = .visit(EntityPage(.named(row.kind, row.name), name: row.name))
    }
    return []
  }

  mutating func point(_ mouse: Mouse, aside frame: Rect, _ shared: inout SharedState) -> [Effect] {
    let (related, names) = shares(frame, shared)
    if let inside = related?.inset(top: 1), aside.relatedSheet.point(mouse, in: inside) {
      if mouse.isPress { aside.focus = .related }
      return mouse.isDouble ? openAside(.related, &shared) : []
    }
    if let inside = names?.inset(top: 1), aside.namesSheet.point(mouse, in: inside) {
      if mouse.isPress { aside.focus = .names }
      return mouse.isDouble ? openAside(.names, &shared) : []
    }
    return []
  }
}
