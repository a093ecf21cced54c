import Articles
import Screen

extension State {
  /// A key while something stands over the page.
  mutating func pressOver(_ key: Key) -> [Effect] {
    switch shared.overlay {
    case .menu(let menu): return press(key, on: menu)
    case .prompt(let prompt): return press(key, on: prompt)
    case nil: return []
    }
  }

  private mutating func press(_ key: Key, on menu: Menu) -> [Effect] {
    var menu = menu
    let page = max(1, shared.size.rows - 6)
    let before = menu.current
    switch (key.symbol, key.hasControl) {
    case (.escape, _), (.character("c"), true): return close(menu)
    case (.enter, _): return choose(menu.current, of: menu)
    case (.down, _), (.character("n"), true): menu.move(by: 1)
    case (.up, _), (.character("p"), true): menu.move(by: -1)
    case (.tab, _): menu.move(by: key.hasShift ? -1 : 1)
    case (.character("j"), false) where menu.isFixed: menu.move(by: 1)
    case (.character("k"), false) where menu.isFixed: menu.move(by: -1)
    case (.pageDown, _), (.character("d"), true): menu.move(by: page)
    case (.pageUp, _): menu.move(by: -page)
    case (.backspace, _) where menu.field.isEmpty: return close(menu)
    default:
      let text = menu.field.text
      if key.typed == "?", menu.subject == .help, menu.field.isEmpty {
        shared.overlay = .menu(.helpAboutHelp(menu))
        return []
      }
      guard menu.field.edit(key) else { return [] }
      // Moving in the line is no typing: the choice stays.
      let isTyped = menu.field.text != text
      if isTyped { menu.narrow() }
      shared.overlay = .menu(menu)
      guard isTyped else { return [] }
      return menu.question + show(menu, before: before)
    }
    shared.overlay = .menu(menu)
    return show(menu, before: before)
  }

  /// Shows the theme under the cursor.
  private mutating func show(_ menu: Menu, before: Menu.Item?) -> [Effect] {
    guard case .themes = menu.subject, menu.current != before,
      case .theme(let name) = menu.current?.outcome
    else { return [] }
    shared.theme = name
    return [.terminal(.showTheme(name))]
  }

  private mutating func close(_ menu: Menu) -> [Effect] {
    shared.overlay = nil
    guard case .themes(let before) = menu.subject, before != shared.theme else { return [] }
    shared.theme = before
    return [.terminal(.showTheme(before))]
  }

  private mutating func choose(_ item: Menu.Item?, of menu: Menu) -> [Effect] {
    guard let item else { return [] }
    shared.overlay = nil
    switch item.outcome {
    case .perform(let command): return perform(command, nil)
    case .theme(let name):
      shared.theme = name
      return [.terminal(.showTheme(name)), .terminal(.saveTheme(name))]
    case .act(let effects): return effects
    case .add(let source): return shared.add(source)
    case .apply(let change, let scopes, let rows):
      return shared.apply(change, to: scopes, rows: rows)
    case .saveRule(let rule, let appliesNow): return shared.save(rule, appliesNow: appliesNow)
    case .help(let menu):
      shared.overlay = .menu(menu)
      return []
    case .editNote(let note):
      shared.overlay = .prompt(.note(note))
      return []
    case .removeNote(let note): return shared.remove(note)
    case .exportNotes(let format):
      shared.overlay = .prompt(
        Prompt(
          .exportNotes(format), shared.exportPath("notes.\(format.fileExtension)")))
      return []
    case .correct(let correction, let title): return shared.correct(correction, title)
    case .choose(.extent(let choice, let name)):
      shared.overlay = .menu(choice.extent(name))
      return []
    case .export(let export):
      shared.overlay = .prompt(Prompt(.exportQuotes(export), shared.exportPath(export.fileName)))
      return []
    case .exportStory(let export):
      shared.overlay = .prompt(Prompt(.exportStory(export), shared.exportPath(export.fileName)))
      return []
    case .search, .compare, .open:
      shared.move = item.outcome.page.map(Navigation.visit)
      return []
    }
  }

