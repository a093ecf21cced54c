import ArgumentParser
import Articles
import Glibc
import ArchiveStore
import ReaderState
import Screen
import Settings
import Terminal

/// Plain `lede`: opens the reader.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open the reader (what plain `lede` does).")

  @OptionGroup var library: LibraryOptions
  @OptionGroup var look: AppearanceOptions

  /// Nothing is read from here: what stands here was meant for a command.
  @Argument(help: .hidden) var words: [String] = []

  func validate() throws {
    guard let word = words.first else { return }
    throw ValidationError(Commands.complaint(word, names: Commands.names))
  }

  func run() throws { try Self.read(library: library.library, look.appearance) }

  /// Opens the reader on the archive that `--library` names with this.
  static func read(library: String?, _ look: Appearance) throws {
    let own = try LibraryOptions.open(library)
    // A reader without stories and feeds, to whom none come from elsewhere, is shown what stories look like.
    let count = try? own.stories(.all, offset: 0, limit: 1).total + own.feeds().count
    let isEmpty = try count == 0 && own.share() == nil
    if isEmpty { own.close() }
    guard isEmpty else { return try openReader(own, look) }
    try openReader(Archive.temporary(), look) { try LibraryOptions.open(library) }
  }
}

/// `lede demo`: opens the reader on the stories that are built in.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the reader on the sample edition, in which nothing is kept.",
    discussion:
      "A story or subscription that is added there goes to your own archive, which is opened then.")

  @OptionGroup var library: LibraryOptions
  @OptionGroup var look: AppearanceOptions

  func run() throws {
    try openReader(Archive.temporary(), look.appearance, ownArchive: library.open)
  }
}

/// What the reader looks like.
struct AppearanceOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Read in plain lines with numbered choices, without a drawn screen: for screen readers, braille and slow lines."
    ))
  var linear = false

  @OptionGroup var width: WidthOptions

  @Option(
    help: ArgumentHelp(
      "The theme: dark, light, high-contrast, monochrome, or one of your own.", valueName: "name"))
  var theme: String?

  /// What was asked for, as plain values.
  var appearance: Appearance { Appearance(isLinear: linear, width: width.width, theme: theme) }
}

/// What the reader looks like, as plain values: for plain `lede` no arguments are parsed, which takes as long as opening
/// the archive.
struct Appearance {
  /// Whether it is plain lines with numbered choices.
  var isLinear = false
  /// The columns that were asked for.
  var width: Int?
  /// The name of the theme that was asked for.
  var theme: String?
}

/// Opens the reader and reads until the reader leaves.
///
/// - Parameter ownArchive: Opens the reader's own archive, where this one is for the sample edition.
func openReader(
  _ archive: Archive, _ look: Appearance, ownArchive: (() throws -> Archive)? = nil
) throws {
  if look.isLinear { return try openLinearReader(archive, look, ownArchive: ownArchive) }
  let folder = ConfigDirectory()
  var configuration = folder.configuration()
  let variables = environmentVariables()
  var theme = Theme.standard(background: Console.background(environment: variables))
  if let name = look.theme ?? configuration.theme {
    do throws(ThemeError) {
      theme = try folder.theme(name)
    } catch {
      if look.theme != nil { throw failure("\(error)") }
      configuration.faults.append("\(error)")
    }
  }
  let follows = look.theme == nil && configuration.theme == nil
  let wakeup = WakeupEvent()
  let mailbox = ActionQueue(wakeup: wakeup)
  let console: Console
  do {
    console = try Console(
      theme: theme, wakeup: wakeup, wantsMouse: configuration.mouse, asksBackground: follows,
      environment: variables)
  } catch let error as Console.Failure {
    throw failure(error.description)
  }
  let runner = EffectRunner(
    archive: archive, mailbox: mailbox,
    allowsPrivateRedirects: configuration.allowsPrivateRedirects)
  if ownArchive != nil { runner.fillWithSamples() }
  let session = ReaderSession(
    display: console, mailbox: mailbox, runner: runner,
    configuration: configuration, folder: folder, theme: theme, followsBackground: follows,
    hasFixedTheme: look.theme != nil, openOwnArchive: ownArchive)
  let signal = session.run()
  console.close()
  archive.close()
  session.runner.archive.close()
  for failure in session.unsaved { printError(failure) }
  if let signal {
    // The sender of the signal is to see what it did.
    raise(signal)
    throw ExitCode(128 + signal)
  }
}

/// Reads in plain lines until the reader leaves.
private func openLinearReader(
  _ archive: Archive, _ look: Appearance, ownArchive: (() throws -> Archive)?
) throws {
  let folder = ConfigDirectory()
  let configuration = folder.configuration()
  if let name = look.theme {
    // It draws nothing with it, but a name that means nothing is refused on every kind of screen.
    do throws(ThemeError) { _ = try folder.theme(name) } catch { throw failure("\(error)") }
  }
  let mailbox = ActionQueue(wakeup: WakeupEvent())
  let runner = EffectRunner(
    archive: archive, mailbox: mailbox,
    allowsPrivateRedirects: configuration.allowsPrivateRedirects)
  if ownArchive != nil { runner.fillWithSamples() }
  let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  let width = WidthOptions.columns(look.width)
  let session = ReaderSession(
    display: LinearDisplay(rows: 22, columns: width > 0 ? min(width, 73) : 73), mailbox: mailbox,
    runner: runner, configuration: configuration, folder: folder,
    theme: Theme.standard(background: nil), hasFixedTheme: true, openOwnArchive: ownArchive)
  var reader = LinearReader(
    session: session, width: width, rows: isTerminal ? max(5, TerminalSize.rows - 2) : 0)
  reader.run()
  archive.close()
  session.runner.archive.close()
}

private func failure(_ message: String) -> ExitCode {
  printError(message)
  return .failure
}

/// The variables that terminals are known by.
private func environmentVariables() -> [String: String] {
  let names = [
    "TERM", "COLORTERM", "NO_COLOR", "TMUX", "COLORFGBG", "LC_ALL", "LC_CTYPE", "LANG",
  ]
  return Dictionary(
    uniqueKeysWithValues: names.compactMap { name in environment(name).map { (name, $0) } })
}

extension Console.Failure {
  /// What is wrong with the terminal, and what to do.
  var description: String {
    switch self {
    case .noTerminal:
      "there is no terminal to read on; `lede list` prints the stories, `lede show ID` one of them"
    case .unknown(let term):
      term.isEmpty
        ? "TERM is not set, so nothing is known of this terminal; try TERM=xterm-256color lede"
        : "nothing is known of a terminal called “\(term)” (TERM); try TERM=xterm-256color lede"
    case .cannotMove(let term):
      "a terminal of the kind “\(term)” (TERM) cannot draw a screen; `lede --linear` reads in plain lines"
    }
  }
}
