import Articles

extension State {
  /// Asks for the next unread story: after the one that is shown or under the cursor, in the list that one is in.
  mutating func findUnread() -> [Effect] {
    let list = trail.nearest(StoryListPage.self)
    if trail.current is StoryListPage, let row = list?.current, !row.isRead {
      openUnread(row)
      return []
    }
    let story = (trail.current as? StoryPage)?.key ?? list?.current?.key
    return [.query(.nextUnread(list?.shelf ?? .all, after: story))]
  }

  /// Opens the unread story that was found.
  mutating func openUnread(_ row: StorySummary?) {
    guard let row else { return shared.hint("Everything is read") }
    trail.each { page in
      guard var list = page as? StoryListPage else { return }
      list.select(row.key)
      page = list
    }
    let page = StoryPage(row.key, title: row.title)
    shared.move = trail.current is StoryPage ? .replace(page) : .visit(page)
  }
}
