/// Which program opens a web address.
struct Browser: Hashable {
  /// The argument list, the address included.
  var arguments: [String]
  /// Whether it draws in the terminal, which has to be handed over then.
  var needsTerminal: Bool

  private static let inTerminal: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "www-browser", "browsh",
  ]
  private static let desktop = ["xdg-open", "gio", "sensible-browser", "firefox", "chromium"]

  /// The configured browser, else $BROWSER, else one that is installed; nil when there is none.
  init?(
    for link: SafeURL, configured: [String]?, variable: String?, hasDesktop: Bool,
    find: (String) -> String?
  ) {
    var command = configured
    if command == nil, let variable {
      // A list of commands apart by ":"; a command may have arguments, and is never read by a shell.
      command = variable.split(separator: ":").lazy
        .map { $0.split(separator: " ").map(String.init) }
        .first { $0.first.flatMap(find) != nil }
    }
    if command == nil, hasDesktop {
      command = Browser.desktop.first { find($0) != nil }.map {
        $0 == "gio" ? ["gio", "open"] : [$0]
      }
    }
    command = command ?? Browser.inTerminal.sorted().first { find($0) != nil }.map { [$0] }
    guard var arguments = command, let program = arguments.first else { return nil }
    if let place = arguments.firstIndex(of: "{}") {
      arguments[place] = link.address
    } else {
      arguments.append(link.address)
    }
    self.arguments = arguments
    let name = program.split(separator: "/").last.map(String.init) ?? program
    needsTerminal = Browser.inTerminal.contains(name)
  }
}
