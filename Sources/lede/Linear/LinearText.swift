import Articles
import ReaderState
import Screen
import Views

/// What `lede --linear` says: screens as numbered lines, what stands over them, and what was told.
struct LinearText {
  /// The columns to wrap at; 0 for lines as long as they are.
  var width: Int
  /// What each number that was given stands for.
  private(set) var choices: [Int: Int] = [:]

  /// Wraps at a width.
  init(width: Int) { self.width = width }

  /// The screen that is shown: its title, its lines, and how much of a list they are. Numbers count from 1; in a list
  /// that is longer they are the row's place in it.
  mutating func page(_ state: State) -> [String] {
    let page = plainPage(state)
    choices = [:]
    var lines = ["", "== \(state.page.title) =="]
    var next = (page.window?.lowerBound ?? 0) + 1
    for line in page.lines {
      guard let choice = line.choice else {
        lines += wrapped(line.text)
        continue
      }
      choices[next] = choice
      lines += wrapped("\(next). \(line.text)", indent: 4)
      next += 1
    }
    if let window = page.window, window.count < page.total {
      lines.append(
        "\(window.lowerBound + 1) to \(window.upperBound) of \(page.total)"
          + (window.upperBound < page.total ? "; Enter for more" : ""))
    }
    return lines
  }

  /// What stands over the screen and has to be answered first.
  mutating func overlay(_ overlay: Overlay) -> [String] {
    choices = [:]
    switch overlay {
    case .prompt(let prompt):
      let before = prompt.field.text
      return ["", "\(prompt.title)?" + (before.isEmpty ? "" : " (now: \(before))")]
        + ["Type it, or nothing to leave it."]
    case .menu(let menu):
      var lines = ["", "\(menu.title):"]
      for (index, item) in menu.shown.enumerated() {
        choices[index + 1] = index
        let detail = item.detail.isEmpty ? "" : " (\(item.detail))"
        lines += wrapped("\(index + 1). \(item.title)\(detail)", indent: 4)
      }
      if menu.shown.isEmpty { lines.append("Nothing fits yet; type words to look for.") }
      return lines + ["Type a number, words to narrow this, or nothing to leave it."]
    }
  }

  /// The places one can go to, with their counts.
  mutating func places(_ sidebar: Sidebar) -> [String] {
    choices = [:]
    return ["", "Lists:"]
      + sidebar.destinations.enumerated().map { index, place in
        choices[index + 1] = index
        let count = sidebar.count(of: place).map { ", \(grouped($0))" } ?? ""
        return "\(index + 1). \(place.title)\(count)"
      }
  }

  /// What can be typed.
  func help(_ state: State) -> [String] {
    var lines = [
      "", "A number opens that line. Enter alone shows more. /words searches all stories.",
      "b goes back, l lists where one can go, a says this again, q leaves.",
      "Actions by name, with a number for one line (star 3):",
    ]
    let keymap = state.shared.keymap
    let entries = (state.page.scopes + [.everywhere]).flatMap { scope in
      keymap.entries.filter { $0.scope == scope && !LinearText.needless.contains($0.command) }
    }
    for entry in entries {
      lines += wrapped("  \(entry.command.rawValue): \(entry.title)", indent: 4)
    }
    return lines
  }

  /// Actions that only move something on a screen.
  private static let needless: Set<Command> = [
    .down, .up, .halfDown, .halfUp, .pageDown, .pageUp, .top, .bottom, .nextPane, .previousPane,
    .redraw, .suspend, .palette, .help, .themes, .labels, .preview, .dim, .nextThing,
    .previousThing, .nextQuote, .previousQuote, .nextHit, .previousHit, .find, .names, .open,
  ]

  /// A text in lines of the width, those after the first set in.
  func wrapped(_ text: String, indent: Int = 0) -> [String] {
    guard width > 0 else { return [text] }
    let first = TextLayout.lines(of: text, width: width)
    guard first.count > 1, indent > 0, indent < width else {
      return first.map { text.utf8Slice($0.range) }
    }
    let rest = text.utf8Slice(first[1].range.lowerBound..<text.utf8.count)
    return [text.utf8Slice(first[0].range)]
      + TextLayout.lines(of: rest, width: width - indent).map {
        String(repeating: " ", count: indent) + rest.utf8Slice($0.range)
      }
  }
}
