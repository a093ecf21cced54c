import Foundation
import TestSupport
import Testing

@testable import bench

@Suite struct CalibrationBenchTests {
  private func quote(_ text: String, kind: String = "name", resolved: String? = nil)
    -> CalibrationStory.Quote
  {
    CalibrationStory.Quote(
      start: 0, end: 9, type: "direct",
      speaker: CalibrationStory.Speaker(text: text, kind: kind, resolved: resolved))
  }

  @Test(
    arguments: [
      ("Ada Quill", "Ada Quill", true), ("Quill", "Ada Quill", true), ("Ada Quill", "Quill", true),
      ("President Ada Quill", "Ada Quill", true), ("A. Quill", "Ada Quill", true),
      ("Ada Quill's", "Ada Quill", true), ("Ada", "Ada Quill", true),
      ("Bela Quill", "Ada Quill", false), ("Ada Orr", "Ada Quill", false), ("", "Ada Quill", false),
      ("the mayor", "Ada Quill", false), ("Ada Maria Quill", "Maria Quill", true),
    ])
  func aNamedSpeakerIsRightWhenItIsTheSamePerson(_ name: String, _ marked: String, _ isRight: Bool)
  {
    #expect(quote("x", resolved: marked).isSaid(by: name, text: name) == isRight)
  }

  @Test(
    arguments: [
      ("the harbor master", "harbor master of Tarn", true), ("a spokesman", "the spokesman", true),
      ("officials", "official", true), ("the mayor", "a teacher", false), ("the", "the", false),
    ])
  func aSpeakerWithoutANameIsRightWhenAWordIsShared(
    _ marked: String, _ said: String, _ isRight: Bool
  ) {
    #expect(quote(marked, kind: "description").isSaid(by: said, text: said) == isRight)
  }

  /// Where the marks do not tell, nothing is counted.
  @Test func withoutAMarkedSpeakerNothingIsTold() {
    #expect(quote("she", kind: "pronoun").isSaid(by: "Ada Quill", text: "she") == nil)
    let none = CalibrationStory.Quote(start: 0, end: 9, type: "direct", speaker: nil)
    #expect(none.isSaid(by: "Ada Quill", text: "Quill") == nil)
  }

  @Test(
    arguments: [
      (0..<10, 0), (1..<10, 0), (0..<12, 0), (0..<13, nil), (0..<7, nil), (20..<30, nil),
      (100..<110, 1), (5..<15, nil), (0..<0, nil),
    ] as [(Range<Int>, Int?)])
  func aQuotationIsTheOneThatSharesFourFifths(_ range: Range<Int>, _ at: Int?) {
    let story = CalibrationStory(
      text: "",
      quotes: [(0, 10, "direct"), (100, 110, "mixed"), (20, 30, "indirect")].map {
        CalibrationStory.Quote(start: $0.0, end: $0.1, type: $0.2, speaker: nil)
      })
    #expect(story.quote(over: range)?.start == at.map { story.quotes[$0].start })
  }

  @Test func tenthsAreCountedTheSurestFirst() {
    var bins = ConfidenceBins()
    for (confidence, isRight) in [
      (0.95, true), (0.91, false), (0.35, true), (1.0, true), (0, false),
    ] {
      bins.count(confidence, isRight: isRight)
    }
    #expect(
      bins.table.split(separator: "\n").dropFirst(2) == [
        "| 0.9 to 1.0 | 3 | 0.95 | 0.67 |", "| 0.3 to 0.4 | 1 | 0.35 | 1.00 |",
        "| 0.0 to 0.1 | 1 | 0.00 | 0.00 |",
      ])
  }

  @Test(arguments: [-1.0, 1.5, 99]) func claimsOutsideTheScaleEndNothing(_ confidence: Double) {
    var bins = ConfidenceBins()
    bins.count(confidence, isRight: true)
    #expect(bins.table.split(separator: "\n").count == 3)
  }

  @Test func markedStoriesAreReadAndCompared() throws {
    let program = try Program()
    defer { program.remove() }
    let text = "“The ferry stops in winter,” said Ada Quill."
    let story = """
      {"text":"\(text)","quotes":[{"start":1,"end":27,"type":"direct","speaker":{"text":"Ada Quill","kind":"name","resolved":"Ada Quill"}}]}
      """
    let file = try program.write(story + "\n", to: "stories.jsonl")
    let result = try program.run("bench", ["calibration", file])
    #expect(result.status == 0 && result.lines.count == 3, "\(result.output)\(result.errors)")
    #expect(result.lines.last?.hasSuffix("| 1.00 |") == true)
    let broken = try program.write("{\n", to: "broken.jsonl")
    #expect(try program.run("bench", ["calibration", broken]).status != 0)
    #expect(try program.run("bench", ["calibration", "/nonexistent"]).status != 0)
  }
}
