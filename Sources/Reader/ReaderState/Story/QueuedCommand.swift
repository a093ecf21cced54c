import Articles
import Screen

/// Keys that were typed while a story was still on its way, kept until it is there: a reader who types "Enter t"
/// without looking up means the story's thread, however long the archive takes.
struct QueuedCommand: Hashable, Sendable {
  var command: Command
  var times: Int?

  /// More keys than this come from a key held down.
  static let most = 16
}

extension StoryPage {
  /// Keeps a command that needs the story until the story is there; false where there is nothing to wait for.
  mutating func waits(_ command: Command, _ times: Int?) -> Bool {
    guard story == nil, !isMissing else { return false }
    switch command {
    case .star, .toggleRead, .tag, .note, .remove, .highlight, .browser, .copy, .export, .pipe,
      .thread, .speaker, .compare,
      .exportQuotes, .reported, .labels,
      .nextThing, .previousThing, .nextQuote, .previousQuote, .open, .down, .up, .halfDown, .halfUp,
      .pageDown, .pageUp, .top, .bottom:
      if early.count < QueuedCommand.most {
        early.append(QueuedCommand(command: command, times: times))
      }
      return true
    default: return false
    }
  }

  /// Does what was kept, in order, until one of it leads elsewhere.
  mutating func performEarly(_ shared: inout SharedState) -> [Effect] {
    var effects: [Effect] = []
    let kept = early
    early = []
    for key in kept where shared.move == nil && shared.overlay == nil {
      effects += handle(key.command, key.times, &shared) ?? []
    }
    return effects
  }
}
