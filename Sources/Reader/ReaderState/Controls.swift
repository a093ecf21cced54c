import Articles
import Screen

extension State {
  /// A key: text where text is typed, else a count, else the command it is bound to.
  mutating func press(_ key: Key) -> [Effect] {
    shared.notice = nil
    shared.opensAdded = false
    if shared.overlay != nil { return pressOver(key) }
    if let first = shared.prefix { return press(key, after: first) }
    if shared.sidebar.isFocused, key.symbol == .escape || key.symbol == .backspace {
      shared.sidebar.isFocused = false
      trail.current.resize(shared)
      return []
    }
    if !shared.sidebar.isFocused, let effects = trail.current.handleTyping(key, &shared) {
      return effects
    }
    if let digit = digit(key) {
      shared.times = min((shared.times ?? 0) * 10 + digit, 999_999)
      return []
    }
    let times = shared.times
    let meaning = shared.keymap.meaning(of: key, in: activeScopes)
    if case .prefix = meaning {
      shared.prefix = key
      return []
    }
    shared.times = nil
    if times != nil, key.symbol == .escape { return [] }
    guard case .command(let command) = meaning else {
      shared.hintNothing(of: key.shown)
      return []
    }
    if command == .back, trail.depth == 0, key.symbol == .character("q"), !shared.sidebar.isFocused
    {
      return trail.current.handle(.back, nil, &shared) ?? leave()
    }
    return perform(command, times)
  }

  /// The places whose keys hold now, without `everywhere`.
  var activeScopes: [Scope] { shared.sidebar.isFocused ? [] : trail.current.scopes }

  /// The second key of a sequence; Esc leaves it.
  private mutating func press(_ key: Key, after first: Key) -> [Effect] {
    let times = shared.times
    (shared.prefix, shared.times) = (nil, nil)
    if key.symbol == .escape { return [] }
    guard
      case .command(let command) = shared.keymap.meaning(of: key, after: first, in: activeScopes)
    else {
      shared.hintNothing(of: "\(first.shown) \(key.shown)")
      return []
    }
    return perform(command, times)
  }

  private func digit(_ key: Key) -> Int? {
    guard let text = key.typed, let digit = Int(text), text.utf8.count == 1 else { return nil }
    return digit > 0 || shared.times != nil ? digit : nil
  }

  /// A command: the sidebar's while it has the keys, else the page's, else the whole program's.
  mutating func perform(_ command: Command, _ times: Int?) -> [Effect] {
    if shared.sidebar.isFocused, let effects = performInSidebar(command, times) { return effects }
    if let effects = trail.current.handle(command, times, &shared) { return effects }
    switch command {
    case .back:
      if trail.depth > 0 {
        shared.move = .by(-1)
      } else {
        shared.hint("This is the home · q leaves lede")
      }
    case .backward: shared.move = .by(-(times ?? 1))
    case .forward: shared.move = .by(times ?? 1)
    case .search: shared.move = .visit(SearchPage("", isTyping: true))
    case .palette: shared.overlay = .menu(.palette(shared.keymap, scopes: trail.current.scopes))
    case .help: shared.overlay = .menu(.help(shared.keymap, scopes: trail.current.scopes))
    case .themes: shared.overlay = .menu(.themes(shared.themes, current: shared.theme))
    case .add: shared.overlay = .prompt(Prompt(.add))
    case .newStory: return [.terminal(.writeStory)]
    case .editSettings: return [.terminal(.editSettings)]
    case .messages: shared.move = .visit(MessageListPage())
    case .showKeeping: shared.move = .visit(KeepingPage())
    case .showCorrections: shared.move = .visit(CorrectionListPage())
    case .undo: return undo()
    case .nextStory, .previousStory:
      return step(by: (times ?? 1) * (command == .nextStory ? 1 : -1))
    case .nextUnread: return findUnread()
    case .follow:
      guard let target = trail.current.followTarget(shared) else {
        shared.hint("Select a name, a running story or a search to follow")
        return []
      }
      return shared.follow(target)
    case .update: return [.network(.updateFeeds([]))]
    case .cancel:
      if shared.progress != nil { return [.background(.cancelWork)] }
      shared.hint("Nothing is going on · \(shared.keymap.keys(of: .quit)) leaves lede")
    case .redraw: return [.terminal(.redraw)]
    case .suspend: return trail.current.willDisappear(&shared) + [.terminal(.suspend)]
    case .quit: return leave()
    default: return go(command)
    }
    return []
  }

