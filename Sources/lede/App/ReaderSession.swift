import Articles
import Glibc
import ReaderState
import Screen
import Settings
import Terminal
import Views

/// The reader while it is open: waits, updates the state, runs effects, paints. All of it on the main thread, which
/// owns the terminal and the state; the archive answers through the mailbox.
final class ReaderSession {
  private let display: any Display
  private let mailbox: ActionQueue
  private let runner: EffectRunner
  private let outside: ExternalPrograms
  private let folder: ConfigDirectory
  private var state: State
  /// Whether the theme follows the terminal's background when that becomes known.
  private let followsBackground: Bool
  private var isDone = false
  private var endedBy: Int32?

  /// A reader on a display.
  init(
    display: any Display, mailbox: ActionQueue, runner: EffectRunner, configuration: Configuration,
    folder: ConfigDirectory = ConfigDirectory(), theme: Theme, followsBackground: Bool = false
  ) {
    self.display = display
    self.mailbox = mailbox
    self.runner = runner
    self.folder = folder
    self.followsBackground = followsBackground
    outside = ExternalPrograms(mailbox: mailbox, browser: configuration.browser)
    state = State(size: display.size, keymap: configuration.keymap)
    apply(.answer(.themes(folder.themeNames(), current: theme.name)))
    for fault in configuration.faults {
      apply(.answer(.told(Message(.failure, fault, detail: "The rest of the file holds."))))
    }
  }

  /// Runs until the reader leaves; returns the signal that asked for it, if one did.
  func run() -> Int32? {
    tellTime()
    perform(state.start())
    settle(milliseconds: 40)
    if followsBackground { follow(display.background(milliseconds: 40)) }
    while !isDone {
      display.show(draw(state))
      let happenings = display.wait(milliseconds: nil)
      tellTime()
      for happening in happenings where !isDone { take(happening) }
      settle(milliseconds: 4)
    }
    runner.finish()
    return endedBy
  }

  private func take(_ happening: DisplayEvent) {
    switch happening {
    case .input(.key(let key)): apply(.key(key))
    case .input(.mouse(let mouse)): apply(.mouse(mouse))
    case .input(.paste(let text)): apply(.paste(text))
    case .input(.resize(let size)): apply(.resize(size))
    case .background(let color): if followsBackground { follow(color) }
    case .wokenUp: break  // the mailbox is emptied after every wait
    case .terminationRequested(let signal):
      apply(.hangUp)
      isDone = true
      endedBy = signal
    }
  }

  /// Chooses the theme for a background, once it is known.
  private func follow(_ background: Color?) {
    if let background { showTheme(Theme.standard(background: background).name) }
  }

  /// Takes answers, and waits a moment for those that are about to come, so that a key is answered by one painting
  /// rather than by two.
  private func settle(milliseconds: Int) {
    let deadline = Monotonic.milliseconds() + milliseconds
    while true {
      for action in mailbox.empty() { apply(action) }
      let left = deadline - Monotonic.milliseconds()
      guard left > 0, runner.isBusy, !isDone else { return }
      mailbox.wait(milliseconds: left)
    }
  }

  private func apply(_ action: Action) { perform(update(&state, action)) }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .query(let query): runner.run(query)
      case .change(let change): runner.run(change)
      case .network(let request): runner.run(request)
      case .background(let work): runner.run(work)
      case .terminal(let use): perform(use)
      }
    }
  }

  private func perform(_ use: Effect.Use) {
    switch use {
    case .quit: isDone = true
    case .redraw: display.redraw()
    case .suspend:
      display.suspend()
      apply(.resize(display.size))
    case .showTheme(let name): showTheme(name)
    case .saveTheme(let name):
      showTheme(name)
      keep(name)
    case .copy(let text): outside.copy(text, display)
    case .browse(let address): outside.browse(address, display)
    case .pipe(let key, let command):
      if let story = runner.storyNow(key) { outside.pipe(story, command, display) }
      apply(.resize(display.size))
    }
  }

  private func showTheme(_ name: String) {
    do throws(ThemeError) {
      display.use(try folder.theme(name))
      apply(.answer(.themes(state.shared.themes, current: name)))
    } catch {
      mailbox.tell(.failure, "The theme \(name) cannot be used", detail: "\(error)")
    }
  }

  private func keep(_ name: String) {
    do throws(FileError) {
      try folder.keep(theme: name)
    } catch {
      mailbox.tell(
        .failure, "The theme \(name) is in use, but could not be kept",
        detail: "\(folder.path ?? "The configuration")/config.toml: \(error)")
    }
  }

  private func tellTime() {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    if Int64(seconds) != state.shared.now {
      apply(.clock(seconds: Int64(seconds), zone: local.tm_gmtoff))
    }
  }
}
