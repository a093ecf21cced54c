import Foundation
import ReaderState
import TestSupport
import Testing

@testable import lede

@Suite struct KeysCommandTests {
  @Test func everyActionIsListedWithItsPlace() throws {
    let result = try PreparedArchive.command().lede("keys")
    #expect(result.status == 0)
    for command in Command.allCases where Keymap.standard.entry(command) != nil {
      #expect(result.lines.contains { $0.contains(" \(command.rawValue) ") }, "\(command)")
    }
    #expect(result.lines.contains("In a story"))
  }

  @Test func jsonHasOneObjectAnAction() throws {
    let result = try PreparedArchive.command().lede("keys", "--json")
    let objects = try result.lines.map(object)
    #expect(objects.count == Keymap.standard.entries.count)
    let down = objects.first { $0["action"] as? String == "down" }
    #expect(down?["keys"] as? [String] == ["j", "Down"])
    #expect(down?["where"] as? String == "Everywhere")
  }

  @Test func wordsNarrowTheList() throws {
    let result = try PreparedArchive.command().lede("keys", "quotation", "next")
    #expect(result.lines.contains { $0.contains("next-quote") })
    #expect(!result.output.contains("Down one row"))
    let none = try PreparedArchive.command().lede("keys", "zzzz")
    #expect(none.status == 1 && none.errors.contains("no action fits"))
  }

  @Test func theTableIsThatOfTheREADME() throws {
    let result = try PreparedArchive.command().lede("keys", "--markdown", "--standard")
    #expect(result.output == Keymap.standard.markdown)
    #expect(try PreparedArchive.command().lede("keys", "--markdown", "--json").status == 64)
  }
}
