import Articles
import Screen

/// All that the reader is looking at. It knows no clock, no file, no archive and no terminal.
public struct State: Sendable {
  /// What all screens share.
  public var desk: Desk
  /// The screens visited.
  public var trail: Trail

  /// A reader at its home, for a terminal of a size. `start` tells what to ask the world first.
  public init(size: Size, keymap: Keymap = .standard) {
    desk = Desk(size: size, keymap: keymap)
    trail = Trail(home: FrontPage(.all))
    trail.current.fit(desk)
  }

  /// What the world has to be asked when the reader opens.
  public mutating func start() -> [Effect] {
    [.countShelves, .loadHistory] + trail.current.enter(&desk) + [.readNamesAnew]
  }

  /// The screen that is shown.
  package var page: any Page { trail.current }
}

/// Applies an action to the state and tells what the world has to do.
///
/// Complexity: that of the screen shown; nothing here grows with the archive.
public func update(_ state: inout State, _ action: Action) -> [Effect] {
  var effects = state.apply(action)
  effects += state.follow()
  state.announce()
  return effects
}

extension State {
  mutating func apply(_ action: Action) -> [Effect] {
    switch action {
    case .key(let key): return press(key)
    case .mouse(let mouse): return point(mouse)
    case .paste(let text): return paste(text)
    case .perform(let command, let times): return perform(command, times)
    case .resize(let size):
      desk.size = size
      trail.current.fit(desk)
      return trail.current.ask(&desk)
    case .clock(let seconds, let zone):
      desk.now = seconds
      desk.zone = zone
      return []
    case .hangUp: return trail.current.leave(&desk)
    case .answer(let answer): return take(answer)
    }
  }

  /// Goes where a page wanted to go.
  mutating func follow() -> [Effect] {
    var effects: [Effect] = []
    while let move = desk.move {
      desk.move = nil
      effects += trail.current.leave(&desk)
      switch move {
      case .visit(let page): trail.visit(page)
      case .replace(let page): trail.replace(page)
      case .by(let count):
        if !trail.go(by: count) {
          desk.hint(count < 0 ? "Nothing before this" : "Nothing after this")
        }
      }
      desk.sidebar.isFocused = false
      trail.current.fit(desk)
      effects += trail.current.enter(&desk)
      if trail.isStale() { effects += trail.current.take(.changed, &desk) }
    }
    return effects
  }

  /// Tells every screen what was done to stories.
  mutating func announce() {
    guard !desk.changes.isEmpty else { return }
    let changes = desk.changes
    desk.changes = []
    trail.each { page in
      for change in changes { page.note(change) }
    }
  }

  mutating func take(_ answer: Answer) -> [Effect] {
    switch answer {
    case .counts(let counts): desk.sidebar.counts = counts
    case .saved(let saved): desk.sidebar.saved = saved
    case .history(let history): desk.history = history
    case .progress(let progress): desk.progress = progress
    case .told(let message): desk.tell(message)
    case .themes(let themes, let current):
      desk.themes = themes
      desk.theme = current
    default: break
    }
    if case .changed = answer {
      trail.age()
      return [.countShelves] + trail.current.take(answer, &desk)
    }
    var effects = desk.overlay?.take(answer) ?? []
    trail.each { page in effects += page.take(answer, &desk) }
    return effects
  }

  mutating func paste(_ text: String) -> [Effect] {
    if desk.overlay != nil { return pasteOver(text) }
    if let effects = trail.current.paste(text, &desk) { return effects }
    // Anywhere else a paste is a search: as text, never as keys.
    desk.move = .visit(SearchPage(text, isTyping: true))
    return []
  }
}
