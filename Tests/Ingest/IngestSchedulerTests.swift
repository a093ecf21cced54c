import Testing

@testable import Ingest

@Suite struct IngestSchedulerTests {
  /// Takes every job that is there.
  private func jobs(_ rota: inout IngestScheduler) -> [IngestScheduler.Job] {
    var jobs: [IngestScheduler.Job] = []
    while let job = rota.next() { jobs.append(job) }
    return jobs
  }

  @Test func storiesAreGivenOutByTheHandful() {
    var rota = IngestScheduler(together: 100)
    #expect(rota.add(IngestScheduler.annotationBatch + 1) == 0)
    #expect(rota.add(1) == 1)
    #expect(
      jobs(&rota) == [
        .annotate(piece: 0, stories: 0..<IngestScheduler.annotationBatch),
        .annotate(
          piece: 0, stories: IngestScheduler.annotationBatch..<IngestScheduler.annotationBatch + 1),
        .annotate(piece: 1, stories: 0..<1),
      ])
  }

  @Test func aPieceIsWrittenOnceAllOfItIsAnnotated() {
    var rota = IngestScheduler(together: 100)
    _ = rota.add(3)
    _ = jobs(&rota)
    rota.annotated(2, of: 0)
    #expect(jobs(&rota) == [])
    rota.annotated(1, of: 0)
    #expect(jobs(&rota) == [.write(pieces: 0..<1)])
    #expect(rota.waiting == 0..<1)
    #expect(rota.stories == 3)
    rota.written()
    #expect(rota.waiting == 1..<1)
    #expect(rota.stories == 0)
    #expect(jobs(&rota) == [])
  }

  @Test func piecesAreWrittenInOrderAndOneAtATime() {
    var rota = IngestScheduler(together: 1)
    for _ in 0..<3 { _ = rota.add(1) }
    _ = jobs(&rota)
    rota.annotated(1, of: 1)
    #expect(jobs(&rota) == [])
    rota.annotated(1, of: 0)
    #expect(jobs(&rota) == [.write(pieces: 0..<1)])
    rota.written()
    #expect(jobs(&rota) == [.write(pieces: 1..<2)])
    rota.annotated(1, of: 2)
    #expect(jobs(&rota) == [])
    rota.written()
    #expect(jobs(&rota) == [.write(pieces: 2..<3)])
  }

  @Test func writingGoesBeforeAnnotating() {
    var rota = IngestScheduler(together: 100)
    _ = rota.add(1)
    _ = rota.add(1)
    #expect(rota.next() == .annotate(piece: 0, stories: 0..<1))
    rota.annotated(1, of: 0)
    #expect(rota.next() == .write(pieces: 0..<1))
    #expect(rota.nextToWrite() == nil)
    #expect(rota.next() == .annotate(piece: 1, stories: 0..<1))
  }

  @Test func anEmptyPieceIsWrittenToo() {
    var rota = IngestScheduler(together: 100)
    _ = rota.add(0)
    #expect(jobs(&rota) == [.write(pieces: 0..<1)])
  }

  @Test func smallPiecesAreWrittenTogether() {
    var rota = IngestScheduler(together: 10)
    for count in [4, 0, 6, 1, 30, 2] { _ = rota.add(count) }
    _ = jobs(&rota)
    for (piece, count) in [4, 0, 6, 1, 30].enumerated() { rota.annotated(count, of: piece) }
    #expect(jobs(&rota) == [.write(pieces: 0..<3)])
    rota.written()
    #expect(jobs(&rota) == [.write(pieces: 3..<4)])
    rota.written()
    #expect(rota.stories == 32)
    #expect(jobs(&rota) == [.write(pieces: 4..<5)])
    rota.written()
    #expect(jobs(&rota) == [])
    #expect(rota.waiting == 5..<6)
  }
}
