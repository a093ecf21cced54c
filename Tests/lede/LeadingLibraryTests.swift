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

  @Test func meansTheSameBeforeAndAfterTheCommand() throws {
    let command = try PreparedArchive.command()
    let path = command.folder + "/library.sqlite"
    let elsewhere = ["LEDE_LIBRARY=/nonexistent/library.sqlite"]
    let before = try command.lede(["--library", path, "list"], environment: elsewhere)
    let after = try command.lede(["list", "--library", path], environment: elsewhere)
    #expect(before.status == 0 && before.output == after.output && !before.output.isEmpty)
  }
}
