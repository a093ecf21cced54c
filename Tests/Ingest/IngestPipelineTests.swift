import Articles
import GRDB
import Synchronization
import Testing

@testable import ArchiveStore
@testable import Ingest

@Suite struct IngestPipelineTests {
  private let archive: Archive

  init() throws { archive = try Archive.temporary() }

  private func desk(isInterrupted: Bool = false) -> IngestPipeline {
    IngestPipeline(archive, isInterrupted: { isInterrupted })
  }

  private func stories(_ places: Range<Int>) -> [Article] {
    places.map { place in
      // Words that no other story has, for these are no copies.
      let words = (0..<20).map { "quay\(place)x\($0)" }.joined(separator: " ")
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

  /// Hears what the desk tells.
  private final class OutcomeRecorder: Sendable {
    private let heard = Mutex<(outcomes: [AddOutcome], errors: [any Error])>(([], []))

    func hear(_ result: Result<[AddOutcome], any Error>) {
      heard.withLock { heard in
        switch result {
        case .success(let outcomes): heard.outcomes += outcomes
        case .failure(let error): heard.errors.append(error)
        }
      }
    }

    var outcomes: [AddOutcome] { heard.withLock { $0.outcomes } }
    var errors: [any Error] { heard.withLock { $0.errors } }
  }

  private func count() throws -> Int { try archive.stories(.all, offset: 0, limit: 1).total }

  @Test func everyStoryHasItsOutcome() throws {
    let (desk, ear) = (desk(), OutcomeRecorder())
    for start in stride(from: 0, to: 300, by: 50) {
      desk.put(stories(start..<start + 50), then: ear.hear)
    }
    desk.finish()
    #expect(ear.outcomes.map(\.id) == (0..<300).map { "f\($0)" })
    #expect(ear.outcomes.allSatisfy { $0.kind == .added })
    #expect(try count() == 300)
    #expect(desk.isIdle)
  }

  @Test func whatIsKnownIsNotAddedAgain() throws {
    let (desk, ear) = (desk(), OutcomeRecorder())
    desk.put(stories(0..<40)) { _ in }
    desk.finish()
    desk.put(stories(20..<60), then: ear.hear)
    desk.finish()
    #expect(ear.outcomes.count { $0.kind == .same } == 20)
    #expect(ear.outcomes.count { $0.kind == .added } == 20)
    #expect(ear.outcomes.map(\.id) == (20..<60).map { "f\($0)" })
  }

  @Test func nothingIsPutDownAfterAnInterrupt() throws {
    let (desk, ear) = (desk(isInterrupted: true), OutcomeRecorder())
    for start in stride(from: 0, to: 600, by: 100) {
      desk.put(stories(start..<start + 100), then: ear.hear)
    }
    desk.finish()
    #expect(ear.outcomes.isEmpty)
    #expect(ear.errors.count == 6)
    #expect(ear.errors.allSatisfy { $0 is CancellationError })
    #expect(try count() == 0)
    #expect(desk.isIdle)
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
    let (desk, good, bad) = (desk(), OutcomeRecorder(), OutcomeRecorder())
    desk.put(stories(0..<5), then: good.hear)
    desk.put(stories(5..<10), then: bad.hear)
    desk.put(stories(10..<15), then: good.hear)
    desk.finish()
    #expect(good.outcomes.count { $0.kind == .added } == 10)
    #expect(good.errors.isEmpty)
    #expect(bad.errors.count == 1)
    #expect(try count() == 10)
    #expect(desk.isIdle)
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
    let (desk, ear) = (desk(), OutcomeRecorder())
    desk.put([], then: ear.hear)
    desk.finish()
    #expect(ear.outcomes.isEmpty)
    #expect(ear.errors.isEmpty)
  }
}
