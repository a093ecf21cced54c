import Testing

@testable import Documents

@Suite struct MarkdownListsTests {
  @Test(
    arguments: [
      ([0, 3, 6, 0], [0, 1, 2, 0]), ([0, 2, 2, 4, 2], [0, 1, 1, 2, 1]),
      ([0, 4, 8, 4], [0, 1, 2, 1]),
      ([0, 1, 0], [0, 0, 0]), ([2, 2, 0], [0, 0, 0]), ([0, 4, 2], [0, 1, 1]),
      ([3, 6, 3], [0, 1, 0]),
    ])
  func depths(_ indents: [Int], _ depths: [Int]) {
    var lists = MarkdownLists()
    #expect(indents.map { lists.depth(of: $0) } == depths)
  }

  @Test func anEndedListIsForgotten() {
    var lists = MarkdownLists()
    _ = [lists.depth(of: 0), lists.depth(of: 4)]
    lists.end()
    #expect(lists.depth(of: 4) == 0)
  }
}
