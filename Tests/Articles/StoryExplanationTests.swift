import Foundation
import Testing

@testable import Articles

@Suite struct StoryExplanationTests {
  private let row = StorySummary(key: StoryKey(rawValue: "a"), id: "a", title: "Ferry")

  /// `lede why --json` and the marks kept in archives hold on to these words.
  @Test func wordsForRelationsStay() {
    let relations: [StoryExplanation.Relation] = [.identical, .copy, .update]
    #expect(relations.map(\.rawValue) == ["identical", "copy", "update"])
    let reasons: [StoryExplanation.Reason] = [
      .figures, .names, .headlines, .days, .words, .correction,
    ]
    #expect(
      reasons.map(\.rawValue) == ["figures", "names", "headlines", "days", "words", "correction"])
  }

  @Test func wordsOfAnotherVersionOfTheProgramAreRefused() throws {
    let known = try JSONDecoder().decode(
      [StoryExplanation.Reason].self, from: Data(#"["days"]"#.utf8))
    #expect(known == [.days])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([StoryExplanation.Reason].self, from: Data(#"["weather"]"#.utf8))
    }
  }

  @Test func nothingIsExplainedAtFirst() {
    let explanation = StoryExplanation()
    #expect(explanation.versions.isEmpty && explanation.different.isEmpty)
    #expect(explanation.reports.isEmpty && explanation.thread == nil)
  }

  @Test func aVersionKeepsHowItIsTheSame() {
    var version = StoryExplanation.Version(
      row: row, relation: .update, isShown: true, coverage: 0.75)
    #expect(version.relation == .update && version.isShown && version.coverage == 0.75)
    #expect(version.changes.isEmpty)
    let plain = version
    version.changes = [StoryExplanation.Change(before: "", after: "late")]
    #expect(version != plain)
    let other = StoryExplanation.Different(row: row, reason: .days)
    #expect(other != StoryExplanation.Different(row: row, reason: .names))
  }
}
