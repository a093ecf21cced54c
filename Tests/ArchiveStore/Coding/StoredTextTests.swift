import GRDB
import Testing

@testable import ArchiveStore

@Suite struct StoredTextTests {
  private let text = """
    The ferry between Nørby and the islands would not sail on Friday, the harbour board said, because of \
    the storm. “We have told everyone to stay at home,” said Ada Quill, who leads the board.
    """

  @Test func aTextIsPackedAndComesBack() throws {
    let value = StoredText(text, packedBy: StoredText.packer()).databaseValue
    guard case .blob(let data) = value.storage else {
      Issue.record("stored as \(value)")
      return
    }
    #expect(data.count < text.utf8.count * 3 / 4)
    #expect(StoredText.fromDatabaseValue(value)?.text == text)
  }

  @Test func aTextOfAnEarlierArchiveIsReadAsItIs() {
    #expect(StoredText.fromDatabaseValue(text.databaseValue)?.text == text)
    #expect(StoredText(text).databaseValue == text.databaseValue)
  }

  @Test("What packing makes no shorter stays text", arguments: ["", "No.", "Ærø 7–0"])
  func short(_ text: String) {
    let value = StoredText(text, packedBy: StoredText.packer()).databaseValue
    #expect(value == text.databaseValue)
  }

  @Test(
    "What is no text is told",
    arguments: [
      DatabaseValue.null, 7.databaseValue, 1.5.databaseValue, Blob([]).databaseValue,
      Blob([3, 0x78, 0x9C, 1]).databaseValue,
    ])
  func damaged(_ value: DatabaseValue) {
    #expect(StoredText.fromDatabaseValue(value) == nil)
  }

  /// Archives hold texts packed against the phrases: this fails when they change.
  @Test func thePhrasesAreThoseOfTheArchivesThatAreThere() {
    let kept: [UInt8] = [
      0x6B, 0x78, 0x7D, 0x1B, 0x52, 0x89, 0xCD, 0x0B, 0x41, 0x0A, 0x2B, 0xCC, 0x20, 0x81, 0x7A,
      0x0A,
      0x9E, 0x79, 0x60, 0xA7, 0x4D, 0xC3, 0xBB, 0x6A, 0x7E, 0x87, 0x77, 0x14, 0x25, 0x55, 0x22,
      0x72,
      0x10, 0x76, 0x5F, 0x80, 0xE7, 0x7C, 0xF4, 0x00, 0x68, 0xF0, 0x27, 0x79,
    ]
    #expect(
      StoredText.fromDatabaseValue(Blob(kept).databaseValue)?.text
        == "The growers told reporters on Friday that the harbour board of Nørby had been asked to sign for the ferry."
    )
  }
}
