import Annotations
import ArchiveStore
import Articles
import CMalloc
import Dispatch
import Glibc
import Synchronization

/// Annotates stories and puts them into an archive, on every core.
///
///     let pipeline = IngestPipeline(archive)
///     pipeline.put(parse(bytes, name: "story.txt").articles) { outcomes in … }
///     pipeline.finish()
///
/// SQLite has one writer. A thread for writing alone would wait, or let the others wait, whenever the two halves of
/// the work are not equally long; here each thread takes whatever `IngestScheduler` says is next.
///
/// Any number of threads may put stories in, and wait. An error that keeps everything from being written (a full disk) ends
/// the run: what is not written yet, and what is put in before `finish` returns, is answered with it. After `finish` the
/// pipeline can be used again.
public final class IngestPipeline: Sendable {
  /// Takes what became of a batch's stories, in their order: an error, or `CancellationError` for what was given up. Called once
  /// for every batch, on one of the pipeline's threads or on that of the caller of `put` or `finish`.
  public typealias Completion = @Sendable (Result<[AddOutcome], any Error>) -> Void

  /// A story that can be put into the archive, or one that need not be.
  private enum Ready: Sendable {
    case new(PreparedStory)
    case known(AddOutcome)
  }

  private struct Batch: Sendable {
    let articles: [Article]
    let bytes: Int
    var ready: [Ready?]
    let complete: Completion
    /// Why its stories could not be annotated.
    var error: (any Error)?
  }

  private struct State: Sendable {
    var scheduler = IngestScheduler(transactionSize: Archive.batchSize)
    var batches: [Int: Batch] = [:]
    var workers = 0
    /// What ended this run.
    var error: (any Error)?
    /// Bytes of text that wait or are being worked at.
    var bytes = 0
    /// Whether a thread writes.
    var isWriting = false

    /// Returns whether so many bytes of text more may wait; a text larger than all that may wait is let in alone.
    func isAccepting(_ more: Int) -> Bool {
      workers == 0
        || scheduler.stories < IngestPipeline.limit.stories
          && (bytes == 0 || bytes + more <= IngestPipeline.limit.bytes)
    }

    mutating func fail(_ reason: any Error) { error = error ?? reason }
  }

  /// So many stories, and bytes of their texts, may wait or be worked at, which bounds the memory.
  private static let limit = (stories: 4 * Archive.batchSize, bytes: 2 * batchBytes)
  /// How many bytes of text a batch should have at most: two such batches may wait, so that one is written while the
  /// other is annotated. A larger batch is taken alone.
  public static let batchBytes = 7 << 19
  /// How long threads that annotate are waited for after an interrupt.
  private static let patience = Duration.milliseconds(200)
  private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  private let archive: Archive
  private let annotator = Annotator()
  private let progress: (any IngestProgress)?
  private let restoresRemoved: Bool
  private let isInterrupted: @Sendable () -> Bool
  private let clock: @Sendable () -> Int64
  private let state = MonitoredState(State())
  /// Tables that a thread takes with it to prepare stories, and puts back filled.
  private let preparers = Mutex<[StoryPreparer]>([])
  /// Of its own: the global queue has no more threads than there are cores, and the one that waits here is among them.
  private let queue = DispatchQueue(label: "ingest", attributes: .concurrent)

  /// Creates a pipeline into an archive.
  ///
  /// - Parameters:
  ///   - archive: The archive.
  ///   - progress: Told how many stories have been annotated and added.
  ///   - isInterrupted: Returns whether to stop: what is annotated by then is written, everything else given up.
  ///   - clock: Returns the time of adding, in seconds since 1970.
  public init(
    _ archive: Archive, progress: (any IngestProgress)? = nil, restoresRemoved: Bool = true,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    clock: @escaping @Sendable () -> Int64 = { Archive.currentTime }
  ) {
    self.archive = archive
    self.progress = progress
    self.restoresRemoved = restoresRemoved
    self.isInterrupted = isInterrupted
    self.clock = clock
  }

  /// Whether nothing waits or is being worked at.
  public var isIdle: Bool { state.read { $0.scheduler.waiting.isEmpty } }

  /// Takes on stories that are written in one transaction, and waits while too many others wait.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - complete: Called once, with what became of them.
  public func put(_ articles: [Article], then complete: @escaping Completion) {
    let bytes = articles.reduce(0) { $0 + $1.text.utf8.count }
    let missing: Result<Int, any Error> = state.changeWhenPossible { state in
      if isInterrupted() { return .failure(CancellationError()) }
      guard state.isAccepting(bytes) else { return nil }
      if let error = state.error { return .failure(error) }
      let number = state.scheduler.add(articles.count)
      state.bytes += bytes
      state.batches[number] = Batch(
        articles: articles, bytes: bytes, ready: Array(repeating: nil, count: articles.count),
        complete: complete)
      defer { state.workers = Self.cores }
      return .success(Self.cores - state.workers)
    }
    switch missing {
    case .success(let count): for _ in 0..<count { queue.async { [self] in work() } }
    case .failure(let error): complete(.failure(error))
    }
  }

