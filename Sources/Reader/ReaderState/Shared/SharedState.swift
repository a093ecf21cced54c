import Articles
import Screen

/// What all screens share: the size, the time, the keys, what was told, what can be undone.
package struct SharedState: Sendable {
  /// The size of the terminal.
  package var size: Size
  /// The time, in seconds since 1970.
  package var now: Int64 = 0
  /// Local time's offset from UTC, in seconds east.
  package var zone: Int = 0
  /// What each key does.
  package var keymap: Keymap
  /// The folder that is offered for exports; empty for the one the program runs in.
  package var exportFolder = ""
  /// The list of lists at the left.
  package var sidebar = Sidebar()
  /// Everything told, newest last.
  package var log: [Message] = []
  /// What the bottom line says until the next key.
  package var notice: Message?
  /// Work going on.
  package var progress: Progress?
  /// The themes that can be chosen.
  package var themes: [String] = []
  /// The theme in use.
  package var theme = ""
  /// The count typed so far.
  package var times: Int?
  /// The first key of a sequence, while the second is waited for.
  package var prefix: Key?
  /// What stands over the page, taking the keys.
  package var overlay: Overlay?
  /// Everything that is followed.
  package var followed: [Followed] = []
  /// Earlier queries, newest first.
  package var history: [String] = []
  /// Whether paragraphs read before step back.
  package var dimsSeen = true
  /// Whether stories show beside their words what is only reported.
  package var showsReported = true
  /// Whether lists of quotations hold what is only reported.
  package var listsReported = false
  /// How wide the reader dragged what stands at the right; nil until then.
  package var divider: Int?
  /// Whether lists show the selected story beside them; nil until the reader chose.
  package var showsPreview: Bool?
  /// Which panes stand beside a story; nil until the reader chose.
  package var panes: Set<StoryPane>?

  /// Whether a story that is being added is to be opened; any key says that something else is wanted.
  package var opensAdded = false
  /// Whether the mouse holds the divider.
  var isDragging = false
  /// Where a page wants to go; `update` takes it there.
  var move: Navigation?
  /// What can be undone, newest last.
  private(set) var undos: [Undo] = []
  /// What is being taken back, by the id of the change.
  private var undoing: [Int: String] = [:]
  /// What was done to stories and is to be told to every page.
  var changes: [RowChange] = []
  /// How many changes have been given an id by which they can be taken back.
  var changeCount = 0

  /// The shared state for a terminal.
  package init(size: Size, keymap: Keymap) {
    self.size = size
    self.keymap = keymap
  }

  /// More than this is not kept in the log.
  static let logLimit = 500

  /// Tells the reader something; it stays in Messages.
  package mutating func tell(_ message: Message) {
    var message = message
    message.at = now
    notice = message
    log.append(message)
    if log.count > SharedState.logLimit { log.removeFirst(log.count - SharedState.logLimit) }
  }

  /// Adds stories; one alone is opened, unless something else is done meanwhile.
  mutating func add(_ source: StorySource) -> [Effect] {
    opensAdded = true
    return [.background(.add(source))]
  }

  /// The path that is offered for a file's name.
  func exportPath(_ name: String) -> String {
    exportFolder.isEmpty
      ? name : exportFolder.hasSuffix("/") ? exportFolder + name : "\(exportFolder)/\(name)"
  }

  /// Says something that need not be kept.
  mutating func hint(_ text: String) { notice = Message(.note, text) }

  /// Says what was done, which stays in the log, and how it is undone.
  mutating func tellDone(_ text: String) {
    tell(Message(.note, text))
    notice?.text += " · \(keymap.keys(of: .undo)) undoes"
  }

  /// Says that a key, or a command by its name, means nothing on this screen.
  mutating func hintNothing(of key: String) {
    hint("\(key) does nothing here · \(keymap.keys(of: .help)) shows the keys")
  }

  /// Does something that can be undone.
  mutating func keep(_ undo: Undo) {
    undos.append(undo)
    if undos.count > 200 { undos.removeFirst() }
  }

  /// Takes something else back together with the newest thing that can be undone.
  mutating func undoesToo(_ effect: Effect) {
    guard !undos.isEmpty else { return }
    undos[undos.count - 1].effects.append(effect)
  }

  /// Forgets a change that turned out to change nothing.
  mutating func dropUndo(_ id: Int) { undos.removeAll { $0.id == id } }

  /// Takes the newest thing that can be undone.
  mutating func takeUndo() -> Undo? { undos.popLast() }

  /// Says that something is taken back: at once, or where the archive has to do it, when it has.
  mutating func tellUndoing(_ undo: Undo) {
    let changes = undo.effects.compactMap { effect in
      if case .change(.takeBack(let id)) = effect { id } else { nil }
    }
    guard let last = changes.last else { return tellUndone(undo.title) }
    undoing[last] = undo.title
    hint("Undoing: \(undo.title) …")
  }

  /// Takes in that a change was taken back.
  mutating func tookBack(_ id: Int) {
    if let title = undoing.removeValue(forKey: id) { tellUndone(title) }
  }

  private mutating func tellUndone(_ title: String) { tell(Message(.note, "Undone: \(title)")) }
}

/// A way to another screen.
enum Navigation: Sendable {
  case visit(any ReaderPage)
  case replace(any ReaderPage)
  case by(Int)
}

/// A thing done, and how to take it back.
package struct Undo: Hashable, Sendable {
  /// What was done ("marked as read").
  package var title: String
  /// What takes it back.
  package var effects: [Effect]
  /// What lists show then.
  package var changes: [RowChange] = []
  /// The change that it takes back, where that has an id.
  package var id: Int?
}
