import Testing

@testable import Documents

@Suite struct RunningHeadsTests {
  private func lines(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      RunningHeads.removed(from: TextLines(bytes).lines, bytes).map {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[$0.range]), as: UTF8.self)
          + ($0.afterBlank ? "" : "+")
      }
    }
  }

  @Test(
    arguments: [
      "NORWICK POST      4 March 2025      Page #", "Norwick Post | Page # of 9",
      "Seite # Hafenblatt",
      "#         Norwick Post",
    ])
  func pagesAreJoined(head: String) {
    let text =
      "\(head.replacing("#", with: "3"))\n\nThe board met and\n\n12\n\n\(head.replacing("#", with: "4"))\n\nrefused the survey.\n\nIt ended.\n"
    #expect(lines(text) == ["The board met and", "refused the survey.+", "It ended."])
  }

  @Test(
    arguments: [
      "One.\n\n12\n\nTwo.\n\nThree.", "Page 3\n\nThe board met.\n\nIt ended.\n\nMore.",
      "In 2019 it met.\n\nIn 2020 it met.\n\nIn 2021 it met.\n\nIt ended.",
    ])
  func otherNumbersStay(text: String) {
    #expect(lines(text) == text.split(separator: "\n").map(String.init))
  }
}
