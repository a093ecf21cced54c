import TestSupport
import Testing

@testable import lede

@Suite struct LeadingLibraryTests {
  @Test(
    arguments: [
      (["--library", "a", "list"], "a", ["list"]), (["--library=a", "list"], "a", ["list"]),
      (["--library", "a"], "a", []),
      (["list", "--library", "a"], nil, ["list", "--library", "a"]),
      (["--library"], nil, ["--library"]), (["--library="], nil, ["--library="]), ([], nil, []),
    ] as [([String], String?, [String])])
  func isTakenFromTheBeginning(_ arguments: [String], _ path: String?, _ rest: [String]) {
    let taken = LeadingLibrary.take(arguments)
    #expect(taken.path == path && taken.rest == rest)
  }

  @Test(
    arguments: [
      (["--width", "60", "list"], ["list", "--width", "60"]),
      (["--width=60", "feeds", "list"], ["feeds", "list", "--width=60"]),
      (["--width", "60", "search", "--", "a"], ["search", "--width", "60", "--", "a"]),
      (["--width", "60"], ["--width", "60"]),
      (["--width", "60", "--linear"], ["--width", "60", "--linear"]),
      (["--width"], ["--width"]), (["list"], ["list"]), ([], []),
    ] as [([String], [String])])
  func widthIsMovedBehindTheCommand(_ arguments: [String], _ moved: [String]) {
    #expect(LeadingLibrary.movingWidth(arguments) == moved)
  }

  @Test func meansTheSameBeforeAndAfterTheCommand() throws {
    let command = try PreparedArchive.command()
    let path = command.folder + "/library.sqlite"
    let elsewhere = ["LEDE_LIBRARY=/nonexistent/library.sqlite"]
    let before = try command.lede(["--library", path, "list"], environment: elsewhere)
    let after = try command.lede(["list", "--library", path], environment: elsewhere)
    #expect(before.status == 0 && before.output == after.output && !before.output.isEmpty)
  }
}
