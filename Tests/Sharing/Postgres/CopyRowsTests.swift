import Testing

@testable import Sharing

@Suite struct CopyRowsTests {
  @Test func aRowIsReadAsItWasWritten() throws {
    var writer = CopyWriter()
    writer.row(7)
    writer.field(Int64.min)
    writer.field(Int32(-7))
    writer.field("Tarn\u{0}é")
    writer.field(nil as String?)
    writer.field([1, 2, 3] as [UInt8])
    writer.field(true)
    writer.field(nil as Int64?)
    var reader = CopyReader(writer.bytes, hasHeader: true)
    let isRow = reader.beginRow()
    #expect(isRow)
    let numbers = [try reader.number(), try reader.number()]
    #expect(numbers == [.min, -7])
    let texts = [try reader.text(), try reader.text()]
    #expect(texts == ["Tarn é", nil])
    let (data, flag, nothing) = (try reader.data(), try reader.flag(), try reader.number())
    #expect(data == [1, 2, 3] && flag == true && nothing == nil)
    #expect(throws: ShareError.unreadable) { _ = try reader.number() }
  }

  @Test func theEndIsNoRow() {
    var writer = CopyWriter()
    writer.end()
    var reader = CopyReader(writer.bytes, hasHeader: true)
    let isRow = reader.beginRow()
    #expect(!isRow)
    var empty = CopyReader([], hasHeader: true)
    let isEmptyRow = empty.beginRow()
    #expect(!isEmptyRow)
  }

  @Test(
    arguments: [
      [0, 0, 0, 9, 1], [0x7F, 0xFF, 0xFF, 0xFF], [0, 0, 0, 2, 0xC3, 0x28], [0, 0],
    ] as [[UInt8]])
  func whatIsNoFieldIsRefused(_ bytes: [UInt8]) {
    #expect(throws: ShareError.unreadable) {
      var reader = CopyReader([0, 1] + bytes, hasHeader: false)
      _ = reader.beginRow()
      _ = try reader.text()
    }
    #expect(throws: ShareError.unreadable) {
      var reader = CopyReader([0, 1, 0, 0, 0, 3, 1, 2, 3], hasHeader: false)
      _ = reader.beginRow()
      _ = try reader.number()
    }
  }
}
