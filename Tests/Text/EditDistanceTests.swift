import Text
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("search", "search", 0), ("serach", "search", 1), ("seach", "search", 1),
    ("searchh", "search", 1), ("sezrch", "search", 1), ("lists", "show", 5), ("", "diff", 4),
    ("ab", "ba", 1), ("é", "e", 2),
  ])
  func changesAreCounted(_ a: String, _ b: String, _ count: Int) {
    #expect(EditDistance.changes(from: a, to: b) == count)
    #expect(EditDistance.changes(from: b, to: a) == count)
  }

  @Test func longNamesAreNeverNear() {
    let long = String(repeating: "a", count: 40)
    #expect(EditDistance.changes(from: long, to: long) == .max)
    #expect(EditDistance.changes(from: "a", to: String(repeating: "a", count: 100_000)) == .max)
  }
}
