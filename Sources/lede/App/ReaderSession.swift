import Articles
import ArchiveStore
import Glibc
import ReaderState
import Screen
import Settings
import Terminal
import Views

/// The reader while it is open: waits, updates the state, runs effects, paints. All of it on the main thread, which
/// owns the terminal and the state; the archive answers through the mailbox.
final class ReaderSession {
  let display: any Display
  let mailbox: ActionQueue
  private(set) var runner: EffectRunner
  let outside: ExternalPrograms
  let folder: ConfigDirectory
  let settings: SettingsWatch?
  let timer = IntervalTimer()
  /// What tells that the archive was written to.
  private(set) var archiveWatch: ArchiveWatch?
  private let drawnRows = RowCache()
  var configuration: Configuration
  private(set) var state: State
  /// Opens the reader's own archive; nil once it is the one that is read.
  private var openOwnArchive: (() throws -> Archive)?
  /// Whether the command line chose the theme, so that the configuration does not.
  let hasFixedTheme: Bool
  /// Whether the theme follows the terminal's background when that becomes known.
  private let followsBackground: Bool
  private(set) var isDone = false
  private var endedBy: Int32?
  /// What could not be kept while the reader was leaving.
  private(set) var unsaved: [String] = []

  /// A reader on a display.
  init(
    display: any Display, mailbox: ActionQueue, runner: EffectRunner, configuration: Configuration,
    folder: ConfigDirectory = ConfigDirectory(), theme: Theme, followsBackground: Bool = false,
    hasFixedTheme: Bool = false, openOwnArchive: (() throws -> Archive)? = nil
  ) {
    self.openOwnArchive = openOwnArchive
    self.display = display
    self.mailbox = mailbox
    self.runner = runner
    self.folder = folder
    self.followsBackground = followsBackground
    self.configuration = configuration
    self.hasFixedTheme = hasFixedTheme
    settings = folder.path.flatMap(SettingsWatch.init)
    outside = ExternalPrograms(mailbox: mailbox, browser: configuration.browser)
    state = State(size: display.size, keymap: configuration.keymap)
    tellTime()
    apply(.answer(.themes(folder.themeNames(), current: theme.name)))
    applyKeysAndFolder()
    tellProblems(since: Configuration())
    timer.set(seconds: configuration.updateMinutes * 60)
    watchArchive()
  }

  /// Watches the archive that is read, so that what another program adds to it is seen.
  private func watchArchive() {
    archiveWatch = ArchiveWatch(runner.archive.path)
    runner.lookForOthers()
    display.watch(
      [settings?.descriptor, timer.descriptor, archiveWatch?.descriptor].compactMap(\.self))
  }

  /// Runs until the reader leaves; returns the signal that asked for it, if one did.
  func run() -> Int32? {
    tellTime()
    let effects = state.start()
    perform(effects.filter { !$0.isBackground })
    settle(milliseconds: 40)
    // The terminal was asked when it was opened; one that is near has answered meanwhile.
    if followsBackground { follow(display.background(milliseconds: 15)) }
    display.show(draw(state, cache: drawnRows))
    perform(effects.filter(\.isBackground))
    runner.emptyOldBin()
    runner.followShare()
    while !isDone {
      let happenings = display.wait(milliseconds: nil)
      // Work that has ended wakes this thread too, and changes nothing on the screen.
      if happenings == [.wokenUp], mailbox.isEmpty { continue }
      tellTime()
      for happening in happenings where !isDone { take(happening) }
      settle(milliseconds: 4, unlessComplete: true)
      if !isDone { display.show(draw(state, cache: drawnRows)) }
    }
    runner.finish()
    unsaved = mailbox.empty().compactMap { action in
      guard case .answer(.told(let message)) = action, message.level == .failure else { return nil }
      return [message.text, message.detail].compactMap(\.self).joined(separator: ": ")
    }
    return endedBy
  }

  /// Asks for what the first screen needs.
  func start() { perform(state.start()) }

  private func take(_ happening: DisplayEvent) {
    switch happening {
    case .input(.key(let key)): apply(.key(key))
    case .input(.mouse(let mouse)): apply(.mouse(mouse))
    case .input(.paste(let text)): apply(.paste(text))
    case .input(.resize(let size)): apply(.resize(size))
    case .background(let color): if followsBackground { follow(color) }
    case .readable(let descriptor): read(descriptor)
    case .wokenUp: break  // the mailbox is emptied after every wait
    case .terminationRequested(let signal):
      apply(.hangUp)
      isDone = true
      endedBy = signal
    }
  }

  /// Chooses the theme for a background, once it is known.
  private func follow(_ background: Color?) {
    guard let background else { return }
    let theme = Theme.standardName(background: background)
    if theme != state.shared.theme { showTheme(theme) }
  }

  /// Takes answers, and waits a moment for those that are about to come, so that a key is answered by one painting
  /// rather than by two; with `unlessComplete`, not longer than something on the screen is missing.
  func settle(milliseconds: Int, unlessComplete: Bool = false) {
    let deadline = Monotonic.milliseconds() + milliseconds
    while true {
      for action in mailbox.empty() { apply(action) }
      let left = deadline - Monotonic.milliseconds()
      guard left > 0, runner.isBusy, !isDone, !(unlessComplete && state.isComplete) else { return }
      mailbox.wait(milliseconds: left)
    }
  }

  func apply(_ action: Action) { perform(update(&state, action)) }

  func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .query(let query): runner.run(query)
      case .change(let change): runner.run(change)
      case .network(let request):
        if case .subscribe = request { leaveSampleEdition() }
        runner.run(request)
      case .background(let work):
        if case .add = work {
          leaveSampleEdition()
          state.shared.opensAdded = true
        }
        runner.run(work)
      case .terminal(let use): perform(use)
      }
    }
  }

  /// Opens the reader's own archive in place of the sample edition, in which nothing is kept.
  private func leaveSampleEdition() {
    guard let open = openOwnArchive else { return }
    do {
      let archive = try open()
      openOwnArchive = nil
      runner.finish()
      runner = EffectRunner(
        archive: archive, mailbox: mailbox,
        allowsPrivateRedirects: configuration.allowsPrivateRedirects)
      _ = mailbox.empty()
      watchArchive()
      let themeName = state.shared.theme
      state = State(size: display.size, keymap: configuration.keymap)
      apply(.answer(.themes(folder.themeNames(), current: themeName)))
      applyKeysAndFolder()
      tellTime()
      start()
      mailbox.tell(
        .note, "This goes to your own archive, which is open now",
        detail: "\(archive.path). The sample edition is there again with `lede demo`.")
    } catch {
      mailbox.tell(
        .failure, "Your own archive could not be opened, so this is not kept",
        detail: ErrorMessage.text(error))
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
    case .editSettings:
      editSettings()
      apply(.resize(display.size))
    case .writeStory:
      let text = outside.writeStory(display)
      apply(.resize(display.size))
      if let text { perform([.background(.add(.text(text)))]) }
    }
  }

  func showTheme(_ name: String) {
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
      configuration = folder.configuration()
    } catch {
      mailbox.tell(
        .failure, "The theme \(name) is in use, but could not be kept",
        detail: "\(folder.path ?? "The configuration")/config.toml: \(error)")
    }
  }

  func tellTime() {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    if Int64(seconds) != state.shared.now {
      apply(.clock(seconds: Int64(seconds), zone: local.tm_gmtoff))
    }
  }
}
