import Testing

@testable import ArchiveStore

@Suite struct StoredBlobsTests {
  @Test(arguments: 0..<24) func bytesThatNoArchiveWroteAreReadAllTheSame(count: Int) {
    StoredBlobs.decode(Array(repeating: 0, count: count))
    StoredBlobs.decode(Array(repeating: 0xFF, count: count))
    StoredBlobs.decode((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167) })
  }
}
