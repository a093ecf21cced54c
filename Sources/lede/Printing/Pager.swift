import Glibc
import ReaderState

/// A program that shows long output page by page: `$PAGER` as an argument list, else `less`. No shell reads it.
struct Pager {
  private let child: pid_t

  /// Starts the pager and leads standard output into it; nil where there is none or it is `cat`.
  init?() {
    guard let command = Pager.command(environment("PAGER"), find: ProcessLauncher.find) else {
      return nil
    }
    // As less needs it for color and for output that fits: like git, only where the reader set nothing else.
    setenv("LESS", "FRX", 0)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { for end in ends { close(end) } }
    guard case .success(let child) = ProcessLauncher.start(command, .ours(input: ends[0])) else {
      printError("the pager \(command[0]) could not be started")
      return nil
    }
    self.child = child
    dup2(ends[1], STDOUT_FILENO)
    // Ctrl-C is for the pager.
    signal(SIGINT, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the output and waits until the reader has left the pager.
  func finish() {
    close(STDOUT_FILENO)
    _ = ProcessLauncher.wait(child)
    signal(SIGINT, SIG_DFL)
  }

  /// Returns the pager as an argument list; nil for none.
  static func command(_ variable: String?, find: (String) -> String?) -> [String]? {
    if let variable {
      let words = ShellWords.arguments(variable)
      return words.isEmpty || words == ["cat"] ? nil : words
    }
    return find("less").map { _ in ["less"] }
  }
}
