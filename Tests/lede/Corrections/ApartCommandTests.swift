import TestSupport
import Testing

@Suite struct ApartCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    let text =
      "The ferry to Norwick stops in winter, the port of Tarn said on Monday, for the ice is thick."
    let lines = ["Post", "Wire", "Echo"].enumerated().map {
      #"{"id":"s\#($0)","title":"Ferry stops","text":"\#(text)","source":"\#($1)","date":"2031-03-01"}"#
    }.joined(separator: "\n")
    _ = try program.lede("add", "-", input: lines)
  }

  private func rows() throws -> Int { try program.lede("list").lines.count }

  @Test func storiesThatAreNotTheSameNewsGetARowEach() throws {
    defer { program.remove() }
    #expect(try rows() == 1)
    let result = try program.lede("apart", "s0", "s1")
    #expect(result.status == 0 && result.output.contains("are not the same news"))
    #expect(try rows() == 2)
    #expect(try program.lede("apart", "s0", "s1", "--undo").output.contains("may be the same news"))
    #expect(try rows() == 1)
  }

  @Test func withoutTheOtherAllAreMeant() throws {
    defer { program.remove() }
    #expect(try program.lede("apart", "s0").lines.count == 2)
    #expect(try rows() >= 2)
  }

  @Test func whatWasSaidHoldsWhenTheArchiveIsRebuilt() throws {
    defer { program.remove() }
    _ = try program.lede("apart", "s0", "s1")
    #expect(try program.lede("doctor", "--rebuild").status == 0)
    #expect(try rows() == 2)
    #expect(try program.lede("correct", "list").output.contains("are not the same news"))
  }

  @Test func aStoryThatIsNotFoldedIsMisuse() throws {
    defer { program.remove() }
    _ = try program.lede(
      "add", "-", input: #"{"id":"t","title":"Tram","text":"The tram of Tarn is doubled."}"#)
    let result = try program.lede("apart", "t")
    #expect(result.status == 64 && result.errors.contains("not folded"))
  }

  @Test func idsThatMeanNoStoryChangeNothing() throws {
    defer { program.remove() }
    #expect(try program.lede("apart", "nosuch").status == 1)
    #expect(try program.lede("apart", "s0", "nosuch").status == 1)
    #expect(try rows() == 1)
  }

  @Test func aStoryIsNotApartFromItself() throws {
    defer { program.remove() }
    let result = try program.lede("apart", "s0", "s0")
    #expect(result.output.isEmpty)
    #expect(try rows() == 1)
  }
}
