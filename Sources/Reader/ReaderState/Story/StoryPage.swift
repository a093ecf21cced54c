import Articles
import Screen

/// A story being read.
package struct StoryPage: ReaderPage {
  /// The story's key.
  package let key: StoryKey
  /// Its headline, known from the list before the story is there.
  package private(set) var title: String
  /// The story; nil until it comes.
  package private(set) var story: Story?
  /// Whether the archive has no such story.
  package private(set) var isMissing = false
  /// The story laid out.
  package internal(set) var column = StoryLayout()
  /// The first row shown.
  package internal(set) var top = 0
  /// Rows of the text's frame.
  package private(set) var height = 1
  /// The selected thing, by index into the column's.
  package internal(set) var selected: Int?
  /// What is looked for in the story, while hits are shown.
  package internal(set) var find: InStorySearch?
  /// Labels on everything that opens, while they are shown.
  package internal(set) var labels: JumpLabels?
  /// The passage that is being selected, while one is.
  package internal(set) var passage: PassageSelection?
  /// The panes beside the text.
  package internal(set) var aside = SidePanes()

  /// Where to begin reading, once the story is there; nil where the reader left off.
  var wish: Int?
  private var terms: [String]
  /// The quotation to select as soon as the story is there.
  private var quotation: Range<Int>?
  /// Whether its speaker is to be corrected then.
  private var isCorrecting: Bool
  private var columns = 0
  /// What was typed before the story came.
  var early: [QueuedCommand] = []

  /// A story to open, at a place where one is known, with words to mark or a quotation to select.
  package init(
    _ key: StoryKey, title: String = "", offset: Int? = nil, terms: [String] = [],
    quotation: Range<Int>? = nil, isCorrecting: Bool = false
  ) {
    self.key = key
    self.quotation = quotation
    self.isCorrecting = isCorrecting
    self.title = title
    self.terms = terms
    wish = offset
  }

  package var scopes: [Scope] {
    find == nil ? [.story, .speech, .rows] : [.hits, .story, .speech, .rows]
  }

  package var hints: [Command] {
    if find != nil { return [.nextHit, .previousHit, .back, .search, .help] }
    if aside.focus != nil { return [.down, .open, .back, .help] }
    var hints: [Command] = [.pageDown]
    if !column.things.isEmpty { hints.append(.nextThing) }
    if story?.marks.quotations.isEmpty == false { hints.append(.nextQuote) }
    if aside.related?.isEmpty == false { hints.append(.related) }
    return hints + [.nextUnread, .find, .highlight, .star, .back, .help]
  }

  package var typingHint: String? {
    passage == nil
      ? nil
      : "↓ ↑ sentence · J K longer · → ← words · Enter highlights · + note · y copies · Esc leaves"
  }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    story == nil && !isMissing ? [.query(.loadStory(key)), .query(.loadRelated(key))] : []
  }

  package mutating func willDisappear(_ shared: inout SharedState) -> [Effect] {
    labels = nil
    passage = nil
    early = []
    guard story != nil else { return [] }
    return [.change(.saveReadingOffset(key, topOffset))]
  }

  package func isComplete(_ shared: SharedState) -> Bool { story != nil || isMissing }

  /// The byte of the text that the first row shown begins with.
  package var topOffset: Int { max(0, column.offset(of: top)) }

  package mutating func resize(_ shared: SharedState) {
    let frames = frames(shared)
    height = max(1, frames.text.rows)
    aside.fit(frames.aside, story: story, shared)
    if let frame = frames.aside {
      let (related, names) = shares(frame, shared)
      aside.fit(related: (related?.rows ?? 1) - 1, names: (names?.rows ?? 1) - 1)
    }
    let width = frames.text.columns
    if width != columns {
      columns = width
      lay(shared)
    }
    scroll(by: 0)
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .story(let story) where story.row.key == key:
      return show(story, &shared) + performEarly(&shared)
    case .missing(key):
      isMissing = true
      early = []
      return []
    case .related(key, let suggestions):
      aside.related = suggestions
      resize(shared)
      return []
    case .applied(let applied, _) where applied.stories.contains(key):
      lay(shared)
      return []
    case .changed: return [.query(.loadStory(key)), .query(.loadRelated(key))]
    default: return []
    }
  }

  package mutating func apply(_ change: RowChange) {
    if var row = story?.row {
      change.apply(to: &row)
      story?.row = row
    }
    aside.apply(change)
  }

  /// The story has come, for the first time or changed.
  private mutating func show(_ story: Story, _ shared: inout SharedState) -> [Effect] {
    let isFirst = self.story == nil
    let kept = topOffset
    let before = self.story?.article.text
    self.story = story
    title = story.article.title
    lay(shared)
    resize(shared)
    if isFirst {
      go(to: wish ?? story.readingOffset, isHit: wish != nil)
      if !terms.isEmpty { mark(terms) }
      selectQuotation(&shared)
    } else if before != story.article.text {
      selected = nil
      go(to: kept, isHit: false)
    }
    if let selected, !column.things.indices.contains(selected) { self.selected = nil }
    guard isFirst, !story.row.isRead else { return [] }
    self.story?.row.isRead = true
    shared.changes.append(RowChange(keys: [key], isRead: true))
    return [.change(.setRead([key], true))]
  }

  /// Selects the words that led here, and asks who said them where that was the wish.
  private mutating func selectQuotation(_ shared: inout SharedState) {
    guard let range = quotation, let story else { return }
    quotation = nil
    if let quote = story.marks.quotations.first(where: { $0.range == range }),
      quote.kind == .indirect, !shared.showsReported
    {
      shared.showsReported = true
      lay(shared)
    }
    selected = column.things.firstIndex { thing in
      guard case .quotation(let at) = thing.kind else { return false }
      return story.marks.quotations[at].range == range
    }
    guard let selected else { return }
    reveal(column.things[selected].line)
    if isCorrecting { chooseSpeaker(&shared) }
  }

  /// Lays the story out anew, with or without what is only reported; the selected thing stays selected.
  mutating func toggleReported(_ shared: inout SharedState) {
    shared.showsReported.toggle()
    let range = selected.flatMap {
      column.things.indices.contains($0) ? column.things[$0].range : nil
    }
    lay(shared)
    selected = range.flatMap { range in column.things.firstIndex { $0.range == range } }
    shared.hint(
      shared.showsReported ? "Reported speech is shown" : "Reported speech is hidden")
  }

  private mutating func lay(_ shared: SharedState) {
    guard let story, columns > 0 else { return }
    let offset = column.offset(of: top)
    let wasLaid = !column.lines.isEmpty
    column = StoryLayout(
      story, columns: columns,
      about: story.about(now: shared.now, zone: shared.zone) + legend(story, shared),
      showsReported: shared.showsReported)
    guard wasLaid else { return }
    top = offset <= 0 ? min(top, column.start) : column.line(at: offset)
    scroll(by: 0)
  }

  /// What the bars beside the text mean, of those that stand there; nothing where nothing is only reported.
  private func legend(_ story: Story, _ shared: SharedState) -> [String] {
    guard story.marks.reported > 0 else { return [] }
    let key = shared.keymap.keys(of: .reported, limit: 1)
    guard shared.showsReported else { return ["reported speech hidden · \(key) shows"] }
    let quoted = story.marks.counts.quoted > 0 ? "▌ said in these words   " : ""
    return ["\(quoted)│ reported · \(key) hides"]
  }

  /// Shows a byte of the text: at the top, or with some of what is before it.
  mutating func go(to offset: Int, isHit: Bool) {
    guard offset > 0 else {
      top = 0
      return
    }
    let line = column.line(at: offset)
    if isHit { reveal(line) } else { top = line }
    scroll(by: 0)
  }

  /// Moves the text, not beyond its ends.
  mutating func scroll(by count: Int) {
    top = min(max(top + count, 0), max(0, column.lines.count - height))
  }

  /// Brings a row onto the screen, with a little of what surrounds it.
  mutating func reveal(_ line: Int) {
    let edge = min(3, max(0, (height - 1) / 3))
    if line < top + edge {
      top = line - (line < top ? height / 3 : edge)
    } else if line >= top + height - edge {
      top = line - (line >= top + height ? height / 3 : height - 1 - edge)
    }
    scroll(by: 0)
  }

  /// How far one has read, from 0 to 100.
  package var percent: Int {
    let last = column.lines.count - height
    return last <= 0 ? 100 : top * 100 / last
  }
}

