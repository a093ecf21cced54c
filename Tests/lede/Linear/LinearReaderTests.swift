import Foundation
import TestSupport
import Testing

@Suite struct LinearReaderTests {
  /// Plays lines to `lede --linear` on the archive of all commands' tests, or on a copy of it.
  private func play(_ lines: [String], arguments: [String] = []) throws -> String {
    let program = try Program()
    defer { program.remove() }
    let archive = try PreparedArchive.command().folder + "/library.sqlite"
    #expect(try program.lede("restore", archive).status == 0)
    let result = try program.lede(
      ["--linear"] + arguments, input: lines.joined(separator: "\n") + "\n")
    #expect(result.status == 0, "\(result.errors)")
    #expect(isHarmless(result.output))
    return result.output
  }

  @Test func storiesAreListedReadAndLeft() throws {
    let text = try play(["2", "b", "q"])
    #expect(text.contains("== All stories =="))
    #expect(text.contains("1. "))
    #expect(text.contains("unread"))
    #expect(text.components(separatedBy: "== All stories ==").count == 3)
  }

  @Test func aSearchLeadsToAStoryAndItsSpeaker() throws {
    let text = try play(["/norwick harbour", "1", "1", "b", "b", "q"])
    #expect(text.contains("== Search =="))
    #expect(text.contains("Who said what:"))
    #expect(text.contains("Ada Quill: “The harbour is too shallow,”"))
    #expect(text.contains("== Ada Quill =="))
  }

  @Test func placesAreListedAndGoneTo() throws {
    let text = try play(["l", "8", "q"])
    #expect(text.contains("Lists:") && text.contains("8. People"))
    #expect(text.contains("== People ==") && text.contains("Ada Quill, person"))
  }

  @Test func actionsWorkOnNumberedLines() throws {
    let text = try play(["star 1", "starred", "undo", "q"])
    #expect(text.contains("Starred") && text.contains("== Starred =="))
    #expect(text.contains("Undone: starred a story"))
  }

  @Test func questionsAreAnsweredInLines() throws {
    let text = try play(["/ferry", "save", "my boats", "l", "q"])
    #expect(text.contains("Keep this search as?"))
    #expect(text.contains("my boats"))
    let left = try play(["/ferry", "save", "", "l", "q"])
    #expect(!left.contains("my boats"))
  }

  @Test func whatIsNotThereIsSaid() throws {
    let text = try play(["99", "star 99", "frobnicate", "", "?", "q"])
    #expect(text.contains("There is no 99 here."))
    #expect(text.contains("“frobnicate” is no action"))
    #expect(text.contains("That is all."))
    #expect(text.contains("A number opens that line."))
  }

  @Test func theEndOfTheInputEndsIt() throws {
    #expect(try play([]).contains("== All stories =="))
  }

  /// The reader once waited twenty seconds for an answer that it had taken already, in every second start.
  @Test func itNeverWaitsForWhatItHas() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.lede("add", "-", input: "Ferry\n\nThe ferry stops.").status == 0)
    let start = ContinuousClock.now
    for _ in 0..<20 {
      #expect(try program.lede("--linear", input: "h\n1\nb\n/ferry\nq\n").status == 0)
    }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func withoutStoriesTheSamplesAreRead() throws {
    let program = try Program()
    defer { program.remove() }
    let result = try program.lede("--linear", input: "q\n")
    #expect(result.status == 0 && result.output.contains("1. "))
    #expect(try program.lede("demo", "--linear", "--width", "50", input: "1\nq\n").status == 0)
  }
}
