import Articles
import Testing

@Suite struct TextDiffTests {
  @Test(arguments: [
    (TextDiff.Segment(.same, "as it was "), "as it was "),
    (.init(.removed, "shallow "), "[-shallow-] "),
    (.init(.added, "deep\n\n"), "{+deep+}\n\n"), (.init(.added, " \n"), " \n"),
    (.init(.removed, ""), ""),
  ])
  func wordsOfOneTextStandBetweenMarks(_ segment: TextDiff.Segment, _ expected: String) {
    #expect(segment.marked == expected)
  }

  @Test func textsDifferWhereOneHasWordsAlone() {
    let same = TextDiff(left: "a", right: "b", pieces: [.init(.same, "x")])
    let other = TextDiff(left: "a", right: "b", pieces: [.init(.same, "x"), .init(.added, "y")])
    #expect(!same.hasDifferences && other.hasDifferences && same.newer == nil)
    #expect(!TextDiff(left: "", right: "", pieces: []).hasDifferences)
  }
}
