import Testing

@testable import Ingest

@Suite struct IngestSchedulerTests {
  /// Takes every job that is there.
  private func jobs(_ scheduler: inout IngestScheduler) -> [IngestScheduler.Job] {
    var jobs: [IngestScheduler.Job] = []
    while let job = scheduler.next() { jobs.append(job) }
    return jobs
  }

  @Test func storiesAreGivenOutSomeAtATime() {
    var scheduler = IngestScheduler(transactionSize: 100)
    #expect(scheduler.add(IngestScheduler.annotationBatch + 1) == 0)
    #expect(scheduler.add(1) == 1)
    #expect(
      jobs(&scheduler) == [
        .annotate(batch: 0, stories: 0..<IngestScheduler.annotationBatch),
        .annotate(
          batch: 0, stories: IngestScheduler.annotationBatch..<IngestScheduler.annotationBatch + 1),
        .annotate(batch: 1, stories: 0..<1),
      ])
  }

  @Test func aBatchIsWrittenOnceAllOfItIsAnnotated() {
    var scheduler = IngestScheduler(transactionSize: 100)
    _ = scheduler.add(3)
    _ = jobs(&scheduler)
    scheduler.annotated(2, of: 0)
    #expect(jobs(&scheduler) == [])
    scheduler.annotated(1, of: 0)
    #expect(jobs(&scheduler) == [.write(batches: 0..<1)])
    #expect(scheduler.waiting == 0..<1)
    #expect(scheduler.stories == 3)
    scheduler.written()
    #expect(scheduler.waiting == 1..<1)
    #expect(scheduler.stories == 0)
    #expect(jobs(&scheduler) == [])
  }

  @Test func batchesAreWrittenInOrderAndOneAtATime() {
    var scheduler = IngestScheduler(transactionSize: 1)
    for _ in 0..<3 { _ = scheduler.add(1) }
    _ = jobs(&scheduler)
    scheduler.annotated(1, of: 1)
    #expect(jobs(&scheduler) == [])
    scheduler.annotated(1, of: 0)
    #expect(jobs(&scheduler) == [.write(batches: 0..<1)])
    scheduler.written()
    #expect(jobs(&scheduler) == [.write(batches: 1..<2)])
    scheduler.annotated(1, of: 2)
    #expect(jobs(&scheduler) == [])
    scheduler.written()
    #expect(jobs(&scheduler) == [.write(batches: 2..<3)])
  }

  @Test func writingGoesBeforeAnnotating() {
    var scheduler = IngestScheduler(transactionSize: 100)
    _ = scheduler.add(1)
    _ = scheduler.add(1)
    #expect(scheduler.next() == .annotate(batch: 0, stories: 0..<1))
    scheduler.annotated(1, of: 0)
    #expect(scheduler.next() == .write(batches: 0..<1))
    #expect(scheduler.nextToWrite() == nil)
    #expect(scheduler.next() == .annotate(batch: 1, stories: 0..<1))
  }

  @Test func anEmptyBatchIsWrittenToo() {
    var scheduler = IngestScheduler(transactionSize: 100)
    _ = scheduler.add(0)
    #expect(jobs(&scheduler) == [.write(batches: 0..<1)])
  }

  @Test func smallBatchesAreWrittenTogether() {
    var scheduler = IngestScheduler(transactionSize: 10)
    for count in [4, 0, 6, 1, 30, 2] { _ = scheduler.add(count) }
    _ = jobs(&scheduler)
    for (batch, count) in [4, 0, 6, 1, 30].enumerated() { scheduler.annotated(count, of: batch) }
    #expect(jobs(&scheduler) == [.write(batches: 0..<3)])
    scheduler.written()
    #expect(jobs(&scheduler) == [.write(batches: 3..<4)])
    scheduler.written()
    #expect(scheduler.stories == 32)
    #expect(jobs(&scheduler) == [.write(batches: 4..<5)])
    scheduler.written()
    #expect(jobs(&scheduler) == [])
    #expect(scheduler.waiting == 5..<6)
  }
}
