import Articles
import Dispatch
import Library
import Synchronization

/// Puts batches of stories into the archive one after the other, on a thread of its own: SQLite has one writer, so
/// the next stories are read and annotated meanwhile.
///
/// At most one batch waits, which bounds the memory.
final class Shelving: Sendable {
  /// A story, the file it came from, and its place among all that were read.
  struct Entry: Sendable {
    let place: Int
    let file: String
    let story: Ready
  }
  /// A story that can be put into the archive, or one that need not be.
  enum Ready: Sendable {
    case new(Prepared)
    case known(AddOutcome)
  }

  /// What became of a story.
  struct Outcome: Sendable {
    let place: Int
    let file: String
    let outcome: AddOutcome
  }

  private let archive: Archive
  private let meter: Meter
  private let queue = DispatchQueue(label: "shelving")
  private let done = Mutex<Result<[Outcome], any Error>>(.success([]))

  init(_ archive: Archive, meter: Meter) {
    self.archive = archive
    self.meter = meter
  }

  /// Hands a batch over and answers what came of the one before, for which it waits.
  func put(_ batch: [Entry]) throws -> [Outcome] {
    let outcomes = try finish()
    queue.async { [self] in
      let result = Result { try add(batch) }
      done.withLock { $0 = result }
    }
    return outcomes
  }

  /// Waits for the batch at hand and answers what came of it.
  func finish() throws -> [Outcome] {
    queue.sync {}
    return try done.withLock { done in
      defer { done = .success([]) }
      return try done.get()
    }
  }

  private func add(_ batch: [Entry]) throws -> [Outcome] {
    let new = batch.compactMap { if case .new(let story) = $0.story { story } else { nil } }
    meter.added(batch.count - new.count)
    var before = 0
    let outcomes = try archive.add(new, now: currentTime()) { count in
      meter.added(count - before)
      before = count
    }
    var next = outcomes.makeIterator()
    return batch.compactMap { entry in
      let outcome = if case .known(let known) = entry.story { known } else { next.next() }
      return outcome.map { Outcome(place: entry.place, file: entry.file, outcome: $0) }
    }
  }
}