  /// Waits until nothing is left to do. After an interrupt or an error, what was not written is given up, and a story that is
  /// being annotated is not waited for; after an error the next `put` begins a new run.
  public func finish() {
    var interrupted: ContinuousClock.Instant?
    let (left, error) = state.changeWhenPossible { state -> ([Batch], (any Error)?)? in
      if interrupted == nil, isInterrupted() { interrupted = .now }
      let isOver = interrupted.map { $0.duration(to: .now) >= Self.patience } ?? false
      guard state.workers == 0 || (isOver && !state.isWriting) else { return nil }
      let left = state.batches.sorted { $0.key < $1.key }.map(\.value)
      if state.workers > 0 {
        // Threads that annotate still must not begin to write.
        state.fail(CancellationError())
        state.batches = [:]
        return (left, state.error)
      }
      defer { state = State() }
      return (left, state.error)
    }
    for batch in left { batch.complete(.failure(error ?? CancellationError())) }
  }
}

// MARK: - One thread

extension IngestPipeline {
  private func work() {
    while let job = next() {
      switch job {
      case .annotate(let batch, let stories): annotate(stories, of: batch)
      case .write(let batches): write(batches)
      }
    }
  }

  /// What this thread is to do next; nil when it is to end.
  private func next() -> IngestScheduler.Job? {
    let isPending = isInterrupted()
    return state.change { state in
      let job =
        state.error != nil
        ? nil : isPending ? state.scheduler.nextToWrite() : state.scheduler.next()
      if job == nil { state.workers -= 1 }
      if case .write? = job { state.isWriting = true }
      return job
    }
  }

  /// Makes stories ready for the archive; those that it knows are not annotated again.
  private func annotate(_ stories: Range<Int>, of batch: Int) {
    let articles = state.read { $0.batches[batch].map { Array($0.articles[stories]) } } ?? []
    let ready = Result { try prepare(articles) }
    progress?.annotated(articles.count)
    state.change { state in
      switch ready {
      case .success(let ready): state.batches[batch]?.ready.replaceSubrange(stories, with: ready)
      case .failure(let error): state.batches[batch]?.error = error
      }
      state.scheduler.annotated(stories.count, of: batch)
    }
  }

  private func prepare(_ articles: [Article]) throws -> [Ready] {
    let known = try archive.known(articles, restoresRemoved: restoresRemoved)
    let new = zip(articles, known).filter { $1 == nil }.map { annotator.annotate($0.0) }
    var preparer = preparers.withLock { $0.popLast() } ?? StoryPreparer()
    let prepared = new.map { preparer.prepare($0) }
    preparers.withLock { [preparer] in $0.append(preparer) }
    var next = prepared.makeIterator()
    return known.compactMap { outcome in
      outcome.map { Ready.known($0) } ?? next.next().map { Ready.new($0) }
    }
  }

  /// Writes batches in one transaction and tells what became of them. What is wrong with one batch is told of it alone: the
  /// others are written one by one then.
  private func write(_ numbers: Range<Int>) {
    let batches = state.read { state in numbers.compactMap { state.batches[$0] } }
    let sound = batches.filter { $0.error == nil }
    do {
      try write(sound)
    } catch  where Self.endsRun(error) {
      // Every batch of the run that is not told yet is told by `finish`.
      return state.change { state in
        state.fail(error)
        state.isWriting = false
      }
    } catch  where sound.count == 1 {
      sound[0].complete(.failure(error))
    } catch {
      for batch in sound { writeAlone(batch) }
    }
    for batch in batches { if let error = batch.error { batch.complete(.failure(error)) } }
    state.change { state in
      for number in numbers {
        state.bytes -= state.batches.removeValue(forKey: number)?.bytes ?? 0
      }
      state.scheduler.written()
      state.isWriting = false
    }
    // What the stories took lies in pieces among what other threads hold; the system gets back what no one uses.
    malloc_trim(0)
  }

  private func writeAlone(_ batch: Batch) {
    do {
      try write([batch])
    } catch {
      if Self.endsRun(error) { state.change { $0.fail(error) } }
      batch.complete(.failure(error))
    }
  }

  /// Whether no other batch could be written either.
  private static func endsRun(_ error: any Error) -> Bool {
    if error is CancellationError { return true }
    return switch error as? ArchiveError {
    case .full, .readOnly, .busy, .unusable, .gone, .replaced: true
    default: false
    }
  }

  private func write(_ batches: [Batch]) throws {
    let new = batches.flatMap { batch in
      batch.ready.compactMap { if case .new(let story) = $0 { story } else { nil } }
    }
    progress?.added(batches.reduce(0) { $0 + $1.articles.count } - new.count)
    var before = 0
    let added = try archive.add(new, now: clock(), restoresRemoved: restoresRemoved) { count in
      progress?.added(count - before)
      before = count
    }
    var next = added.makeIterator()
    for batch in batches {
      batch.complete(
        .success(
          batch.ready.compactMap { ready in
            if case .known(let known) = ready { known } else { next.next() }
          }))
    }
  }
}
