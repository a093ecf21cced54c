import TestSupport
import Testing

@testable import lede

@Suite struct CommandsTests {
  private let names = ["read", "search", "show", "list", "threads", "thread", "diff"]

  @Test(arguments: [
    ("serach", "search"), ("SEARCH", "search"), ("searhc", "search"), ("lst", "list"),
    ("thred", "thread"), ("theads", "threads"), ("shwo", "show"), ("dif", "diff"),
  ])
  func aSlipOfTheFingerNamesTheNearest(_ word: String, _ name: String) {
    #expect(Commands.nearest(word.lowercased(), among: names) == name)
    #expect(Commands.complaint(word, names: names).contains("Did you mean “lede \(name)”?"))
  }

  @Test(arguments: ["", "zebra", "%", String(repeating: "search", count: 1000)])
  func whatIsNearNothingPointsToTheList(_ word: String) {
    let complaint = Commands.complaint(word, names: names)
    #expect(Commands.nearest(word, among: names) == nil)
    #expect(complaint.hasSuffix("“lede help” lists them.") && complaint.utf8.count < 200)
  }

  @Test func anOptionBeforeTheCommandIsToldWhereItBelongs() {
    #expect(Commands.complaint("list", names: names).hasPrefix("Options follow the command"))
  }

  @Test func theProgramSaysSo() throws {
    let result = try PreparedArchive.command().lede("serach", "ferry")
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.contains("Did you mean “lede search”?"))
  }

  @Test func everyCommandHasItsNameHere() {
    #expect(Commands.names.contains("duplicates") && Commands.names.contains("read"))
  }
}
