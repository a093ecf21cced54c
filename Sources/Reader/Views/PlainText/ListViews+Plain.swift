import Articles
import ReaderState

extension StoryListView {
  package static func plain(_ page: StoryListPage, _ shared: SharedState) -> PlainPage {
    PlainPage(page.rows, empty: "No stories here.") { [PlainWords.story($0, shared)] }
  }
}

extension SearchView {
  package static func plain(_ page: SearchPage, _ shared: SharedState) -> PlainPage {
    var plain = PlainPage(page.rows, empty: "Nothing found.") { hit in
      [PlainWords.story(hit.row, shared), hit.snippet.text]
    }
    if let answer = page.answer {
      let count = counted(answer.total, "story", "stories")
      let most = answer.isTotalLowerBound ? "more than " : ""
      plain.lines.insert(PlainPage.Line("“\(page.field.text)”: \(most)\(count)"), at: 0)
    }
    if let meant = page.answer?.didYouMean, page.rows.isEmpty {
      plain.lines.append(PlainPage.Line("Did you mean \(meant)?"))
    }
    plain.lines += (page.answer?.notes ?? []).map { PlainPage.Line("Note: \($0.message)") }
    return plain
  }
}

extension EntityListView {
  package static func plain(_ page: EntityListPage, _ shared: SharedState) -> PlainPage {
    PlainPage(page.rows, empty: "No names here.") { [PlainWords.entity($0)] }
  }
}

extension QuotationListView {
  package static func plain(_ page: QuotationListPage, _ shared: SharedState) -> PlainPage {
    PlainPage(page.rows, empty: "No quotations here.") { [PlainWords.quotation($0, shared)] }
  }
}

extension ThreadListView {
  package static func plain(_ page: ThreadListPage, _ shared: SharedState) -> PlainPage {
    PlainPage(page.rows, empty: "No running stories here.") { row in
      ["\(row.headline) (\(row.isFollowed ? "followed · " : "")\(facts(row, shared)))"]
    }
  }
}

extension FeedListView {
  package static func plain(_ page: FeedListPage, _ shared: SharedState) -> PlainPage {
    guard let feeds = page.feeds else { return PlainPage([]) }
    if feeds.isEmpty {
      return PlainPage([PlainPage.Line("No feeds yet. “subscribe” follows a feed or a page.")])
    }
    return PlainPage(
      feeds.enumerated().map { index, feed in
        let counts = counted(feed.stories, "story", "stories")
        let unread = feed.unread > 0 ? ", \(grouped(feed.unread)) unread" : ""
        return PlainPage.Line(
          "\(feed.title) (\(counts)\(unread); \(state(feed, shared).0))", choice: index)
      })
  }
}

extension CorrectionListView {
  package static func plain(_ page: CorrectionListPage, _ shared: SharedState) -> PlainPage {
    PlainPage(page.rows, empty: "No corrections.") { [$0.sentence] }
  }
}

extension MessageListView {
  package static func plain(_ page: MessageListPage, _ shared: SharedState) -> PlainPage {
    if page.entries.isEmpty { return PlainPage([PlainPage.Line("Nothing has gone wrong.")]) }
    return PlainPage(
      page.entries.enumerated().map { index, entry in
        let time = DateFormatting.time(entry.message.at, zone: shared.zone)
        let words = [entry.message.text, entry.message.detail].compactMap(\.self)
        return PlainPage.Line("\(time) \(words.joined(separator: ". "))", choice: index)
      })
  }
}
