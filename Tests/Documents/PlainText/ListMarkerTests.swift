import Testing

@testable import Documents

@Suite("Marks of list items")
struct ListMarkerTests {
  @Test(arguments: [
    ("- a", 2), ("* a", 2), ("+\ta", 2), ("• a", 4), ("•a", 3), ("· a", 3), ("▪ a", 4), ("1. a", 3),
    ("12) a", 4), ("(3) a", 4),
  ])
  func items(_ line: String, _ length: Int) {
    #expect(ListMarker.length(Array(line.utf8)) == length)
  }

  @Test(arguments: [
    "", "-", "-a", "— a", "1993. It was", "1.5 km", "(a) b", "(3. a", "a) b", "1.", "é",
  ])
  func others(_ line: String) {
    #expect(ListMarker.length(Array(line.utf8)) == 0)
  }

  @Test func aLineWithinAText() {
    Array("x\n- a".utf8).withUnsafeBufferPointer { bytes in
      #expect(ListMarker.isItem(bytes, 2..<5))
      #expect(!ListMarker.isItem(bytes, 0..<1))
    }
  }
}
