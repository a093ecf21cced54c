import Articles
import Screen

/// Lays a story out, block by block, in one pass.
struct StoryLayoutBuilder {
  private let story: Story
  private let width: Int
  private let margin: Int

  private var rows: [StoryLayout.Row] = []
  private var things: [LinkTarget] = []
  /// The next quotation and mention that a block may hold.
  private var nextQuote = 0
  private var nextName = 0
  private let showsReported: Bool
  private var nextLink = 0
  /// The row up to which the margin is taken.
  private var marginEnd = 0

  init(_ story: Story, width: Int, margin: Int, showsReported: Bool) {
    self.story = story
    self.showsReported = showsReported
    self.width = max(width, 1)
    self.margin = margin
  }

  mutating func build(about: [String]) -> ([StoryLayout.Row], [LinkTarget], start: Int) {
    let article = story.article
    for line in TextLayout.lines(of: article.title, width: width).prefix(20) {
      rows.append(StoryLayout.Row(.title(article.title.utf8Slice(line.range))))
    }
    for (index, block) in article.blocks.enumerated() where block.role == .standfirst {
      text(block, index, indent: 0)
      for note in notes(in: block) where !story.notes[note].text.isEmpty { self.note(note) }
    }
    for line in about.flatMap(factLines) { rows.append(StoryLayout.Row(.about(line))) }
    for index in story.notes.indices where story.notes[index].passage?.range == nil {
      note(index)
    }
    gap()
    let start = rows.count
    body(article)
    surroundings()
    fillMargin()
    return (rows, things, start)
  }

  /// Facts in lines that end between two facts, where each of them has room in a line.
  private func factLines(_ text: String) -> [String] {
    let facts = text.split(separator: " · ").map(String.init)
    guard facts.allSatisfy({ DisplayWidth.columns(of: $0) <= width }) else {
      return TextLayout.lines(of: text, width: width).prefix(8).map { text.utf8Slice($0.range) }
    }
    var lines: [String] = []
    for fact in facts {
      if let last = lines.last, DisplayWidth.columns(of: "\(last) · \(fact)") <= width {
        lines[lines.count - 1] = "\(last) · \(fact)"
      } else {
        lines.append(fact)
      }
    }
    return lines
  }

  private mutating func body(_ article: Article) {
    nextQuote = 0
    nextName = 0
    if article.isHeadlineOnly {
      rows.append(
        StoryLayout.Row(
          .about(
            article.url == nil
              ? "Only a headline was found." : "Only a headline and an address were found.")))
    }
    for (index, block) in article.blocks.enumerated() {
      switch block.role {
      case .headline, .standfirst, .byline: continue
      case .quote: text(block, index, indent: 2)
      case .list: text(block, index, indent: 2)
      default: text(block, index, indent: 0)
      }
      for index in notes(in: block) where !story.notes[index].text.isEmpty { note(index) }
      gap()
    }
  }

  /// The notes and highlights whose passages end in a block.
  private func notes(in block: Block) -> [Int] {
    story.notes.indices.filter { index in
      guard let range = story.notes[index].passage?.range, !range.isEmpty else { return false }
      return block.range.contains(range.upperBound - 1)
    }
  }

  /// What the reader noted, in lines of its own.
  private mutating func note(_ index: Int) {
    let note = story.notes[index]
    let gone = note.passage.map { "“\($0.words)” no longer stands here" }
    let isGone = note.passage != nil && note.passage?.range == nil
    let text = [note.text, isGone ? gone ?? "" : ""].filter { !$0.isEmpty }
      .joined(separator: " · ")
    things.append(LinkTarget(kind: .note(index), range: nil, line: rows.count))
    for line in TextLayout.lines(of: "✎ " + text, width: width).prefix(12) {
      rows.append(StoryLayout.Row(.note(things.count - 1, ("✎ " + text).utf8Slice(line.range))))
    }
  }

