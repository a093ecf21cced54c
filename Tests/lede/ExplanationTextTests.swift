import Articles
import TestSupport
import Testing

@testable import lede

@Suite struct ExplanationTextTests {
  private func row(_ key: String) -> StorySummary {
    StorySummary(key: StoryKey(rawValue: key), id: key, title: "Title \(key)")
  }

  private func version(
    _ relation: StoryExplanation.Relation, isShown: Bool = true, coverage: Double = 0.934
  ) -> StoryExplanation.Version {
    StoryExplanation.Version(
      row: row("v"), relation: relation, isShown: isShown, coverage: coverage)
  }

  private func lines(_ change: (inout StoryExplanation) -> Void) -> [String] {
    var explanation = StoryExplanation()
    change(&explanation)
    return ExplanationText.lines(explanation)
  }

  @Test func aStoryOfItsOwn() {
    #expect(
      lines { _ in } == [
        "Not folded: no other story is the same news.",
        "In no running story: no report near in time shares names and words enough.",
      ])
  }

  @Test(
    arguments: [
      (StoryExplanation.Relation.identical, true, "Folded under the same words: v"),
      (.identical, false, "Shown for the same words: v"),
      (.copy, true, "Folded under nearly the same words (93 % of the shorter text): v"),
      (
        .update, false,
        "Shown for another version by the same outlet (93 % of the shorter text is the same): v"
      ),
    ])
  func versions(_ relation: StoryExplanation.Relation, _ isShown: Bool, _ line: String) {
    let found = lines { $0.versions = [version(relation, isShown: isShown)] }
    #expect(found[0].hasPrefix(line), "\(found[0])")
    #expect(!found.contains { $0.hasPrefix("Not folded") })
  }

  @Test func whereVersionsDiffer() {
    var version = version(.copy)
    version.changes = [
      .init(before: "", after: "new words"), .init(before: "old words", after: ""),
      .init(before: "nine", after: "ten"),
      .init(before: String(repeating: "x", count: 61), after: String(repeating: "y", count: 60)),
    ]
    let found = lines { $0.versions = [version] }
    #expect(
      Array(found[1...4]) == [
        "    here also: new words", "    there also: old words", "    there: nine · here: ten",
        "    there: \(String(repeating: "x", count: 59))… · here: \(String(repeating: "y", count: 60))",
      ])
  }

  @Test(arguments: [
    (StoryExplanation.Reason.figures, "other figures"), (.names, "other names"),
    (.headlines, "headlines about other things"), (.days, "days between them"),
    (.words, "too many words of its own"), (.correction, "you said they are not copies"),
  ])
  func otherNews(_ reason: StoryExplanation.Reason, _ words: String) {
    let found = lines { $0.different = [.init(row: row("d"), reason: reason)] }
    #expect(found[1].hasPrefix("Much the same words, but \(words): d"))
  }

  @Test func reportsOfTheRunningStoryWithWhatTheyShare() {
    let found = lines {
      $0.thread = "t1"
      $0.reports = [
        RelatedStory(row: row("a"), score: 1, shares: ["Norwick", "mole"]),
        RelatedStory(row: row("b"), score: 0.5, shares: []),
      ]
    }
    #expect(found[1] == "In the running story t1, with:")
    #expect(found[3] == "      shares: Norwick, mole" && found.count == 5)
  }

  @Test func theCommandExplainsACopyEitherWay() throws {
    let program = try PreparedArchive.command()
    let result = try program.lede("why", "copy", "--json")
    let json = try object(result.output)
    #expect(result.status == 0 && json["id"] as? String == "copy")
    let versions = try #require(json["versions"] as? [[String: Any]])
    #expect(versions.map { $0["id"] as? String } == ["ferry"])
    #expect(try program.lede("why", "ferry").output.contains("copy") || versions.count == 1)
    let missing = try program.lede("why", "nothing-has-this-id")
    #expect(missing.status == 1 && missing.output.isEmpty && !missing.errors.isEmpty)
  }
}
