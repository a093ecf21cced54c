import Testing

@testable import Text

@Suite struct XXHashTests {
  /// Values of the reference implementation, seed 0; archives depend on them.
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ] as [(String, UInt64)])
  func referenceValues(text: String, hash: UInt64) {
    #expect(XXHash.hash(text) == hash)
  }

  @Test func everyLengthDiffers() {
    let bytes = (0..<100).map { UInt8($0) }
    let hashes = Set((0...100).map { XXHash.hash(Array(bytes.prefix($0))) })
    #expect(hashes.count == 101)
  }

  @Test func longTexts() {
    let text = "Nobody inspects the spammish repetition"
    #expect(XXHash.hash(text) == 0xFBCE_A83C_8A37_8BF1)
  }
}
