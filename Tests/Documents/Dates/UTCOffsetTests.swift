import Testing

@testable import Documents

@Suite("Offsets from UTC")
struct UTCOffsetTests {
  /// Hours east, "unknown" for a zone that tells none, "none" for what is no zone.
  private func zone(_ text: String) -> String {
    let read = Array(text.utf8).withUnsafeBufferPointer { UTCOffset.read($0) }
    guard let read else { return "none" }
    return read.map { "\($0 / 60)" } ?? "unknown"
  }

  @Test(arguments: [
    ("Z", "0"), ("+05:30", "330"), ("-0500", "-300"), ("+5", "300"), ("-03", "-180"), ("GMT", "0"),
    ("GMT+1", "60"), ("UTC -4", "-240"), ("EST", "-300"), ("ist", "330"), ("NPT", "345"),
    ("", "unknown"),
    (" ", "unknown"), ("CEST ", "120"), ("Etc/UTC", "0"),
  ])
  func known(_ text: String, _ minutes: String) {
    #expect(zone(text) == minutes)
  }

  @Test(arguments: ["+99", "+05:75", "+", "-", "FERRY", "5", "é", "+1234567"])
  func others(_ text: String) {
    #expect(zone(text) == "none")
  }
}
