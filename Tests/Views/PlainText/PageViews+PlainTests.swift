import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct PageViewsPlainTests {
  private func lines(
    _ page: any ReaderPage, _ change: (FakeArchive) -> Void = { _ in }
  ) -> [PlainPage.Line] {
    let archive = FixtureStories.archive()
    change(archive)
    var reader = ReaderHarness(archive, rows: 40, columns: 80)
    reader.send(.visit(page))
    return plainPage(reader.state).lines
  }

  @Test func anEntityIsTold() {
    let lines = lines(EntityPage(.key("p1"), name: "Mara Tollen"))
    #expect(lines[0].text.hasPrefix("Mara Tollen: person, 12 stories, 40 mentions"))
    #expect(lines[1].text == "Also called: Tollen, Mayor Tollen.")
    #expect(lines.contains { $0.text.contains("I want the stalls open") && $0.choice != nil })
    #expect(lines.contains { $0.text.contains("Ivo Renn") && $0.choice != nil })
    #expect(!lines.contains { $0.text.contains("▁") || $0.text.contains("█") })
  }

  @Test func joinedNamesAreToldWithTheirReason() {
    let lines = lines(EntityPage(.key("p1"), name: "Mara Tollen")) { archive in
      archive.pages["p1"]?.joins = [
        JoinedName(key: "x", name: "Tollen", kind: .person, stories: 1, reason: "the same office")
      ]
    }
    #expect(lines.contains { $0.text == "Tollen, 1 story: the same office" && $0.choice != nil })
  }

  @Test func anEntityThatNoStoryNamesSaysSo() {
    let lines = lines(EntityPage(.key("none"), name: "Dora Lenn"))
    #expect(lines.map(\.text) == ["No story names Dora Lenn."])
  }

  @Test func aRunningStoryIsToldReportByReport() {
    let lines = lines(ThreadPage("story2"))
    #expect(
      lines[0].text.hasPrefix("Port Vell's fish market and the quay: ") && lines[0].choice == nil)
    #expect(lines.dropFirst().allSatisfy { $0.choice != nil })
  }

  @Test func aRunningStoryThatIsGoneSaysSo() {
    #expect(lines(ThreadPage("none")).map(\.text) == ["No other report of this story is here."])
  }

  @Test func differencesAreTheWordsBetweenBrackets() {
    let lines = lines(DiffPage(.revision(FixtureStories.harbour, 1))) { archive in
      archive.comparison = TextDiff(
        left: "one", right: "other",
        pieces: [
          TextDiff.Segment(.same, "The quay is "), TextDiff.Segment(.removed, "open"),
          TextDiff.Segment(.added, "shut"), TextDiff.Segment(.same, ".\nIt is late."),
        ])
    }
    #expect(
      lines.suffix(2).map(\.text) == ["The quay is [removed: open][added: shut].", "It is late."])
  }

  @Test func noDifferencesAreSaid() {
    let lines = lines(DiffPage(.revision(FixtureStories.harbour, 1)))
    #expect(lines.contains { $0.text == "No differences." })
  }
}
