import Testing

@testable import ArchiveStore

@Suite struct BytePackerTests {
  private let dictionary = Array("the minister told reporters that the ferry would sail again".utf8)

  private func packer() -> BytePacker {
    dictionary.withUnsafeBufferPointer { BytePacker(dictionary: $0) }
  }

  private func packed(_ text: String, by packer: BytePacker) -> [UInt8]? {
    Array(text.utf8).withUnsafeBufferPointer { packer.pack($0) }
  }

  private func unpacked(_ bytes: [UInt8], against words: [UInt8]) -> String? {
    bytes.withUnsafeBufferPointer { bytes in
      words.withUnsafeBufferPointer { BytePacker.unpack(bytes, against: $0) }
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "What was packed comes back",
    arguments: [
      "the minister told reporters that the ferry would not sail",
      String(repeating: "Nørby – “no” ", count: 4000), String(repeating: "a", count: 70_000),
    ])
  func roundTrip(_ text: String) throws {
    let bytes = try #require(packed(text, by: packer()))
    #expect(bytes.count < text.utf8.count)
    #expect(unpacked(bytes, against: dictionary) == text)
  }

  @Test func oneAfterAnotherIsPackedAlike() throws {
    let packer = packer()
    let text = "the minister told reporters that the ferry would not sail"
    let first = try #require(packed(text, by: packer))
    _ = packed(String(repeating: "other words ", count: 500), by: packer)
    #expect(packed(text, by: packer) == first)
  }

  @Test("What packing makes no shorter is not packed", arguments: ["", "x", "Zq9!", "ÆØÅ 7"])
  func short(_ text: String) {
    #expect(packed(text, by: packer()) == nil)
  }

  @Test func aDictionaryOfItsOwnIsNeededAgain() throws {
    let packer = packer()
    let own = Array("Ada Quill of Nørby Harbour Board".utf8)
    let bytes = try #require(
      own.withUnsafeBufferPointer { own in
        Array("Ada Quill of Nørby Harbour Board, Ada Quill".utf8).withUnsafeBufferPointer {
          packer.pack($0, against: own)
        }
      })
    #expect(unpacked(bytes, against: own) == "Ada Quill of Nørby Harbour Board, Ada Quill")
    #expect(unpacked(bytes, against: dictionary) == nil)
    #expect(unpacked(bytes, against: []) == nil)
  }

  @Test func damageIsTold() throws {
    let text = "the minister told reporters that the ferry would not sail in 1,204 days"
    let bytes = try #require(packed(text, by: packer()))
    for length in bytes.indices {
      #expect(unpacked(Array(bytes.prefix(length)), against: dictionary) == nil)
    }
    for at in bytes.indices {
      var damaged = bytes
      damaged[at] ^= 0x10
      #expect(unpacked(damaged, against: dictionary) == nil)
    }
  }

  @Test func aLengthThatCannotBeIsNotBelieved() {
    let huge: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0x78, 0x9C, 0x03, 0x00]
    #expect(unpacked(huge, against: dictionary) == nil)
  }
}
