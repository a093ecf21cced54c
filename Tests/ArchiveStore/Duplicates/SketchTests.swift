import Articles
import Testing

@testable import ArchiveStore

@Suite struct SketchTests {
  private func sketch(_ words: Range<Int>) -> Sketch { Sketch(words.map { TermID($0) }) }

  @Test func equalTextsContainEachOther() {
    let (shorter, longer) = sketch(0..<500).containment(sketch(0..<500))
    #expect(shorter == 1)
    #expect(longer == 1)
  }

  @Test func aQuarterIsContainedInTheWhole() {
    let (shorter, longer) = sketch(0..<1000).containment(sketch(0..<250))
    #expect(shorter > 0.99)
    #expect(abs(longer - 0.25) < 0.06)
  }

  @Test func strangersShareNothing() {
    #expect(sketch(0..<500).containment(sketch(1000..<1500)).ofShorter == 0)
    #expect(Sketch([]).containment(Sketch([])).ofShorter == 0)
    #expect(sketch(0..<4).containment(sketch(0..<4)).ofShorter == 0)
  }

  @Test func usualTextsKeepAQuarterAndShortOnesAll() {
    #expect(sketch(0..<60).hashes.count == 57)
    let usual = sketch(0..<2003).hashes.count
    #expect(usual > 400 && usual < 600)
  }

  @Test func endlessTextsAreBoundedAndStillCompared() {
    let book = sketch(0..<1_000_000)
    #expect(book.hashes.count < 1300)
    #expect(book.containment(sketch(0..<1_000_000)).ofShorter == 1)
    #expect(book.containment(sketch(0..<500_000)).ofShorter > 0.99)
  }

  @Test func repeatedWordsAreOneShingle() {
    #expect(Sketch(Array(repeating: 7, count: 50)).hashes.count == 1)
  }

  @Test func blobsKeepASketch() {
    let sketch = sketch(0..<300)
    #expect(sketch.blob.withUnsafeBytes { Sketch(blob: $0) } == sketch)
    let long = self.sketch(0..<20_000)
    #expect(long.blob.withUnsafeBytes { Sketch(blob: $0) } == long)
    #expect(long.blob.count < 3 * long.hashes.count)
    #expect([1, 2].withUnsafeBytes { Sketch(blob: $0) }.words >= 0)
    #expect(Sketch(blob: UnsafeRawBufferPointer(start: nil, count: 0)).hashes.isEmpty)
  }

  @Test func damageEndsNothing() {
    let blob = sketch(0..<300).blob
    for at in blob.indices {
      var damaged = blob
      damaged[at] ^= 0xFF
      let read = damaged.withUnsafeBytes { Sketch(blob: $0) }
      #expect(zip(read.hashes, read.hashes.dropFirst()).allSatisfy { $0 < $1 })
      _ = blob.prefix(at).withUnsafeBytes { Sketch(blob: $0) }
    }
  }

  @Test func sketchesOfEarlierArchivesAreRead() {
    let bytes: [UInt8] = [
      0, 0, 0, 0x40, 9, 0, 0, 0, 0x20, 0, 0, 0, 0x2F, 0, 0, 0, 0x30, 0, 0, 0, 1,
    ]
    let sketch = Sketch(fourByteHashes: bytes)
    #expect(sketch.bound == 0x400_0000)
    #expect(sketch.words == 9)
    #expect(sketch.hashes == [2, 3])
    #expect(Sketch(fourByteHashes: [1, 2, 3]).hashes.isEmpty)
  }

  @Test func onlyTheBodyCounts() {
    let plain = Samples.story("One headline", [Samples.paragraph(1)])
    let other = Samples.story(
      "Quite another", [Samples.paragraph(1)], standfirst: "New words here.")
    #expect(Sketch(StoryTerms(plain.article)) == Sketch(StoryTerms(other.article)))
  }
}
