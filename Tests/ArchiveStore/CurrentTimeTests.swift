import ArchiveStore
import Foundation
import Testing

@Suite struct CurrentTimeTests {
  @Test func itIsTheClocks() {
    #expect(abs(Double(Archive.currentTime) - Date().timeIntervalSince1970) < 5)
  }
}
