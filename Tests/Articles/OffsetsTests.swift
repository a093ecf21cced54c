import Articles
import Testing

@Suite struct OffsetsTests {
  @Test func asciiNeedsNoTable() {
    #expect(ScalarOffsets("plain")(3) == 3)
  }

  @Test func bytesBecomeScalars() {
    let offsets = ScalarOffsets("a“b”😀c")
    #expect(offsets(0) == 0)
    #expect(offsets(4) == 2)
    #expect(offsets(5..<8) == 3..<4)
    #expect(offsets(12) == 5)
    #expect(offsets(13) == 6)
  }

  @Test func offsetsOutsideAreClamped() {
    #expect(ScalarOffsets("é")(99) == 1)
    #expect("abc".utf8Slice(2..<9) == "c")
    #expect("abc".utf8Slice(5..<9) == "")
  }
}