  /// A command that leads to one of the sidebar's destinations.
  private mutating func go(_ command: Command) -> [Effect] {
    let destination: Sidebar.Destination? =
      switch command {
      case .showBriefing: .briefing
      case .showUnread: .unread
      case .showAll: .all
      case .showStarred: .starred
      case .showThreads: .threads
      case .showPeople: .people
      case .showPlaces: .places
      case .showOrganizations: .organizations
      case .showQuotes: .quotes
      case .showFeeds: .feeds
      case .showTags: .tags
      case .showNotes: .notes
      case .showBin: .bin
      default: nil
      }
    if let destination {
      shared.move = .visit(shared.sidebar.page(of: destination))
    } else {
      let key = shared.keymap.keys(of: command, limit: 1)
      shared.hintNothing(of: key.isEmpty ? "“\(command.rawValue)”" : key)
    }
    return []
  }

  private mutating func performInSidebar(_ command: Command, _ times: Int?) -> [Effect]? {
    let count = times ?? 1
    switch command {
    case .down: shared.sidebar.move(by: count)
    case .up: shared.sidebar.move(by: -count)
    case .halfDown, .pageDown: shared.sidebar.move(by: 5)
    case .halfUp, .pageUp: shared.sidebar.move(by: -5)
    case .top: shared.sidebar.select(0)
    case .bottom: shared.sidebar.select(Int.max)
    case .open: return openDestination()
    case .nextPane, .previousPane, .back:
      shared.sidebar.isFocused = false
      trail.current.resize(shared)
    case .removeSearch:
      guard case .saved(let search) = shared.sidebar.destinations[shared.sidebar.selected] else {
        return []
      }
      return shared.forget(search)
    default: return nil
    }
    return []
  }

  private mutating func openDestination() -> [Effect] {
    let destinations = shared.sidebar.destinations
    guard destinations.indices.contains(shared.sidebar.selected) else { return [] }
    shared.sidebar.isFocused = false
    shared.move = .visit(shared.sidebar.page(of: destinations[shared.sidebar.selected]))
    return []
  }

  /// The next or the previous story of the list that led here.
  private mutating func step(by count: Int) -> [Effect] {
    guard let (story, effects) = trail.step(by: count, &shared) else {
      shared.hint(
        count > 0 ? "No story after this one in the list" : "No story before this one in the list")
      return []
    }
    shared.move = .replace(
      StoryPage(
        story.key, offset: story.offset, terms: story.terms, quotation: story.quotation))
    return effects
  }

  private mutating func undo() -> [Effect] {
    guard let undo = shared.takeUndo() else {
      shared.hint("Nothing to undo")
      return []
    }
    shared.changes += undo.changes
    shared.tellUndoing(undo)
    return undo.effects
  }

  private mutating func leave() -> [Effect] {
    trail.current.willDisappear(&shared) + [.terminal(.quit)]
  }

  /// The mouse: what stands over the page first, then the sidebar, then the page.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    if mouse.isPress { (shared.notice, shared.prefix) = (nil, nil) }
    if shared.overlay != nil { return pointOver(mouse) }
    let plan = ScreenLayout(shared, hasSidebar: trail.current.hasSidebar)
    guard let frame = plan.sidebar, frame.contains(mouse.position) else {
      if mouse.isPress { shared.sidebar.isFocused = false }
      return trail.current.handle(mouse, &shared)
    }
    if mouse.wheel != 0 { shared.sidebar.move(by: mouse.wheel) }
    guard mouse.isPress,
      let index = shared.sidebar.index(at: mouse.position.row - frame.row, rows: frame.rows)
    else { return [] }
    shared.sidebar.select(index)
    return openDestination()
  }
}

extension SharedState {
  /// Takes a kept search out of the sidebar; it can be undone.
  mutating func forget(_ search: SavedSearch) -> [Effect] {
    keep(Undo(title: "removed a kept search", effects: [.change(.saveSearch(search))]))
    tellDone("Removed “\(search.name)”")
    return [.change(.forgetSearch(search.query))]
  }
}
