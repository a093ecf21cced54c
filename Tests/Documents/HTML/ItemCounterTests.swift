import Testing

@testable import Documents

@Suite struct ItemCounterTests {
  private func marks(_ counter: ItemCounter, _ values: [Int?], depth: Int = 0) -> [String] {
    var counter = counter
    return values.map { counter.mark(value: $0, depth: depth) }
  }

  @Test(arguments: [
    (1, ["1. ", "2. ", "3. "]), (0, ["0. ", "1. ", "2. "]), (-1, ["-1. ", "0. ", "1. "]),
    (99, ["99. ", "100. ", "101. "]),
  ])
  func numbersGoOn(_ start: Int, _ expected: [String]) {
    #expect(marks(ItemCounter(from: start), [nil, nil, nil]) == expected)
  }

  @Test func aGivenNumberIsGoneOnFrom() {
    #expect(
      marks(ItemCounter(from: 1), [nil, 7, nil, 3, nil]) == ["1. ", "7. ", "8. ", "3. ", "4. "])
    #expect(marks(ItemCounter(from: 1), [.max, nil]) == ["\(Int.max). ", "\(Int.max). "])
  }

  @Test func bulletsHaveNoNumbers() {
    #expect(marks(ItemCounter(), [nil, 4, nil]) == ["• ", "• ", "• "])
  }

  @Test(arguments: [(-3, 0), (0, 0), (1, 2), (3, 6), (8, 16), (90, 16)])
  func depthSetsIn(_ depth: Int, _ columns: Int) {
    let indent = String(repeating: " ", count: columns)
    #expect(marks(ItemCounter(), [nil], depth: depth) == [indent + "• "])
    #expect(marks(ItemCounter(from: 5), [nil], depth: depth) == [indent + "5. "])
  }

  @Test(
    arguments: [
      ("A", 1, "A. "), ("a", 27, "aa. "), ("a", 26, "z. "), ("i", 4, "iv. "),
      ("I", 1990, "MCMXC. "), ("1", 3, "3. "),
      ("x", 3, "3. "), ("a", 0, "0. "), ("I", 5000, "5000. "), ("A", 703, "AAA. "),
    ])
  func styles(_ type: String, _ number: Int, _ mark: String) {
    var counter = ItemCounter(from: number, type: type)
    #expect(counter.mark(depth: 0) == mark)
  }
}
