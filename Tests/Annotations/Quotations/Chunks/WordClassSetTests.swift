import Testing

@testable import Annotations

@Suite struct WordClassSetTests {
  @Test("Every section of the lists names classes", arguments: ["cues", "grammar"])
  func sections(_ list: String) {
    let heads = GazetteerFile.strings(of: list).filter { $0.hasPrefix("[") }
    #expect(!heads.isEmpty)
    let names = heads.flatMap { $0.dropFirst().dropLast().split(separator: " ") }.map(String.init)
    #expect(names.allSatisfy { WordClassSet.named[$0] != nil })
  }

  @Test("No two classes share a bit")
  func bits() {
    let bits = WordClassSet.named.values.map(\.rawValue)
    #expect(Set(bits).count == bits.count)
    #expect(bits.allSatisfy { $0.nonzeroBitCount == 1 })
  }
}
