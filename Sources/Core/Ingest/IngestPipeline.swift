import Annotations
import Articles
import Dispatch
import Glibc
import ArchiveStore
import Synchronization

/// Annotates stories and puts them into an archive, on every core.
///
///     let pipeline = IngestPipeline(archive)
///     pipeline.put(parse(bytes, name: "story.txt").articles) { outcomes in … }
///     pipeline.finish()
///
/// SQLite has one writer. A thread for writing alone would wait, or let the others wait, whenever the two halves of
/// the work are not equally long; here each thread takes whatever `IngestScheduler` says is next.
public final class IngestPipeline: Sendable {
  /// Takes what became of a piece's stories, in their order, on one of the pipeline's threads: an error, or
  /// `CancellationError` for what was given up.
  public typealias Completion = @Sendable (Result<[AddOutcome], any Error>) -> Void

  /// A story that can be put into the archive, or one that need not be.
  private enum Ready: Sendable {
    case new(PreparedStory)
    case known(AddOutcome)
  }

  private struct Batch: Sendable {
    let articles: [Article]
    var ready: [Ready?]
    let tell: Completion
    /// Why its stories could not be annotated.
    var error: (any Error)?
  }

  private struct State {
    var rota = IngestScheduler(together: Archive.together)
    var pieces: [Int: Batch] = [:]
    var workers = 0
    var error: (any Error)?
    /// Whether somebody waits for a change.
    var isAwaited = false
  }

  /// So many stories may wait or be worked at, which bounds the memory.
  private static let room = 4 * Archive.together
  private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  private let archive: Archive
  private let annotator = Annotator()
  private let progress: (any IngestProgress)?
  private let isInterrupted: @Sendable () -> Bool
  private let clock: @Sendable () -> Int64
  private let state = Mutex(State())
  private let change = DispatchSemaphore(value: 0)
  /// Tables that a thread takes with it to prepare stories, and puts back warm.
  private let preparers = Mutex<[StoryPreparer]>([])
  /// Of its own: the global queue has no more threads than there are cores, and the one that waits here is among them.
  private let queue = DispatchQueue(label: "ingest", attributes: .concurrent)

  /// A pipeline into an archive.
  ///
  /// - Parameters:
  ///   - progress: Is told how many stories have been annotated and added.
  ///   - isInterrupted: Whether to stop: what is annotated by then is written, everything else given up.
  ///   - clock: Gives the time of adding, in seconds since 1970.
  public init(
    _ archive: Archive, progress: (any IngestProgress)? = nil,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    clock: @escaping @Sendable () -> Int64 = { Archive.currentTime }
  ) {
    self.archive = archive
    self.progress = progress
    self.isInterrupted = isInterrupted
    self.clock = clock
  }

  /// Whether nothing waits or is being worked at.
  public var isIdle: Bool { state.withLock { $0.rota.waiting.isEmpty } }

  /// Takes on stories that are written in one transaction, and waits while too many others wait.
  public func put(_ articles: [Article], then tell: @escaping Completion) {
    wait { $0.rota.stories < Self.room }
    let free: Result<Int, any Error> = state.withLock { state in
      if let error = state.error { return .failure(error) }
      let number = state.rota.add(articles.count)
      state.pieces[number] = Batch(
        articles: articles, ready: Array(repeating: nil, count: articles.count), tell: tell)
      defer { state.workers = Self.cores }
      return .success(Self.cores - state.workers)
    }
    switch free {
    case .success(let free): for _ in 0..<free { queue.async { [self] in work() } }
    case .failure(let error): tell(.failure(error))
    }
  }

  /// Waits until nothing is left to do. After an interrupt or an error, what was not written is given up.
  public func finish() {
    wait { _ in false }
    let (left, error) = state.withLock { state in
      defer { state.rota = IngestScheduler(together: Archive.together) }
      let left = state.rota.waiting.compactMap { state.pieces.removeValue(forKey: $0) }
      return (left, state.error)
    }
    for piece in left { piece.tell(.failure(error ?? CancellationError())) }
  }

