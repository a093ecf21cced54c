import Articles
import Dispatch
import GRDB
import Synchronization
import Testing

@testable import ArchiveStore
@testable import Ingest

@Suite struct IngestPipelineTests {
  private let archive: Archive

  init() throws { archive = try Archive.temporary() }

  private func makePipeline(isInterrupted: Bool = false) -> IngestPipeline {
    IngestPipeline(archive, isInterrupted: { isInterrupted })
  }

  private func stories(_ places: Range<Int>, words count: Int = 200) -> [Article] {
    places.map { place in
      // Words that no other story has, for these are no copies.
      let words = (0..<count).map { "quay\(place)x\($0)" }.joined(separator: " ")
      var article = Article(
        title: "Ferry \(place) sails",
        parts: [
          BlockDraft(.headline, "Ferry \(place) sails"),
          BlockDraft(.paragraph, "\(words), Ada Quill said on Monday."),
        ])
      article.id = "f\(place)"
      return article
    }
  }

  /// Keeps what completions were called with.
  private final class OutcomeRecorder: Sendable {
    private let kept = Mutex<(outcomes: [AddOutcome], errors: [any Error])>(([], []))

    func record(_ result: Result<[AddOutcome], any Error>) {
      kept.withLock { kept in
        switch result {
        case .success(let outcomes): kept.outcomes += outcomes
        case .failure(let error): kept.errors.append(error)
        }
      }
    }

    var outcomes: [AddOutcome] { kept.withLock { $0.outcomes } }
    var errors: [any Error] { kept.withLock { $0.errors } }
  }

  private func count() throws -> Int { try archive.stories(.all, offset: 0, limit: 1).total }

  @Test func everyStoryHasItsOutcome() throws {
    let (pipeline, recorder) = (makePipeline(), OutcomeRecorder())
    for start in stride(from: 0, to: 300, by: 50) {
      pipeline.put(stories(start..<start + 50), then: recorder.record)
    }
    pipeline.finish()
    #expect(recorder.outcomes.map(\.id) == (0..<300).map { "f\($0)" })
    #expect(recorder.outcomes.allSatisfy { $0.kind == .added })
    #expect(try count() == 300)
    #expect(pipeline.isIdle)
  }

  @Test func whatIsKnownIsNotAddedAgain() throws {
    let (pipeline, recorder) = (makePipeline(), OutcomeRecorder())
    pipeline.put(stories(0..<40)) { _ in }
    pipeline.finish()
    pipeline.put(stories(20..<60), then: recorder.record)
    pipeline.finish()
    #expect(recorder.outcomes.count { $0.kind == .same } == 20)
    #expect(recorder.outcomes.count { $0.kind == .added } == 20)
    #expect(recorder.outcomes.map(\.id) == (20..<60).map { "f\($0)" })
  }

  @Test func nothingIsPutDownAfterAnInterrupt() throws {
    let (pipeline, recorder) = (makePipeline(isInterrupted: true), OutcomeRecorder())
    for start in stride(from: 0, to: 600, by: 100) {
      pipeline.put(stories(start..<start + 100), then: recorder.record)
    }
    pipeline.finish()
    #expect(recorder.outcomes.isEmpty)
    #expect(recorder.errors.count == 6)
    #expect(recorder.errors.allSatisfy { $0 is CancellationError })
    #expect(try count() == 0)
    #expect(pipeline.isIdle)
  }

  @Test func whatOnePieceDoesWrongStopsNoOther() throws {
    try archive.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER refuses BEFORE INSERT ON story WHEN new.original_id = 'f7' BEGIN
            SELECT raise(ABORT, 'not this one');
          END
          """)
    }
    let (pipeline, good, bad) = (makePipeline(), OutcomeRecorder(), OutcomeRecorder())
    pipeline.put(stories(0..<5), then: good.record)
    pipeline.put(stories(5..<10), then: bad.record)
    pipeline.put(stories(10..<15), then: good.record)
    pipeline.finish()
    #expect(good.outcomes.count { $0.kind == .added } == 10)
    #expect(good.errors.isEmpty)
    #expect(bad.errors.count == 1)
    #expect(try count() == 10)
    #expect(pipeline.isIdle)
  }

  @Test func progressIsTold() {
    final class Counter: IngestProgress {
      let counts = Mutex((annotated: 0, added: 0))
      func annotated(_ count: Int) { counts.withLock { $0.annotated += count } }
      func added(_ count: Int) { counts.withLock { $0.added += count } }
    }
    let counter = Counter()
    let pipeline = IngestPipeline(archive, progress: counter)
    pipeline.put(stories(0..<70)) { _ in }
    pipeline.finish()
    #expect(counter.counts.withLock { $0 == (annotated: 70, added: 70) })
  }

  @Test func aPieceOfNothingIsDone() throws {
    let (pipeline, recorder) = (makePipeline(), OutcomeRecorder())
    pipeline.put([], then: recorder.record)
    pipeline.finish()
    #expect(recorder.outcomes.isEmpty)
    #expect(recorder.errors.isEmpty)
  }

  // MARK: errors and waiting

  /// Lets the archive grow no further, as a full disk does, or lets it grow again.
  private func fill(_ isFull: Bool) throws {
    try archive.write { db in
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(isFull ? 1 : 1_000_000)")
    }
  }

  @Test func anErrorEndsItsRunAndNoOther() throws {
    let (pipeline, bad, good) = (makePipeline(), OutcomeRecorder(), OutcomeRecorder())
    try fill(true)
    for start in stride(from: 0, to: 100, by: 10) {
      // More than fits into the room that is left on the archive's pages.
      pipeline.put(stories(start..<start + 10, words: 2000), then: bad.record)
    }
    pipeline.finish()
    #expect(bad.outcomes.isEmpty)
    #expect(bad.errors.count == 10)
    #expect(bad.errors.allSatisfy { $0 as? ArchiveError == .full(path: "") })
    #expect(pipeline.isIdle)

    try fill(false)
    pipeline.put(stories(0..<10), then: good.record)
    pipeline.finish()
    #expect(good.errors.isEmpty)
    #expect(good.outcomes.map(\.id) == (0..<10).map { "f\($0)" })
  }

  @Test func manyThreadsPutInAndWait() throws {
    let pipeline = makePipeline()
    let recorders = (0..<8).map { _ in OutcomeRecorder() }
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for start in stride(from: thread * 100, to: thread * 100 + 100, by: 20) {
        pipeline.put(stories(start..<start + 20), then: recorders[thread].record)
      }
      pipeline.finish()
      // What this thread put in is written when its own call returns, whoever else still works.
      #expect(recorders[thread].outcomes.count == 100)
    }
    #expect(recorders.allSatisfy { $0.errors.isEmpty })
    #expect(try count() == 800)
    #expect(pipeline.isIdle)
  }

  @Test func everyBatchIsAnsweredOnceWhateverFails() throws {
    let (pipeline, recorder) = (makePipeline(), OutcomeRecorder())
    pipeline.put(stories(0..<5), then: recorder.record)
    try fill(true)
    for start in 1..<20 {
      pipeline.put(stories(start * 5..<start * 5 + 5), then: recorder.record)
    }
    pipeline.finish()
    pipeline.finish()
    #expect(recorder.outcomes.count / 5 + recorder.errors.count == 20)
  }

  @Test func aFinishWithoutWorkReturnsAtOnce() {
    let pipeline = makePipeline()
    pipeline.finish()
    pipeline.finish()
    #expect(pipeline.isIdle)
  }
}
