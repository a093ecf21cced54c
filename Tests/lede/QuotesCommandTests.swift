import TestSupport
import Testing

@testable import lede

@Suite struct QuotesCommandTests {
  private func quotes(_ arguments: String...) throws -> Program.Result {
    try PreparedArchive.command().lede(["quotes"] + arguments)
  }

  @Test func theNewestStandFirstWithTheirPlace() throws {
    let lines = try quotes().lines
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("Bela Orr: “We need it now” — Tram doubled, Tarn Post, 2021-05-03"))
    let last = try #require(lines.last)
    #expect(last.contains("; cue: told; copy of 20") && last.contains("; also in "))
  }

  @Test(arguments: [
    (["--about", "harbour"], 1), (["--about", "HARBOUR shallow"], 1), (["--about", "pier"], 0),
    (["--speaker", "orr"], 1), (["--speaker", "quill"], 2), (["--source", "wire"], 2),
    (["--since", "2021-04-02"], 2), (["--since", "2021-05-04"], 0), (["--limit", "1"], 1),
    (["--limit", "0"], 3), (["quill", "shallow"], 1), (["nobody"], 0),
    (["--speaker", "quill", "--about", "say", "--since", "2021-04-01"], 1),
    (["--speaker", "' OR 1=1 --"], 0), (["said:orr"], 1), (["said:quill", "shallow"], 1),
    (["said:quill", "--about", "say", "since:2021-04-01"], 1), (["said:"], 0),
  ])
  func filters(_ arguments: [String], _ count: Int) throws {
    let result = try PreparedArchive.command().lede(["quotes"] + arguments)
    #expect(result.status == (count > 0 ? 0 : 1))
    #expect(result.lines.count == count, "\(result.output)")
  }

  @Test func objectsTellSpeakerWordsAndSource() throws {
    let line = try #require(try quotes("--json", "--speaker", "orr").lines.first)
    let quote = try object(line)
    #expect(quote["speaker"] as? String == "Bela Orr")
    #expect(quote["text"] as? String == "We need it now")
    #expect(quote["kind"] as? String == "direct")
    #expect(quote["id"] as? String == "tram")
    #expect(quote["date"] as? String == "2021-05-03")
    #expect(quote["url"] is String == false)
    let confidence = try #require(quote["confidence"] as? Double)
    #expect(confidence > 0.5 && confidence <= 1)
  }

  @Test func recordsEndAsRFC4180AsksAndFormulasAreText() throws {
    let result = try quotes("--csv")
    let records = result.output.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(records.first.map { String($0) } == QuoteText.csvHead)
    #expect(records.count == 6 && records.last == "")
    let formula = try #require(records.first { $0.contains("formula") })
    #expect(formula.contains("\"'=1+1 is what they say"))
    #expect(!formula.contains(",=1+1"))
  }

  @Test func theHeadStandsEvenOverNothing() throws {
    #expect(
      try quotes("--csv", "nobody").output == QuoteText.csvHead + "\r\n")
    #expect(try quotes("--json", "nobody").output.isEmpty)
    #expect(try quotes("--markdown", "nobody").output.isEmpty)
  }

  @Test func markdownIsABlockForEachQuotation() throws {
    let lines = try quotes("--markdown", "--source", "post").lines
    #expect(lines[0] == "> “We need it now”")
    #expect(
      lines[2].hasPrefix(
        "> — **Bela Orr**, Tram doubled, Tarn Post, 2021-05-03; cue: told; copy of 20"))
    #expect(
      lines.contains(
        "In the story: “The harbour is too shallow,” Ada Quill, the harbour master, told reporters."
      ))
  }

  @Test func markdownsOwnMarksAreEscaped() throws {
    let output = try quotes("--markdown", "--about", "say").output
    #expect(output.contains("[Master of \\*sums\\* \\| \\[a claim\\]](<https://wire.example/sum>)"))
    #expect(!output.contains("\u{FFFD}"))
  }
}
