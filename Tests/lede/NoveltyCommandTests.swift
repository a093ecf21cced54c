import TestSupport
import Testing

@Suite struct NoveltyCommandTests {
  private func novelty(_ input: String) throws -> Program.Result {
    try PreparedArchive.command().lede(["novelty"], input: input)
  }

  private let read =
    "The ferry to Norwick stops in winter because the harbour is too shallow for it."

  @Test func whatWasReadIsSeenAndWhatWasNotIsNew() throws {
    let line =
      "{\"id\":\"x\",\"read\":[{\"title\":\"Ferry\",\"text\":\"\(read)\"}],\"paragraphs\":[\"\(read)\",\"A tram line through Ostrow is to be doubled next year, the mayor said.\"]}"
    let answer = try object(try novelty(line + "\n").output)
    #expect(answer["id"] as? String == "x")
    let verdicts = try #require(answer["paragraphs"] as? [[String: Any]])
    #expect(verdicts.map { $0["seen"] as? Bool } == [true, false])
    #expect(verdicts[0]["read"] as? Int == 0)
    #expect(verdicts[1]["read"] is Int == false)
    let levels = verdicts.compactMap { $0["novelty"] as? Double }
    #expect(levels.count == 2 && levels[0] < levels[1])
    #expect(levels.allSatisfy { (0...1).contains($0) })
  }

  @Test(arguments: [
    "nonsense", "[]", "{}", "{\"id\":\"x\"}", "{\"id\":3,\"read\":[],\"paragraphs\":[]}", "null",
    "{\"id\":\"x\",\"read\":{},\"paragraphs\":[]}", "{\"id\":\"x\",\"read\":[],\"paragraphs\":[1]}",
  ])
  func aLineThatCannotBeReadIsAnsweredAndTheNextOneToo(_ line: String) throws {
    let good = "{\"id\":\"good\",\"read\":[],\"paragraphs\":[\"New words.\"]}"
    let result = try novelty("\(line)\n\n\(good)")
    #expect(result.status == 0)
    #expect(result.lines.count == 2)
    #expect(try object(result.lines[0])["error"] is String)
    let answer = try object(result.lines[1])
    #expect(answer["id"] as? String == "good")
    #expect((answer["paragraphs"] as? [[String: Any]])?.first?["seen"] as? Bool == false)
  }

  @Test func nothingAskedIsNothingAnswered() throws {
    let result = try novelty("")
    #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
  }
}
