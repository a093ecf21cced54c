import Articles
import ReaderState

extension EntityView {
  package static func plain(_ page: EntityPage, _ shared: SharedState) -> PlainPage {
    guard let entity = page.page else {
      return PlainPage(page.isMissing ? [.init("No story names \(page.title).")] : [])
    }
    return PlainPage(
      page.items.enumerated().flatMap { index, item in
        lines(item, entity, shared, choice: index)
      })
  }

  private static func lines(
    _ item: EntityPage.Item, _ entity: EntityDetail, _ shared: SharedState, choice: Int
  ) -> [PlainPage.Line] {
    switch item {
    case .heading: return heading(entity).map { PlainPage.Line($0) }
    case .chart: return []
    case .section(let title): return [.init(""), .init("\(title):")]
    case .rest(let text): return [.init(text)]
    case .quote(let at, _):
      return [.init(PlainWords.quotation(entity.quotes[at], shared), choice: choice)]
    case .story(let at):
      return [.init(PlainWords.story(entity.stories[at], shared), choice: choice)]
    case .companion(let at):
      return [.init(PlainWords.entity(entity.companions[at]), choice: choice)]
    case .similar(let at): return [.init(PlainWords.entity(entity.similar[at]), choice: choice)]
    case .join(let at):
      let join = entity.joins[at]
      return [
        .init(
          "\(join.name), \(counted(join.stories, "story", "stories")): \(join.reason)",
          choice: choice)
      ]
    }
  }

  private static func heading(_ entity: EntityDetail) -> [String] {
    let row = entity.row
    let facts = [
      row.kind.title, counted(row.stories, "story", "stories"), counted(row.mentions, "mention"),
      entity.said.text,
    ]
    let aliases =
      entity.aliases.isEmpty ? [] : ["Also called: \(entity.aliases.joined(separator: ", "))."]
    return ["\(row.name): \(facts.compactMap(\.self).joined(separator: ", "))."] + aliases
  }
}

extension ThreadView {
  package static func plain(_ page: ThreadPage, _ shared: SharedState) -> PlainPage {
    guard let thread = page.page else {
      return PlainPage(page.isMissing ? [.init("No other report of this story is here.")] : [])
    }
    return PlainPage(
      page.items.enumerated().map { index, item in
        switch item {
        case .heading:
          return PlainPage.Line(
            "\(thread.row.headline): \(ThreadListView.facts(thread.row, shared))")
        case .report(let at):
          let new = facts(thread.reports[at], page, shared)
          return PlainPage.Line(
            PlainWords.story(thread.reports[at].row, shared) + (new.isEmpty ? "" : "; \(new)"),
            choice: index)
        case .copy(let at, let copy):
          return PlainPage.Line(
            "Copy: " + PlainWords.story(thread.reports[at].copies[copy], shared), choice: index)
        }
      })
  }
}

extension DiffView {
  package static func plain(_ page: DiffPage, _ shared: SharedState) -> PlainPage {
    guard let comparison = page.comparison else { return PlainPage([]) }
    var lines: [PlainPage.Line] = [
      .init(heading(comparison, .left)), .init(heading(comparison, .right)), .init(""),
    ]
    if !comparison.hasDifferences { lines.append(.init("No differences.")) }
    // What only one text has stands between brackets, so that it is told by words and not by colours.
    let text = comparison.pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .removed: "[removed: \(piece.text)]"
      case .added: "[added: \(piece.text)]"
      }
    }.joined()
    lines += text.split(separator: "\n", omittingEmptySubsequences: false).map {
      PlainPage.Line(String($0))
    }
    return PlainPage(lines)
  }
}
