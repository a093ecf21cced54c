import Articles
import Screen

/// The panes beside a story: what to read next, and who is named.
public struct Aside: Sendable {
  /// What to read next; nil until it is known.
  public var related: [Suggestion]?
  /// Who is named here, most often first.
  public private(set) var names: [(mention: EntityRow, count: Int)] = []
  /// The pane that takes the keys.
  public var focus: StoryPane?
  /// Place and selection among the related stories.
  public var relatedSheet = Sheet()
  /// Place and selection among the names.
  public var namesSheet = Sheet()
  /// Titles and shared words of the related stories, laid out.
  public private(set) var relatedLines: [[RelatedLine]] = []

  private var width = 0

  /// A line of a suggestion.
  public struct RelatedLine: Hashable, Sendable {
    /// What it says.
    public var text: String
    /// Whether it says what is shared, rather than the headline.
    public var isReason: Bool
  }

  /// Takes the frame that both panes share, nil when they are hidden.
  mutating func fit(_ frame: Rect?, story: Story?, _ desk: Desk) {
    guard let frame else {
      focus = nil
      return
    }
    width = max(1, frame.columns - 2)
    names = story.map(Aside.names(of:)) ?? []
    lay(desk)
    namesSheet.lay(names.map { _ in (1, true) })
  }

  /// Gives each pane the rows it gets.
  mutating func fit(related: Int, names: Int) {
    relatedSheet.fit(related)
    namesSheet.fit(names)
  }

  mutating func note(_ change: RowChange) {
    for index in related?.indices ?? 0..<0 { change.apply(to: &related![index].row) }
  }

  private mutating func lay(_ desk: Desk) {
    relatedLines = (related ?? []).map { suggestion in
      let row = suggestion.row
      let date = Dates.short(row.published, now: desk.now, zone: desk.zone)
      let title = [date, row.outlet ?? "", row.title].filter { !$0.isEmpty }
        .joined(separator: " · ")
      var lines = Aside.lines(title, width: width, limit: 3, isReason: false)
      var reason =
        suggestion.shares.isEmpty ? "" : "shares: " + suggestion.shares.joined(separator: ", ")
      switch suggestion.relation {
      case .thread: reason = "same running story" + (reason.isEmpty ? "" : " · \(reason)")
      case .background: reason = "background" + (reason.isEmpty ? "" : " · \(reason)")
      case .related: break
      }
      lines += Aside.lines(reason, width: width - 2, limit: 2, isReason: true)
      return lines
    }
    relatedSheet.lay(relatedLines.map { ($0.count + 1, true) })
  }

  private static func lines(
    _ text: String, width: Int, limit: Int, isReason: Bool
  ) -> [RelatedLine] {
    guard !text.isEmpty else { return [] }
    let lines = Layout.lines(of: text, width: width)
    return lines.prefix(limit).enumerated().map { at, line in
      let isCut = at == limit - 1 && lines.count > limit
      let words =
        isCut ? text.utf8Slice(line.range.lowerBound..<text.utf8.count) : text.utf8Slice(line.range)
      return RelatedLine(
        text: isCut ? Widths.fit(words, columns: width) : words, isReason: isReason)
    }
  }

  private static func names(of story: Story) -> [(mention: EntityRow, count: Int)] {
    var counts: [EntityRow: Int] = [:]
    for mention in story.marks.mentions where mention.kind != .date {
      counts[EntityRow(key: "", name: mention.name, kind: mention.kind), default: 0] += 1
    }
    return counts.map { ($0.key, $0.value) }.sorted {
      ($1.count, $0.mention.name) < ($0.count, $1.mention.name)
    }
  }
}

extension StoryReading {
  /// How the panes' frame is shared: the related stories above, the names below.
  public func shares(_ frame: Rect, _ desk: Desk) -> (related: Rect?, names: Rect?) {
    let panes = panes(desk)
    guard panes.count == 2 else {
      return panes.contains(.related) ? (frame, nil) : (nil, frame)
    }
    if frame.rows < 10 || frame.columns == desk.size.columns {
      return aside.focus == .names ? (nil, frame) : (frame, nil)
    }
    let wish = min(aside.names.count + 1, max(4, frame.rows * 2 / 5))
    let (above, below) = frame.split(bottom: wish)
    return (above, below)
  }

  mutating func toggle(_ pane: StoryPane, _ desk: inout Desk) {
    var panes = panes(desk)
    if panes.contains(pane), aside.focus == pane {
      panes.remove(pane)
      aside.focus = nil
    } else {
      panes.insert(pane)
      aside.focus = pane
    }
    desk.panes = panes
    fit(desk)
  }

  /// A command while a pane has the keys; nil for what is not the pane's.
  mutating func perform(
    _ command: Command, _ times: Int?, in pane: StoryPane, _ desk: inout Desk
  ) -> [Effect]? {
    let isRelated = pane == .related
    if isRelated
      ? aside.relatedSheet.perform(command, times) : aside.namesSheet.perform(command, times)
    {
      return []
    }
    switch command {
    case .open: return openAside(pane, &desk)
    case .back:
      aside.focus = nil
      if frames(desk).text.columns == 0 { desk.panes = [] }
      fit(desk)
    case .nextThing, .previousThing:
      let panes = panes(desk)
      aside.focus = panes.count == 2 ? (isRelated ? .names : .related) : nil
      fit(desk)
    case .star, .toggleRead, .browser, .copy, .export, .pipe, .thread:
      guard isRelated, let at = aside.relatedSheet.selected, let rows = aside.related,
        rows.indices.contains(at)
      else { return nil }
      return desk.act(command, on: rows[at].row)
    default: return nil
    }
    return []
  }

  private func openAside(_ pane: StoryPane, _ desk: inout Desk) -> [Effect] {
    switch pane {
    case .related:
      guard let at = aside.relatedSheet.selected, let rows = aside.related,
        rows.indices.contains(at)
      else { break }
      desk.move = .visit(StoryReading(rows[at].row.key, title: rows[at].row.title))
    case .names:
      guard let at = aside.namesSheet.selected, aside.names.indices.contains(at) else { break }
      let row = aside.names[at].mention
      desk.move = .visit(NameSheet(.named(row.kind, row.name), name: row.name))
    }
    return []
  }

  mutating func point(_ mouse: Mouse, aside frame: Rect, _ desk: inout Desk) -> [Effect] {
    let (related, names) = shares(frame, desk)
    if let inside = related?.inset(top: 1), aside.relatedSheet.point(mouse, in: inside) {
      if mouse.isPress { aside.focus = .related }
      return mouse.isDouble ? openAside(.related, &desk) : []
    }
    if let inside = names?.inset(top: 1), aside.namesSheet.point(mouse, in: inside) {
      if mouse.isPress { aside.focus = .names }
      return mouse.isDouble ? openAside(.names, &desk) : []
    }
    return []
  }
}
