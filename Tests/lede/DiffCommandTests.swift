import Articles
import TestSupport
import Testing

@testable import lede

@Suite struct DiffCommandTests {
  @Test func wordsAreMarked() throws {
    let command = try PreparedArchive.command()
    let result = try command.lede("diff", "ferry", "copy")
    #expect(result.status == 0)
    #expect(result.lines.first?.hasPrefix("[-") == true && result.lines[1].hasPrefix("{+"))
    #expect(result.lines.contains("Ferry [-to Norwick-] stops [-in-] {+for the+} winter"))
    let other = try command.lede("diff", "copy", "ferry")
    #expect(other.lines.contains("Ferry {+to Norwick+} stops [-for the-] {+in+} winter"))
  }

  @Test func aStoryIsWordForWordItself() throws {
    let command = try PreparedArchive.command()
    let answer = try object(try command.lede("diff", "--json", "tram", "tram").output)
    let pieces = try #require(answer["pieces"] as? [[String: Any]])
    #expect(pieces.allSatisfy { $0["kind"] as? String == "same" })
    let told = try command.lede("diff", "tram", "tram")
    #expect(told.lines.dropFirst(3).allSatisfy { !$0.contains("[-") })
    #expect(told.errors.contains("no differences"))
  }

  @Test(arguments: ["0", "1", "99", "-1"])
  func aStateThatIsNotThereIsTold(_ number: String) throws {
    let result = try PreparedArchive.command().lede("diff", "tram", "--revision=\(number)")
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.contains("tram has no state after number \(number)"))
  }

  @Test func twoStatesOfAStoryAreCompared() throws {
    let command = try Program()
    defer { command.remove() }
    for word in ["shallow", "deep"] {
      _ = try command.lede(
        "add", "-",
        input:
          "{\"id\":\"p\",\"title\":\"Pier\",\"source\":\"Post\",\"text\":\"The harbour of Norwick is too \(word) for the ferry to land at the old pier.\"}"
      )
    }
    let result = try command.lede("diff", "p", "--revision", "1")
    #expect(result.output.contains("[-shallow-] {+deep+}"), "\(result.output)\(result.errors)")
  }

  @Test(
    arguments: [
      (["=one ", "-two ", "+three\n", "=four"], "one [-two-] {+three+}\nfour"),
      (["+  "], "  "), (["-a\n\n"], "[-a-]\n\n"), ([], ""),
    ] as [([String], String)])
  func whiteSpaceStaysOutsideTheMarks(_ pieces: [String], _ expected: String) {
    let comparison = TextDiff(
      left: "a", right: "b",
      pieces: pieces.map { piece in
        let kind: TextDiff.Segment.Kind =
          piece.hasPrefix("+") ? .added : piece.hasPrefix("-") ? .removed : .same
        return TextDiff.Segment(kind, String(piece.dropFirst()))
      })
    #expect(comparison.marked == expected)
  }
}
