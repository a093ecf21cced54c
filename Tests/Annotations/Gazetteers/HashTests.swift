import Testing

@testable import Annotations

@Suite struct HashTests {
  @Test(
    "FNV-1a of known words",
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func known(_ word: String, _ expected: UInt64) {
    let bytes = Array(word.utf8)
    #expect(bytes.withUnsafeBufferPointer { Hash.of($0, in: bytes.indices) } == expected)
    #expect(bytes.reduce(Hash.start) { Hash.step($0, $1) } == expected)
  }

  @Test func literalsAndBytesAgree() {
    #expect(Hash.of("foobar") == 0x8594_4171_F739_67E8)
  }

  @Test func joiningKeepsTheOrder() {
    #expect(Hash.join(1, 2) != Hash.join(2, 1))
    #expect(Hash.join(1, 2) != Hash.join(1, 3))
    #expect(Hash.join(0, 5) != 5)
  }
}
