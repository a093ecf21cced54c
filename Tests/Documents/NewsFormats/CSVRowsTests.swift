import Testing

@testable import Documents

@Suite struct CSVRowsTests {
  private func rows(_ text: String) -> [[String]] {
    Array(text.utf8).withUnsafeBufferPointer { CSVRows.rows($0) }
  }

  @Test(arguments: [",", ";", "\t"])
  func valuesBetweenMarks(mark: String) {
    #expect(rows("a\(mark)b\n1\(mark)2\n\n") == [["a", "b"], ["1", "2"]])
  }

  @Test func quotedValuesHoldMarksAndLines() {
    #expect(
      rows("t,u\r\n\"Ferry, again\",\"one\n\"\"two\"\"\"\r\n")
        == [["t", "u"], ["Ferry, again", "one\n\"two\""]])
  }

  @Test func whatIsCutOffStays() {
    #expect(rows("a,\"b") == [["a", "b"]])
    #expect(rows("") == [])
  }
}