  /// Waits until a condition holds, or nobody works any more.
  private func wait(until isMet: (State) -> Bool) {
    while state.withLock({ state in
      state.isAwaited = state.workers > 0 && !isMet(state)
      return state.isAwaited
    }) {
      change.wait()
    }
  }
}

// MARK: - One thread

extension IngestPipeline {
  private func work() {
    while let job = next() {
      switch job {
      case .annotate(let piece, let stories):
        do {
          try annotate(stories, of: piece)
        } catch {
          state.withLock { $0.pieces[piece]?.error = error }
        }
        state.withLock { $0.rota.annotated(stories.count, of: piece) }
      case .write(let pieces): write(pieces)
      }
    }
  }

  /// What this thread is to do next; nil when it is to end.
  private func next() -> IngestScheduler.Job? {
    let isPending = isInterrupted()
    return state.withLock { state in
      let job =
        state.error != nil ? nil : isPending ? state.rota.nextToWrite() : state.rota.next()
      if job == nil { state.workers -= 1 }
      if state.isAwaited {
        state.isAwaited = false
        change.signal()
      }
      return job
    }
  }

  /// Makes stories ready for the archive; those that it knows are not annotated again.
  private func annotate(_ stories: Range<Int>, of piece: Int) throws {
    let articles = state.withLock { $0.pieces[piece].map { Array($0.articles[stories]) } } ?? []
    let known = try archive.known(articles)
    let new = zip(articles, known).filter { $1 == nil }.map { annotator.annotate($0.0) }
    var next = prepare(new).makeIterator()
    let ready = known.map { outcome in
      outcome.map { Ready.known($0) } ?? next.next().map { Ready.new($0) }
    }
    progress?.annotated(articles.count)
    state.withLock { $0.pieces[piece]?.ready.replaceSubrange(stories, with: ready) }
  }

  private func prepare(_ stories: [AnnotatedArticle]) -> [PreparedStory] {
    var preparer = preparers.withLock { $0.popLast() } ?? StoryPreparer()
    let prepared = stories.map { preparer.prepare($0) }
    preparers.withLock { [preparer] in $0.append(preparer) }
    return prepared
  }

  /// Writes pieces in one transaction and tells what became of them. What one piece does wrong is told of it alone: the
  /// others are written one by one then.
  private func write(_ numbers: Range<Int>) {
    let pieces = state.withLock { state in numbers.compactMap { state.pieces[$0] } }
    let sound = pieces.filter { $0.error == nil }
    for piece in pieces { if let error = piece.error { piece.tell(.failure(error)) } }
    do {
      try write(sound)
    } catch  where Self.endsEverything(error) {
      return state.withLock { $0.error = $0.error ?? error }
    } catch  where sound.count == 1 {
      sound[0].tell(.failure(error))
    } catch {
      for piece in sound { writeAlone(piece) }
    }
    state.withLock { state in
      for number in numbers { state.pieces[number] = nil }
      state.rota.written()
    }
  }

  private func writeAlone(_ piece: Batch) {
    do {
      try write([piece])
    } catch {
      if Self.endsEverything(error) { state.withLock { $0.error = $0.error ?? error } }
      piece.tell(.failure(error))
    }
  }

  /// Whether no other piece could be written either.
  private static func endsEverything(_ error: any Error) -> Bool {
    switch error as? ArchiveError {
    case .full, .readOnly, .busy, .unusable: true
    default: false
    }
  }

  private func write(_ pieces: [Batch]) throws {
    let new = pieces.flatMap { piece in
      piece.ready.compactMap { if case .new(let story) = $0 { story } else { nil } }
    }
    progress?.added(pieces.reduce(0) { $0 + $1.articles.count } - new.count)
    var before = 0
    let added = try archive.add(new, now: clock()) { count in
      progress?.added(count - before)
      before = count
    }
    var next = added.makeIterator()
    for piece in pieces {
      piece.tell(
        .success(
          piece.ready.compactMap { ready in
            if case .known(let known) = ready { known } else { next.next() }
          }))
    }
  }
}
