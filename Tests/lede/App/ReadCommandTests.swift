import TestSupport
import Testing

/// The reader opened from the command line, where there is no terminal or plain lines are asked for.
@Suite struct ReadCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
  }

  /// Runs `lede` in a session of its own, so that there is no terminal whoever runs the tests.
  private func lede(
    _ arguments: String..., input: String = "", library: String? = nil
  ) throws -> Program.Result {
    var environment = ["HOME=\(program.folder)", "XDG_CONFIG_HOME=\(program.folder)/config"]
    if let library { environment.append("LEDE_LIBRARY=\(program.folder)/\(library)") }
    return try program.lede(
      arguments, input: input, environment: environment, under: ["/usr/bin/setsid", "--wait"])
  }

  private func addStory() throws {
    _ = try program.lede("add", "-", input: "Ferry stops\n\nThe ferry to Tarn stops in winter.\n")
  }

  @Test(arguments: [[], ["read"], ["demo"]])
  func withoutATerminalItSaysWhatElseReads(_ arguments: [String]) throws {
    defer { program.remove() }
    try addStory()
    let result = try program.lede(
      arguments, environment: ["HOME=\(program.folder)"], under: ["/usr/bin/setsid", "--wait"])
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.contains("there is no terminal to read on"))
    #expect(result.errors.contains("lede list"))
  }

  @Test func aWordThatIsNoCommandIsRefusedAsOne() throws {
    defer { program.remove() }
    let result = try lede("read", "lsit")
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.contains("There is no command “lsit”"))
    #expect(result.errors.contains("list"))
  }

  @Test(arguments: [["--linear"], ["read", "--linear"]])
  func plainLinesNeedNoTerminal(_ arguments: [String]) throws {
    defer { program.remove() }
    try addStory()
    let result = try program.lede(arguments, input: "q\n", under: ["/usr/bin/setsid", "--wait"])
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.contains("1. Ferry stops"))
    #expect(!result.output.contains("sample edition"))
  }

  @Test func anArchiveWithoutStoriesShowsTheSampleAndKeepsNothingOfIt() throws {
    defer { program.remove() }
    let result = try lede("read", "--linear", input: "q\n")
    #expect(result.status == 0)
    #expect(result.output.contains("This is the sample edition"))
    #expect(try program.lede("list").output.isEmpty)
  }

  @Test func theSampleIsShownBesideAnArchiveThatHasStories() throws {
    defer { program.remove() }
    try addStory()
    let result = try lede("demo", "--linear", input: "q\n")
    #expect(result.output.contains("This is the sample edition"))
    #expect(!result.output.contains("Ferry stops"))
    #expect(try program.lede("list").lines.count == 1)
  }

  @Test func aSubscriptionAloneIsReasonEnoughNotToShowTheSample() throws {
    defer { program.remove() }
    let list = """
      <opml version="2.0"><body><outline type="rss" text="Post" xmlUrl="http://127.0.0.1:9/rss"/></body></opml>
      """
    let file = try program.write(list, to: "list.opml")
    #expect(try program.lede("feeds", "import", file).status == 0)
    let result = try lede("read", "--linear", input: "q\n")
    #expect(!result.output.contains("sample edition"))
  }

  @Test(arguments: [[], ["--linear"]])
  func aThemeThatDoesNotExistIsRefused(_ options: [String]) throws {
    defer { program.remove() }
    try addStory()
    let result = try program.lede(
      ["read", "--theme", "nosuch"] + options, input: "q\n",
      environment: ["HOME=\(program.folder)"], under: ["/usr/bin/setsid", "--wait"])
    #expect(result.status == 1)
    #expect(result.errors.contains("there is no theme “nosuch”"))
    #expect(result.errors.contains("high-contrast"))
  }

  @Test(arguments: ["abc", "-3", ""])
  func aWidthThatIsNoneIsMisuse(_ width: String) throws {
    defer { program.remove() }
    #expect(try lede("read", "--linear", "--width", width, input: "q\n").status == 64)
  }

  @Test func linesAreAsLongAsWasAskedFor() throws {
    defer { program.remove() }
    try addStory()
    let result = try lede("read", "--linear", "--width", "24", input: "q\n")
    #expect(result.output.contains("Ferry stops"))
    for line in result.lines { #expect(line.count <= 24, "\(line)") }
  }

  @Test func theEndOfTheInputIsTheEndOfReading() throws {
    defer { program.remove() }
    try addStory()
    #expect(try lede("read", "--linear").status == 0)
  }

  @Test func aFileThatIsNoArchiveIsLeftAsItWas() throws {
    defer { program.remove() }
    try program.write("no archive\n", to: "letter.txt")
    let result = try lede("read", "--linear", input: "q\n", library: "letter.txt")
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.contains("is no lede archive"))
    #expect(try program.lede("add", "letter.txt").status == 0)
  }
}
