import Articles
import Dispatch
import Glibc
import ReaderState
import Screen

/// What happens outside of the reader: browser, clipboard, other programs.
final class ExternalPrograms {
  let mailbox: ActionQueue
  /// The configured browser, as an argument list.
  var browser: [String]?

  /// With the configured browser, as an argument list.
  init(mailbox: ActionQueue, browser: [String]?) {
    self.mailbox = mailbox
    self.browser = browser
  }

  private var hasDesktop: Bool {
    environment("DISPLAY") != nil || environment("WAYLAND_DISPLAY") != nil
  }

  /// Opens an address in the browser; a browser that draws in the terminal gets it for as long as it runs.
  func browse(_ address: String, _ display: any Display) {
    let link: SafeURL
    do throws(SafeURL.Refusal) {
      link = try SafeURL(address)
    } catch {
      mailbox.tell(
        .failure, "This address is not opened: \(error)", detail: String(address.prefix(300)))
      return
    }
    guard
      let browser = Browser(
        for: link, configured: browser, variable: environment("BROWSER"), hasDesktop: hasDesktop,
        find: ProcessLauncher.find)
    else {
      mailbox.tell(
        .failure, "No browser was found",
        detail: "Set browser = [\"firefox\"] in config.toml, or BROWSER. The address: \(address)")
      return
    }
    if browser.needsTerminal {
      display.withTerminalReleased { self.start(browser.arguments, .ours(input: nil), waits: true) }
    } else {
      start(browser.arguments, .detached, waits: false)
      mailbox.tell(.note, "Opened in \(browser.arguments[0])", detail: address)
    }
  }

  /// Puts text on the clipboard: through a program of the desktop where there is one, else through the terminal.
  func copy(_ text: String, _ display: any Display) {
    let tools: [(variable: String, command: [String])] = [
      ("WAYLAND_DISPLAY", ["wl-copy"]), ("DISPLAY", ["xclip", "-selection", "clipboard"]),
      ("DISPLAY", ["xsel", "--clipboard", "--input"]),
    ]
    let tool = tools.first {
      environment($0.variable) != nil && ProcessLauncher.find($0.command[0]) != nil
    }
    if let tool, case .success(let input) = ProcessLauncher.temporaryFile(Array(text.utf8)) {
      start(tool.command, .quiet(input: input), waits: false)
      close(input)
      mailbox.tell(.note, "Copied", detail: text)
    } else if display.copy(text) {
      mailbox.tell(.note, "Copied through the terminal", detail: text)
    } else {
      mailbox.tell(
        .failure, "This terminal has no clipboard that lede knows",
        detail: "Install wl-clipboard or xclip. The text: \(text)")
    }
  }

  /// Runs a command with a story's text as its input, on the terminal, and waits for Enter before the reader returns.
  func pipe(_ story: Story, _ command: [String], _ display: any Display) {
    guard
      case .success(let input) = ProcessLauncher.temporaryFile(
        Array((StoryPlainText.text(story) + "\n").utf8))
    else {
      mailbox.tell(.failure, "The story could not be handed to \(command.first ?? "a command")")
      return
    }
    defer { close(input) }
    var status: Int32?
    display.withTerminalReleased {
      status = self.start(command, .ours(input: input), waits: true)
      if status != nil { ExternalPrograms.waitForEnter() }
    }
    if let status, status != 0 {
      mailbox.tell(.failure, "\(command[0]) ended with status \(status)")
    }
  }

  @discardableResult
  func start(_ arguments: [String], _ streams: ProcessLauncher.Streams, waits: Bool)
    -> Int32?
  {
    switch ProcessLauncher.start(arguments, streams) {
    case .failure(let error):
      mailbox.tell(.failure, "\(arguments.first ?? "The command") could not be started: \(error)")
      return nil
    case .success(let child):
      if waits { return ProcessLauncher.wait(child) }
      let mailbox = mailbox
      DispatchQueue.global().async {
        // The browser's own process; most end at once and leave a window.
        let status = ProcessLauncher.wait(child)
        if status != 0, status < 128 {
          mailbox.tell(.failure, "\(arguments[0]) ended with status \(status)")
        }
      }
      return nil
    }
  }

  private static func waitForEnter() {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return }
    defer { close(terminal) }
    let words = Array("\n[Enter: back to lede] ".utf8)
    _ = words.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
    var byte: UInt8 = 0
    while read(terminal, &byte, 1) == 1, byte != 0x0A {}
  }
}
