import Articles
import Screen

/// All that the reader is looking at. It knows no clock, no file, no archive and no terminal.
package struct State: Sendable {
  /// What all screens share.
  package var shared: SharedState
  /// The screens visited.
  package var trail: NavigationHistory

  /// A reader at its home, for a terminal of a size. `start` gives the first effects.
  package init(size: Size, keymap: Keymap = .standard) {
    shared = SharedState(size: size, keymap: keymap)
    trail = NavigationHistory(home: StoryListPage(.all))
    trail.current.resize(shared)
  }

  /// The effects to run when the reader opens.
  package mutating func start() -> [Effect] {
    [.query(.loadCounts), .query(.loadHistory), .query(.loadFollowed)]
      + trail.current.didAppear(&shared) + [
        .background(.reannotate)
      ]
  }

  /// The screen that is shown.
  package var page: any ReaderPage { trail.current }

  /// Whether all that the screen shows is at hand, so that painting need not wait for answers that are on their way.
  package var isComplete: Bool { page.isComplete(shared) }

  /// The keys that go on from the key pressed last, each with what it does; empty when no sequence was begun.
  package var continuations: [(key: Key, entry: Keymap.Entry)] {
    shared.prefix.map { shared.keymap.continuations(of: $0, in: activeScopes) } ?? []
  }
}

/// Applies an action to the state and returns the effects to run.
///
/// Complexity: that of the screen shown; nothing here grows with the archive.
package func update(_ state: inout State, _ action: Action) -> [Effect] {
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
      shared.size = size
      trail.current.resize(shared)
      return trail.current.loadMissing(&shared)
    case .clock(let seconds, let zone):
      shared.now = seconds
      shared.zone = zone
      return []
    case .select(let index):
      select(index)
      return trail.current.loadMissing(&shared)
    case .visit(let page):
      shared.move = .visit(page)
      return []
    case .configure(let keymap, let exportFolder):
      shared.keymap = keymap
      shared.exportFolder = exportFolder
      shared.prefix = nil
      return []
    case .hangUp: return trail.current.willDisappear(&shared)
    case .answer(let answer): return receive(answer)
    }
  }

  /// Puts the cursor on an item of what stands over the page, else of the page.
  private mutating func select(_ index: Int) {
    if case .menu(var menu) = shared.overlay {
      menu.select(index)
      shared.overlay = .menu(menu)
    } else if shared.overlay == nil {
      trail.current.select(index, &shared)
    }
  }

  /// Goes where a page wanted to go.
  mutating func follow() -> [Effect] {
    var effects: [Effect] = []
    while let move = shared.move {
      shared.move = nil
      effects += trail.current.willDisappear(&shared)
      switch move {
      case .visit(let page): trail.visit(page)
      case .replace(let page): trail.replace(page)
      case .by(let count):
        if !trail.go(by: count) {
          shared.hint(count < 0 ? "Nothing before this" : "Nothing after this")
        }
      }
      shared.sidebar.isFocused = false
      trail.current.resize(shared)
      effects += trail.current.didAppear(&shared)
      if trail.isStale() { effects += trail.current.receive(.changed, &shared) }
    }
    return effects
  }

  /// Tells every screen what was done to stories.
  mutating func announce() {
    guard !shared.changes.isEmpty else { return }
    let changes = shared.changes
    shared.changes = []
    trail.each { page in
      for change in changes { page.apply(change) }
    }
  }

  mutating func receive(_ answer: EffectResult) -> [Effect] {
    switch answer {
    case .counts(let counts): shared.sidebar.counts = counts
    case .saved(let saved): shared.sidebar.saved = saved
    case .history(let history): shared.history = history
    case .progress(let progress): shared.progress = progress
    case .told(let message): shared.tell(message)
    case .exportRefused(let export, let path, let why):
      shared.tell(Message(.failure, why))
      // What was typed is there to be mended.
      if shared.overlay == nil { shared.overlay = .prompt(Prompt(.exportQuotes(export), path)) }
    case .added(let key, let title, let count):
      if shared.opensAdded, count == 1, shared.overlay == nil {
        shared.move = .visit(StoryPage(key, title: title))
      }
      shared.opensAdded = false
    case .storyExportRefused(let export, let path, let why):
      shared.tell(Message(.failure, why))
      if shared.overlay == nil { shared.overlay = .prompt(Prompt(.exportStory(export), path)) }
    case .explanation(let key, let explanation):
      if shared.overlay == nil { shared.overlay = .menu(.explanation(explanation, of: key)) }
    case .applied(let applied, let id): shared.take(applied, id: id)
    case .tookBack(let id): shared.tookBack(id)
    case .nextUnread(let row): openUnread(row)
    case .followed(let followed): shared.followed = followed
    case .expired(let rule, let count):
      if shared.overlay == nil { shared.overlay = .menu(.keeping(rule, count: count)) }
    case .themes(let themes, let current):
      shared.themes = themes
      shared.theme = current
    // Pages and what is open over them ask for these, and take them below.
    case .stories, .story, .missing, .preview, .related, .found, .completions, .entities, .entity,
      .quotes, .threads, .thread, .tags, .notes, .briefing, .keeping, .bin, .corrections, .feeds,
      .comparison, .changed:
      break
    }
    if case .changed = answer {
      trail.markStale()
      return [.query(.loadCounts)] + trail.current.receive(answer, &shared)
    }
    var effects = shared.overlay?.receive(answer) ?? []
    trail.each { page in effects += page.receive(answer, &shared) }
    return effects
  }

  mutating func paste(_ text: String) -> [Effect] {
    shared.prefix = nil
    if shared.overlay != nil { return pasteOver(text) }
    if let effects = trail.current.paste(text, &shared) { return effects }
    // Anywhere else the reader is asked: a paste is text, never keys.
    if text.contains(where: { !$0.isWhitespace }) { shared.overlay = .menu(.pasted(text)) }
    return []
  }
}
