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

  @Test(
    arguments: [
      ("a) First", 3), ("(b) Second", 4), ("iv) Fourth", 4), ("(ii) x", 5), ("a. First", 0),
      ("(see) it", 0),
      ("ab) x", 0), ("A) x", 0), ("a)x", 0), ("viii) x", 6),
    ])
  func letters(_ line: String, _ length: Int) {
    #expect(ListMarker.letterLength(line.utf8) == length)
  }
}