extension Story {
  /// The lines under the headline: source, date, reading time, quotations; who wrote it and where.
  package func about(now: Int64, zone: Int) -> [String] {
    var first: [String] = []
    if let source = article.source ?? row.outlet { first.append(source) }
    first.append(DateFormatting.long(article.published, now: now, zone: zone))
    first.append("\(minutes) min")
    if let counts = marks.counts.text { first.append(counts) }
    if let new = row.newParagraphs, new < row.paragraphs {
      first.append("\(new) of \(row.paragraphs) paragraphs new")
    }
    var second: [String] = []
    if let byline = article.byline { second.append("By \(byline)") }
    if let dateline = article.dateline { second.append(dateline) }
    if let updated = article.updated, updated != article.published {
      second.append("updated \(DateFormatting.long(updated, now: now, zone: zone))")
    }
    if let note = article.titleOrigin.note { second.append(note) }
    let tags = row.tags.map { "#\($0)" }.joined(separator: " ")
    if !tags.isEmpty { second.append(tags) }
    let lines = [first, second].filter { !$0.isEmpty }.map { $0.joined(separator: " · ") }
    return lines
  }

  /// Reading time at 230 words a minute (Brysbaert 2019: 238 for non-fiction), at least one minute.
  private var minutes: Int {
    var spaces = 0
    for byte in article.text.utf8 where byte == 0x20 { spaces += 1 }
    return max(1, (spaces + 115) / 230)
  }
}
