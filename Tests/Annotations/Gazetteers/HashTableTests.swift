import Testing

@testable import Annotations

@Suite struct HashTableTests {
  @Test func keepsAndAddsBits() {
    var table = HashTable()
    table.insert(1, for: 42)
    table.insert(4, for: 42)
    #expect(table[42] == 5)
    #expect(table[43] == 0)
  }

  @Test func growsWithoutLoss() {
    var table = HashTable()
    for key in UInt64(0)..<5_000 { table.update(key * 16) { $0 += UInt32(key) } }
    #expect((UInt64(0)..<5_000).allSatisfy { table[$0 * 16] == UInt32($0) })
    #expect(table.count == 5_000)
  }
}