  /// A block's lines, its bars and speakers, and what in it can be opened.
  private mutating func text(_ block: Block, _ index: Int, indent: Int) {
    let first = rows.count
    let indent = width > 20 ? indent : 0
    let lines = TextLayout.paragraphLines(
      of: story.article.text, in: block.range, width: width - indent)
    for line in lines {
      var row = StoryLayout.Row(.text(line, block.role), block: index)
      row.indent = indent
      rows.append(row)
    }
    if block.role == .related {
      things.append(LinkTarget(kind: .link(index), range: block.range, line: first))
    }
    if story.seen[index] != nil {
      things.append(LinkTarget(kind: .seen(index), range: block.range, line: first))
    }
    let from = things.count
    for index in notes(in: block) where story.notes[index].text.isEmpty {
      guard let range = story.notes[index].passage?.range else { continue }
      let line = first + TextLayout.index(of: range.lowerBound, in: lines)
      things.append(LinkTarget(kind: .note(index), range: range, line: line))
    }
    quotations(in: block, first: first, lines: lines)
    names(in: block, first: first, lines: lines)
    links(in: block, first: first, lines: lines)
    things[from...].sort { ($0.start, $0.isQuotation ? 0 : 1) < ($1.start, $1.isQuotation ? 0 : 1) }
  }

  private mutating func names(in block: Block, first: Int, lines: [Line]) {
    let mentions = story.marks.mentions
    while nextName < mentions.count, mentions[nextName].range.lowerBound < block.range.lowerBound {
      nextName += 1
    }
    var at = nextName
    while at < mentions.count, mentions[at].range.lowerBound < block.range.upperBound {
      let mention = mentions[at]
      at += 1
      if mention.kind == .date { continue }
      let line = first + TextLayout.index(of: mention.range.lowerBound, in: lines)
      things.append(
        LinkTarget(kind: .name(mention.kind, mention.name), range: mention.range, line: line))
    }
    nextName = at
  }

  private mutating func links(in block: Block, first: Int, lines: [Line]) {
    let links = story.article.links
    while nextLink < links.count, let range = links[nextLink].range,
      range.lowerBound < block.range.lowerBound
    {
      nextLink += 1
    }
    while nextLink < links.count, let range = links[nextLink].range,
      range.lowerBound < block.range.upperBound
    {
      let line = first + TextLayout.index(of: range.lowerBound, in: lines)
      things.append(LinkTarget(kind: .address(nextLink), range: range, line: line))
      nextLink += 1
    }
  }

  private mutating func quotations(in block: Block, first: Int, lines: [Line]) {
    let quotes = story.marks.quotations
    while nextQuote < quotes.count, quotes[nextQuote].range.upperBound <= block.range.lowerBound {
      nextQuote += 1
    }
    var speakers: [(row: Int, aside: StoryLayout.SideNote)] = []
    var at = nextQuote
    while at < quotes.count, quotes[at].range.lowerBound < block.range.upperBound {
      let quote = quotes[at]
      guard isShown(quote) else {
        at += 1
        continue
      }
      let from = max(quote.range.lowerBound, block.range.lowerBound)
      let to = min(quote.range.upperBound, block.range.upperBound)
      let begin = first + TextLayout.index(of: from, in: lines)
      let end = first + TextLayout.index(of: max(to - 1, from), in: lines)
      bar(!quote.kind.isQuoted ? .reported : .quoted, begin...end)
      if quote.range.lowerBound >= block.range.lowerBound {
        things.append(LinkTarget(kind: .quotation(at), range: quote.range, line: begin))
      }
      if let aside = quote.aside, speakers.last?.aside != aside {
        speakers.append((begin, aside))
      }
      at += 1
    }
    // A quotation that runs on into the next block is met there again.
    nextQuote = max(nextQuote, at - 1)
    if margin > 0 { beside(speakers) } else { below(speakers) }
  }

  private func isShown(_ quote: Quotation) -> Bool {
    switch quote.kind {
    case .direct, .mixed, .turn: true
    case .indirect: showsReported
    case .judgment: false
    }
  }

  private mutating func bar(_ bar: StoryLayout.SpeechBar, _ range: ClosedRange<Int>) {
    for row in range where rows[row].bar != .quoted { rows[row].bar = bar }
  }

