import TestSupport
import Testing

@Suite struct NoteCommandTests {
  @Test func notesOnStoriesAndPassages() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    let note = try own.program.lede("note", "alpha-1", "ask", "the captain")
    #expect(note.output.hasPrefix("note 1 on "))
    let passage = try own.program.lede("note", "alpha-1", "--passage", "the harbour is shallow")
    #expect(passage.output.hasPrefix("note 2 on "))
    #expect(try own.found("note:captain") == ["alpha-1"])
    let show = try own.program.lede("show", "alpha-1").output
    #expect(show.contains("1  ask the captain") && show.contains("2  the harbour is shallow"))
    #expect(try own.program.lede("note", "--delete", "1").status == 0)
    #expect(try own.program.lede("note", "--delete", "1").status == 1)
    #expect(try own.found("note:captain").isEmpty)
  }

  @Test func aSearchTakesANoteToo() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    let result = try own.program.lede("note", "--search", "source:wire", "from", "the wire")
    #expect(result.lines.count == 2)
    #expect(try own.found("note:wire") == ["alpha-2", "beta-1"])
  }

  @Test func wordsThatDoNotStandThereAreNotNoted() throws {
    let own = try ChangingProgram()
    defer { own.program.remove() }
    let result = try own.program.lede("note", "alpha-1", "--passage", "a deep harbour")
    #expect(result.status == 1 && result.errors.contains("does not stand in"))
    #expect(try own.program.lede("notes").output.isEmpty)
    #expect(try own.program.lede("note", "alpha-1").status == 64)
    #expect(try own.program.lede("note").status == 64)
  }
}
