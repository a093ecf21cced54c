import Testing

@testable import lede

@Suite struct NetworkTests {
  @Test(arguments: [
    (0, 0, "0 new stories"), (1, 0, "1 new story"),
    (7, 1, "7 new stories · 1 feed could not be updated"),
    (0, 2, "0 new stories · 2 feeds could not be updated"),
  ])
  func theLastLineOfAnUpdateDoesNotHideWhatFailed(
    _ stories: Int, _ failures: Int, _ line: String
  ) {
    #expect(UpdateResult.text(stories: stories, failures: failures) == line)
  }
}
