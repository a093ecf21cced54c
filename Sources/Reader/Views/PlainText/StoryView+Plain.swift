import Articles
import ReaderState

extension StoryView {
  /// A story: headline, facts and text, then everything that opens, each once.
  package static func plain(_ page: StoryPage, _ shared: SharedState) -> PlainPage {
    guard let story = page.story else {
      return PlainPage(
        page.isMissing ? [.init("This story is not in the archive (any more).")] : [])
    }
    return PlainPage(
      text(of: story, shared) + openings(of: page, story) + related(page, shared))
  }

  private static func text(of story: Story, _ shared: SharedState) -> [PlainPage.Line] {
    let article = story.article
    var lines = [PlainPage.Line(article.title)]
    lines += story.about(now: shared.now, zone: shared.zone).map { PlainPage.Line($0) }
    for (index, block) in article.blocks.enumerated() {
      if block.role == .headline || block.role == .byline { continue }
      let seen = shared.dimsSeen && story.seen[index] != nil ? "[read before] " : ""
      lines += [PlainPage.Line(""), PlainPage.Line(seen + article.words(of: block))]
    }
    return lines
  }

  /// Who said what, who is named, and where links lead; what leads to the same place stands once.
  private static func openings(of page: StoryPage, _ story: Story) -> [PlainPage.Line] {
    var groups: [(title: String, lines: [PlainPage.Line])] = [
      ("Who said what", []), ("Named here", []), ("Links and more", []),
    ]
    var seen: Set<LinkTarget.Kind> = []
    for (index, thing) in page.column.things.enumerated() where seen.insert(thing.kind).inserted {
      guard let (group, text) = words(for: thing.kind, in: story) else { continue }
      groups[group].lines.append(PlainPage.Line(text, choice: index))
    }
    return groups.filter { !$0.lines.isEmpty }.flatMap {
      [PlainPage.Line(""), PlainPage.Line("\($0.title):")] + $0.lines
    }
  }

  private static func words(
    for kind: LinkTarget.Kind, in story: Story
  ) -> (group: Int, text: String)? {
    switch kind {
    case .quotation(let index): return (0, quotation(story.marks.quotations[index], in: story))
    case .name(let kind, let name):
      let times = story.marks.mentions.count { $0.kind == kind && $0.name == name }
      return (1, "\(name), \(kind.title)" + (times > 1 ? ", \(times) times" : ""))
    case .link(let block):
      let place = story.links[block] == nil ? "not in the archive" : "in the archive"
      let link = story.article.blocks[block]
      return (2, "Read more: \(link.title ?? story.article.words(of: link)) (\(place))")
    case .address(let index):
      let link = story.article.links[index]
      let place = story.linkedStories[index] == nil ? link.url : "in the archive"
      return (2, "Link: \([link.label, place].compactMap(\.self).joined(separator: ", "))")
    case .story(let key):
      let rows = story.copies + story.citedBy
      return rows.first { $0.key == key }.map { row in
        let relation = story.copies.contains { $0.key == key } ? "Copy" : "Links here"
        return (2, "\(relation): \(row.title)" + (row.outlet.map { ", \($0)" } ?? ""))
      }
    case .revision(let number): return (2, "What changed since version \(number)")
    case .thread: return story.thread.map { (2, "Running story: \($0.headline)") }
    case .note(let index):
      let note = story.notes[index]
      let parts = [note.passage?.words, note.text.isEmpty ? nil : note.text]
      return (2, "Note: \(parts.compactMap(\.self).joined(separator: " · "))")
    case .seen: return nil
    }
  }

  private static func quotation(_ quotation: Quotation, in story: Story) -> String {
    let words = story.article.text.utf8Slice(quotation.range)
    let speaker = quotation.speaker?.name ?? "unattributed"
    let isUnsure = quotation.speaker != nil && quotation.evidence.confidence < 0.5
    let name = speaker + (isUnsure ? " (unsure)" : "")
    let isMarked =
      quotation.kind.isQuoted
      && story.article.text.hasQuotationMark(before: quotation.range.lowerBound)
    if isMarked { return "\(name): “\(words)”" }
    return quotation.kind.isVerbatim ? "\(name): \(words)" : "\(name): \(words) [reported]"
  }

  private static func related(_ page: StoryPage, _ shared: SharedState) -> [PlainPage.Line] {
    guard let related = page.aside.related, !related.isEmpty else { return [] }
    let first = page.column.things.count
    return [PlainPage.Line(""), PlainPage.Line("Related:")]
      + related.enumerated().map { index, story in
        PlainPage.Line(PlainWords.related(story, shared), choice: first + index)
      }
  }
}