  private mutating func press(_ key: Key, on prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch (key.symbol, key.hasControl) {
    case (.escape, _), (.character("c"), true):
      shared.overlay = nil
      return []
    case (.enter, _):
      shared.overlay = nil
      return finish(prompt)
    default:
      if prompt.field.edit(key) { shared.overlay = .prompt(prompt) }
      return []
    }
  }

  private mutating func finish(_ prompt: Prompt) -> [Effect] {
    let text = String(prompt.field.text.drop { $0 == " " })
    guard !text.isEmpty else { return [] }
    switch prompt.subject {
    case .note(var note):
      note.text = text
      return shared.save(note)
    case .keeping(let feed):
      guard let rule = KeepingWords.rule(text, feed: feed) else {
        shared.hint("“\(text)” is no rule; write 90, 30 unread, or 90 but starred tagged")
        shared.overlay = .prompt(prompt)
        return []
      }
      return [.query(.countExpired(rule))]
    case .exportNotes(let format): return [.change(.exportNotes(format, path: text))]
    case .rename(let row):
      return shared.correct(
        .rename(entity: row.key, name: text), "renamed \(row.name) to \(text)")
    case .subscribe: return [.network(.subscribe(text))]
    case .add: return shared.add(.path(text))
    case .pipe(let key): return [.terminal(.pipe(key, command: ShellWords.arguments(text)))]
    case .exportStory(let export): return [.change(.exportStory(export, path: text))]
    case .exportQuotes(let export):
      return [.change(.exportQuotes(export, path: text))]
    case .saveSearch(let query):
      shared.keep(Undo(title: "kept a search", effects: [.change(.forgetSearch(query))]))
      return [.change(.saveSearch(SavedSearch(name: text, query: query)))]
    }
  }

  /// Text pasted while something stands over the page.
  mutating func pasteOver(_ text: String) -> [Effect] {
    switch shared.overlay {
    case .menu(var menu):
      menu.field.insert(text)
      menu.narrow()
      shared.overlay = .menu(menu)
      return menu.question
    case .prompt(var prompt):
      prompt.field.insert(text)
      shared.overlay = .prompt(prompt)
      return []
    case nil: return []
    }
  }

  /// The mouse while something stands over the page: a click chooses, one beside it closes.
  mutating func pointOver(_ mouse: Mouse) -> [Effect] {
    guard case .menu(var menu) = shared.overlay else {
      if mouse.isPress { shared.overlay = nil }
      return []
    }
    if mouse.wheel != 0 {
      menu.move(by: mouse.wheel)
      shared.overlay = .menu(menu)
      return []
    }
    guard mouse.isPress else { return [] }
    let frame = menu.frame(shared.size)
    guard frame.contains(mouse.position) else { return close(menu) }
    let list = menu.list(in: frame)
    let lines = menu.lines
    let line = menu.firstLine(rows: list.rows, lines: lines) + mouse.position.row - list.row
    guard list.contains(mouse.position), lines.indices.contains(line), let item = lines[line].item
    else { return [] }
    menu.select(item)
    shared.overlay = .menu(menu)
    return mouse.isDouble ? choose(menu.current, of: menu) : []
  }
}

extension Menu {
  /// The box it stands in. Its height follows all its items, so that typing does not make it jump.
  package func frame(_ size: Size) -> Rect {
    let screen = Rect(rows: size.rows, columns: size.columns)
    let wish = isRemote ? 16 : full + 4
    return screen.centred(
      rows: min(wish, max(size.rows - 2, 1)), columns: min(72, max(size.columns - 2, 1)))
  }

  /// The rows of the list in the box, under the line that is typed.
  package func list(in frame: Rect) -> Rect { frame.inside.inset(top: 2) }
}

extension Prompt {
  /// The box it stands in.
  package func frame(_ size: Size) -> Rect {
    Rect(rows: size.rows, columns: size.columns)
      .centred(rows: 3, columns: min(72, max(size.columns - 2, 1)))
  }
}
