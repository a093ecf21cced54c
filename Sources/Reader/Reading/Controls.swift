import Articles
import Screen

extension State {
  /// A key: text where text is typed, else a count, else the command it is bound to.
  mutating func press(_ key: Key) -> [Effect] {
    desk.notice = nil
    if desk.overlay != nil { return pressOver(key) }
    if desk.sidebar.isFocused, key.symbol == .escape || key.symbol == .backspace {
      desk.sidebar.isFocused = false
      trail.current.fit(desk)
      return []
    }
    if !desk.sidebar.isFocused, let effects = trail.current.type(key, &desk) { return effects }
    if let digit = digit(key) {
      desk.times = min((desk.times ?? 0) * 10 + digit, 999_999)
      return []
    }
    let times = desk.times
    desk.times = nil
    if times != nil, key.symbol == .escape { return [] }
    let scopes = desk.sidebar.isFocused ? [] : trail.current.scopes
    guard let command = desk.keymap.command(for: key, in: scopes) else {
      desk.hint("\(key.shown) does nothing here · \(desk.keymap.keys(of: .help)) shows the keys")
      return []
    }
    if command == .back, trail.depth == 0, key.symbol == .character("q"), !desk.sidebar.isFocused {
      return trail.current.perform(.back, nil, &desk) ?? leave()
    }
    return perform(command, times)
  }

  private func digit(_ key: Key) -> Int? {
    guard let text = key.typed, let digit = Int(text), text.utf8.count == 1 else { return nil }
    return digit > 0 || desk.times != nil ? digit : nil
  }

  /// A command: the sidebar's while it has the keys, else the page's, else the whole program's.
  mutating func perform(_ command: Command, _ times: Int?) -> [Effect] {
    if desk.sidebar.isFocused, let effects = performInSidebar(command, times) { return effects }
    if let effects = trail.current.perform(command, times, &desk) { return effects }
    switch command {
    case .back:
      if trail.depth > 0 {
        desk.move = .by(-1)
      } else {
        desk.hint("This is the home · q leaves lede")
      }
    case .backward: desk.move = .by(-(times ?? 1))
    case .forward: desk.move = .by(times ?? 1)
    case .search: desk.move = .visit(SearchPage("", isTyping: true))
    case .palette: desk.overlay = .menu(.palette(desk.keymap, scopes: trail.current.scopes))
    case .help: desk.overlay = .menu(.help(desk.keymap, scopes: trail.current.scopes))
    case .themes: desk.overlay = .menu(.themes(desk.themes, current: desk.theme))
    case .messages: desk.move = .visit(MessageList())
    case .undo: return undo()
    case .nextStory, .previousStory:
      return step(by: (times ?? 1) * (command == .nextStory ? 1 : -1))
    case .update: return [.updateFeeds([])]
    case .cancel:
      if desk.progress != nil { return [.cancelWork] }
      desk.hint("Nothing is going on · \(desk.keymap.keys(of: .quit)) leaves lede")
    case .redraw: return [.redraw]
    case .suspend: return trail.current.leave(&desk) + [.suspend]
    case .quit: return leave()
    default: return go(command)
    }
    return []
  }

  /// A command that leads to one of the sidebar's places.
  private mutating func go(_ command: Command) -> [Effect] {
    let place: Sidebar.Place? =
      switch command {
      case .showUnread: .unread
      case .showAll: .all
      case .showStarred: .starred
      case .showThreads: .threads
      case .showPeople: .people
      case .showPlaces: .places
      case .showOrganizations: .organizations
      case .showQuotes: .quotes
      case .showFeeds: .feeds
      default: nil
      }
    if let place {
      desk.move = .visit(desk.sidebar.page(of: place))
    } else {
      desk.hint("That does nothing here")
    }
    return []
  }

  private mutating func performInSidebar(_ command: Command, _ times: Int?) -> [Effect]? {
    let count = times ?? 1
    switch command {
    case .down: desk.sidebar.move(by: count)
    case .up: desk.sidebar.move(by: -count)
    case .halfDown, .pageDown: desk.sidebar.move(by: 5)
    case .halfUp, .pageUp: desk.sidebar.move(by: -5)
    case .top: desk.sidebar.select(0)
    case .bottom: desk.sidebar.select(Int.max)
    case .open: return openPlace()
    case .nextPane, .previousPane, .back:
      desk.sidebar.isFocused = false
      trail.current.fit(desk)
    case .remove:
      guard case .saved(let search) = desk.sidebar.places[desk.sidebar.selected] else { return [] }
      return desk.forget(search)
    default: return nil
    }
    return []
  }

  private mutating func openPlace() -> [Effect] {
    let places = desk.sidebar.places
    guard places.indices.contains(desk.sidebar.selected) else { return [] }
    desk.sidebar.isFocused = false
    desk.move = .visit(desk.sidebar.page(of: places[desk.sidebar.selected]))
    return []
  }

  /// The next or the previous story of the list that led here.
  private mutating func step(by count: Int) -> [Effect] {
    guard let (story, effects) = trail.step(by: count, &desk) else {
      desk.hint(
        count > 0 ? "No story after this one in the list" : "No story before this one in the list")
      return []
    }
    desk.move = .replace(StoryReading(story.key, place: story.place, terms: story.terms))
    return effects
  }

  private mutating func undo() -> [Effect] {
    guard let undo = desk.takeUndo() else {
      desk.hint("Nothing to undo")
      return []
    }
    desk.hint("Undone: \(undo.title)")
    desk.changes += undo.changes
    return undo.effects
  }

  private mutating func leave() -> [Effect] { trail.current.leave(&desk) + [.quit] }

  /// The mouse: what stands over the page first, then the sidebar, then the page.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    if mouse.isPress { desk.notice = nil }
    if desk.overlay != nil { return pointOver(mouse) }
    let plan = Plan(desk, hasSidebar: trail.current.hasSidebar)
    guard let frame = plan.sidebar, frame.contains(mouse.place) else {
      if mouse.isPress { desk.sidebar.isFocused = false }
      return trail.current.point(mouse, &desk)
    }
    if mouse.wheel != 0 { desk.sidebar.move(by: mouse.wheel) }
    guard mouse.isPress,
      let index = desk.sidebar.index(at: mouse.place.row - frame.row, rows: frame.rows)
    else { return [] }
    desk.sidebar.select(index)
    return openPlace()
  }
}

extension Desk {
  /// Takes a kept search out of the sidebar; it can be undone.
  mutating func forget(_ search: SavedSearch) -> [Effect] {
    keep(Undo(title: "removed a kept search", effects: [.saveSearch(search)]))
    hint("Removed “\(search.name)” · \(keymap.keys(of: .undo)) undoes")
    return [.forgetSearch(search.query)]
  }
}
