import Testing

@testable import ArchiveStore

@Suite struct HeadlineMatcherTests {
  private func isNear(_ a: String, _ b: String) -> Bool {
    let (one, other) = (HeadlineMatcher(a), HeadlineMatcher(b))
    #expect(one.isNear(other) == other.isNear(one))
    return one.isNear(other)
  }

  @Test(
    arguments: [
      ("Mayor opens Norwick bridge after ten years", "Mayor opens Norwick bridge, after 10 years"),
      ("Mayor opens Norwick bridge", "Mayor opens Norwick bridge | The Harbour Post"),
      ("MAYOR OPENS NORWICK BRIDGE", "Mayor opened Norwick bridges"),
    ])
  func editedHeadlinesAreNear(_ a: String, _ b: String) { #expect(isNear(a, b)) }

  @Test(
    arguments: [
      ("Mayor opens Norwick bridge", "Mayor closes Norwick school"),
      ("Ferry sinks", "Ferry sinks"), ("", ""),
      (
        "Mayor opens Norwick bridge",
        "Mayor of Norwick resigns hours after he opens the bridge to trams"
      ),
    ])
  func othersAreNot(_ a: String, _ b: String) { #expect(!isNear(a, b)) }
}
