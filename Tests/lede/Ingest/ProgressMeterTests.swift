import Glibc
import Testing

@testable import lede

@Suite struct ProgressMeterTests {
  @Test func countsRateAndFile() {
    #expect(
      ProgressMeter.line(1204, 1000, "in/feed.xml", .seconds(4))
        == "1204 read, 1000 added, 250 a second: in/feed.xml")
    #expect(ProgressMeter.line(0, 0, "", .zero) == "0 read, 0 added")
    let long = ProgressMeter.line(1, 0, String(repeating: "x", count: 90) + "/end.txt", .seconds(1))
    #expect(long.hasSuffix("x/end.txt") && long.count < 72)
    #expect(!ProgressMeter.line(1, 0, "a\u{1B}[2J\nb", .zero).utf8.contains { $0 < 0x20 })
  }

  @Test func theLineIsTakenAwayAgain() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    let meter = ProgressMeter(to: ends[1], isShown: true)
    meter.reading("a.txt")
    meter.annotated(3)  // too soon after to be shown
    meter.clear()
    meter.clear()
    close(ends[1])
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(ends[0], &buffer, buffer.count)
    close(ends[0])
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    #expect(text == "\r\u{1B}[K0 read, 0 added: a.txt\r\u{1B}[K")
  }

  @Test func nothingIsShownWhereNobodyLooks() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    let meter = ProgressMeter(to: ends[1])
    meter.annotated(3)
    meter.clear()
    close(ends[1])
    var byte: UInt8 = 0
    #expect(Glibc.read(ends[0], &byte, 1) == 0)
    close(ends[0])
  }
}
