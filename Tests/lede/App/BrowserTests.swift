import Testing

@testable import lede

@Suite struct BrowserTests {
  /// The argument list for a link where some programs are installed.
  private func choose(
    configured: [String]? = nil, variable: String? = nil, hasDesktop: Bool = true,
    installed: Set<String> = []
  ) throws -> Browser? {
    Browser(
      for: try SafeURL("https://example.org/a"), configured: configured, variable: variable,
      hasDesktop: hasDesktop, find: { installed.contains($0) ? "/usr/bin/" + $0 : nil })
  }

  @Test func theConfiguredOneWins() throws {
    let browser = try choose(
      configured: ["firefox", "--new-tab"], variable: "w3m", installed: ["w3m", "xdg-open"])
    #expect(browser?.arguments == ["firefox", "--new-tab", "https://example.org/a"])
    #expect(browser?.needsTerminal == false)
    let placed = try choose(configured: ["run", "{}", "-x"])
    #expect(placed?.arguments == ["run", "https://example.org/a", "-x"])
  }

  @Test func theVariableIsAListOfCommands() throws {
    let browser = try choose(variable: "nosuch:w3m -S:lynx", installed: ["w3m", "lynx"])
    #expect(browser?.arguments == ["w3m", "-S", "https://example.org/a"])
    #expect(browser?.needsTerminal == true)
  }

  @Test func withoutADesktopATerminalBrowserIsTaken() throws {
    let installed: Set<String> = ["xdg-open", "lynx"]
    #expect(try choose(installed: installed)?.arguments.first == "xdg-open")
    #expect(try choose(hasDesktop: false, installed: installed)?.arguments.first == "lynx")
    #expect(try choose(hasDesktop: false, installed: ["xdg-open"]) == nil)
  }
}