  /// Speakers in the margin, each from the row where the words begin.
  private mutating func beside(_ speakers: [(row: Int, aside: StoryLayout.SideNote)]) {
    for (row, aside) in speakers { labels.add(aside, at: row) }
  }

  /// Speakers in rows of their own after the words.
  private mutating func below(_ speakers: [(row: Int, aside: StoryLayout.SideNote)]) {
    for (row, aside) in speakers {
      let bar = rows[row].bar
      for line in TextLayout.lines(of: "— " + aside.text, width: width) {
        let piece = StoryLayout.SideNote(
          text: ("— " + aside.text).utf8Slice(line.range), kind: aside.kind)
        var row = StoryLayout.Row(.speaker(piece))
        row.bar = bar
        rows.append(row)
      }
    }
  }

  /// What the margin will hold.
  private var labels = MarginLabels()

  private mutating func fillMargin() {
    for (row, aside) in labels.lines(width: margin) {
      while rows.count <= row { rows.append(StoryLayout.Row(.blank)) }
      rows[row].margin = aside
    }
  }

  private mutating func gap() {
    if rows.last?.content != .blank { rows.append(StoryLayout.Row(.blank)) }
  }
}

extension StoryLayoutBuilder {
  /// What the archive knows around the story, after its end.
  private mutating func surroundings() {
    let loose = story.article.links.indices.filter { story.article.links[$0].range == nil }
    if !loose.isEmpty { section("With this story") }
    for index in loose { entry(.address(index), story.article.links[index].entry) }
    if let thread = story.thread, thread.reports > 1 {
      section("Running story")
      entry(.thread(thread.id), "\(thread.headline) · \(thread.reports) reports")
    }
    if !story.copies.isEmpty {
      section(
        story.copies.count == 1
          ? "The same text elsewhere" : "The same text in \(story.copies.count) others")
      for copy in story.copies { entry(.story(copy.key), copy.label) }
    }
    if !story.citedBy.isEmpty {
      section("Cited by")
      for row in story.citedBy { entry(.story(row.key), row.label) }
    }
    if !story.revisions.isEmpty {
      section("Earlier versions")
      for revision in story.revisions { entry(.revision(revision.number), revision.label) }
    }
  }

  private mutating func section(_ title: String) {
    gap()
    rows.append(StoryLayout.Row(.heading(title)))
  }

  private mutating func entry(_ kind: LinkTarget.Kind, _ text: String) {
    things.append(LinkTarget(kind: kind, range: nil, line: rows.count))
    rows.append(StoryLayout.Row(.entry(things.count - 1, text)))
  }
}

extension LinkTarget {
  package var isQuotation: Bool { if case .quotation = kind { true } else { false } }
  /// Where it begins in the text.
  var start: Int { range?.lowerBound ?? 0 }
}

extension Hyperlink {
  /// What stands there and where, as one line.
  var entry: String {
    let sign = kind == .audio || kind == .video ? "▶ " : ""
    return sign + [label, title, url].compactMap(\.self).joined(separator: " · ")
  }
}

extension StorySummary {
  /// Outlet and headline, as one line.
  var label: String { outlet.map { "\($0) · \(title)" } ?? title }
}

extension Revision {
  /// What came after it, as one line.
  var label: String {
    var parts = [title]
    if paragraphsAdded > 0 { parts.append("+\(paragraphsAdded)") }
    if paragraphsRemoved > 0 { parts.append("−\(paragraphsRemoved)") }
    return parts.joined(separator: " · ")
  }
}

extension Quotation {
  /// What stands beside it: the speaker, or that none is known.
  var aside: StoryLayout.SideNote? {
    guard let speaker, !speaker.name.isEmpty else {
      return kind == .direct ? StoryLayout.SideNote(text: "unattributed", kind: .unknown) : nil
    }
    // A phrase that stands for a speaker can be a whole sentence; the words beside it say the rest.
    let name = DisplayWidth.fit(speaker.name, columns: 90)
    return evidence.confidence < 0.5
      ? StoryLayout.SideNote(text: name + " ?", kind: .unsure)
      : StoryLayout.SideNote(text: name, kind: .sure)
  }
}
