import ReaderState
import Screen
import Views

/// `lede --linear`: the reader as questions and answers in plain lines.
///
/// It drives the same session as the screen does, so every list, story and action is there; only what is said of them
/// differs.
struct LinearReader {
  private let session: ReaderSession
  private let input: LineInput
  private var text: LinearText
  /// Lines that are still to be said, in parts of `rows`; 0 says all at once.
  private var pending: ArraySlice<String> = []
  private let rows: Int
  /// How many messages were said, and the hint that was said last.
  private var told = 0
  private var saidHint: Message?
  /// Whether the numbers said last are those of places.
  private var choosesPlace = false

  /// A reader that says at most so many rows before it waits for Enter; 0 for no end.
  init(session: ReaderSession, input: LineInput = LineInput(), width: Int, rows: Int) {
    self.session = session
    self.input = input
    self.rows = rows
    text = LinearText(width: width)
  }

  /// Reads until the reader leaves or there are no more lines.
  mutating func run() {
    session.begin()
    sayNews()
    say(text.page(session.state) + ["h for help"])
    while !session.isDone {
      prompt()
      guard let line = input.next() else { break }
      session.tellTime()
      session.settle(milliseconds: 0)
      sayNews(since: saidHint)
      take(line)
    }
    session.end()
  }

  private mutating func take(_ line: String) {
    if let overlay = session.state.shared.overlay { return answer(line, overlay) }
    switch LinearCommand(line) {
    case .more: more()
    case .open(let number): open(number)
    case .search(let words): act([.visit(SearchPage(words, isTyping: false))])
    case .action(.search, nil): say(["Type /words to search all stories."])
    case .action(let command, let number): perform(command, number)
    case .again: say(text.page(session.state))
    case .places:
      say(text.places(session.state.shared.sidebar))
      choosesPlace = true
    case .help: say(text.help(session.state))
    case .leave: act([.perform(.quit, times: nil)])
    case .unknown(let word, let nearest):
      // A key of the screen does what it does there.
      let words = line.split(separator: " ").map(String.init)
      if words.count <= 2, let key = words.first.flatMap(Key.init),
        let command = session.state.shared.keymap.command(
          for: key, in: session.state.page.scopes)
      {
        return perform(command, words.last.flatMap { Int($0) })
      }
      let near = nearest.isEmpty ? "h for help" : "near: \(nearest.joined(separator: ", "))"
      say(["“\(word)” is no action; \(near)"])
    }
  }

  private mutating func open(_ number: Int) {
    guard let choice = text.choices[number] else {
      return say(["There is no \(number) here."])
    }
    if choosesPlace {
      let places = session.state.shared.sidebar.destinations
      return act([.visit(session.state.shared.sidebar.page(of: places[choice]))])
    }
    act([.select(choice), .perform(.open, times: nil)])
  }

  private mutating func perform(_ command: Command, _ number: Int?) {
    guard let number else {
      let before = LinearReader.place(session.state)
      act([.perform(command, times: nil)])
      // Leaving the hits of a search is no step that is heard: one goes back at once.
      if command == .back, !session.isDone, before == LinearReader.place(session.state) {
        act([.perform(command, times: nil)])
      }
      return
    }
    guard let choice = text.choices[number], !choosesPlace else {
      return say(["There is no \(number) here."])
    }
    act([.select(choice), .perform(command, times: nil)])
  }

  /// Says what is left of the screen, else the next rows of the list.
  private mutating func more() {
    if !pending.isEmpty { return sayPart() }
    let page = plainWindow
    guard let (window, total) = page, window.upperBound < total else {
      return say(["That is all. h for help"])
    }
    act([.select(min(window.upperBound + window.count - 1, total - 1))], saysPage: true)
  }

  private var plainWindow: (Range<Int>, Int)? {
    let page = plainPage(session.state)
    return page.window.map { ($0, page.total) }
  }

  /// Answers what stands over the screen.
  private mutating func answer(_ line: String, _ overlay: Overlay) {
    let typed = line.split(separator: " ").joined(separator: " ")
    switch overlay {
    case .prompt:
      guard !typed.isEmpty else { return act([.key(Key(.escape))]) }
      let clear: [Action] = [.key(Key(.end)), .key(Key(.character("u"), control: true))]
      act(clear + [.paste(typed), .key(Key(.enter))])
    case .menu:
      if typed.isEmpty { return act([.key(Key(.escape))]) }
      if let number = Int(typed), let choice = text.choices[number] {
        return act([.select(choice), .key(Key(.enter))])
      }
      act([.key(Key(.end)), .key(Key(.character("u"), control: true)), .paste(typed)])
    }
  }

  /// Lets actions happen and says what came of them: another screen, a question, messages.
  private mutating func act(_ actions: [Action], saysPage: Bool = false) {
    choosesPlace = false
    let before = LinearReader.place(session.state)
    let notice = session.state.shared.notice
    for action in actions {
      session.apply(action)
      session.settleFully()
    }
    guard !session.isDone else { return }
    sayNews(since: notice)
    if let overlay = session.state.shared.overlay {
      say(text.overlay(overlay))
    } else if saysPage || before != LinearReader.place(session.state) {
      say(text.page(session.state))
    } else {
      // Numbers stay what they were.
      _ = text.page(session.state)
    }
  }

  /// What tells one screen from another.
  private static func place(_ state: State) -> String {
    "\(state.trail.depth) \(state.page.title) \(state.shared.overlay != nil)"
  }

  /// Says what was told since the last time.
  private mutating func sayNews(since notice: Message? = nil) {
    let log = session.state.shared.log
    let hint = session.state.shared.notice
    for message in log.dropFirst(told) {
      // The notice may say more than what stays: how it is undone.
      let text = message == log.last ? hint.flatMap { $0.continues(message) } : nil
      say([[text ?? message.text, message.detail].compactMap(\.self).joined(separator: ". ")])
    }
    let isTold = hint.map { hint in log.contains { hint.continues($0) != nil } } ?? true
    told = log.count
    if let hint, hint != notice, !isTold { say([hint.text]) }
    saidHint = hint
  }

  private mutating func say(_ lines: [String]) {
    pending = lines.flatMap { text.wrapped($0) }[...]
    sayPart()
  }

  private mutating func sayPart() {
    var output = Output()
    let part = rows > 0 ? pending.prefix(rows) : pending
    for line in part { output.line(line) }
    pending = pending.dropFirst(part.count)
    if !pending.isEmpty { output.line("(Enter for more)") }
  }

  private func prompt() {
    var output = Output()
    output.raw("> ".utf8)
  }
}

extension Message {
  /// Its text, where it is that of another message, perhaps with more behind it; nil where it is another.
  fileprivate func continues(_ other: Message) -> String? {
    at == other.at && text.hasPrefix(other.text) ? text : nil
  }
}

/// Lines of standard input.
struct LineInput {
  /// The next line without its end; nil when there is none.
  func next() -> String? { readLine(strippingNewline: true) }
}
