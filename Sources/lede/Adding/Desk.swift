import Annotations
import Articles
import Dispatch
import Glibc
import Library
import Synchronization

/// Where stories are annotated and put into the archive, by as many hands as the machine has cores.
///
/// SQLite has one writer. A hand of its own for writing would wait, or let the others wait, whenever the two halves of
/// the work are not equally long; here each hand takes whatever `Rota` says is next.
final class Desk: Sendable {
  /// A story, the file it came from, and its place among all that were read.
  struct Entry: Sendable {
    let place: Int
    let file: String
    let article: Article
  }

  /// What became of a story.
  struct Outcome: Sendable {
    let place: Int
    let file: String
    let outcome: AddOutcome
  }

  /// A story that can be put into the archive, or one that need not be.
  private enum Ready: Sendable {
    case new(Prepared)
    case known(AddOutcome)
  }

  private struct Piece: Sendable {
    let entries: [Entry]
    var ready: [Ready?]
  }

  private struct State {
    var rota = Rota()
    var pieces: [Int: Piece] = [:]
    var outcomes: [Outcome] = []
    var hands = 0
    var error: (any Error)?
    /// Whether somebody waits for a change.
    var isAwaited = false
  }

  /// So many pieces may wait or be worked at, which bounds the memory.
  private static let room = 4
  private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  private let archive: Archive
  private let annotator = Annotator()
  private let meter: Meter
  private let interrupt: Interrupt
  private let state = Mutex(State())
  private let change = DispatchSemaphore(value: 0)
  /// Tables that a hand takes with it to prepare stories, and puts back warm.
  private let preparers = Mutex<[Preparer]>([])
  /// Of its own: the global queue has no more threads than there are cores, and the one that waits here is among them.
  private let queue = DispatchQueue(label: "desk", attributes: .concurrent)

  init(_ archive: Archive, meter: Meter, interrupt: Interrupt) {
    self.archive = archive
    self.meter = meter
    self.interrupt = interrupt
  }

  /// Whether nothing is being done.
  var isIdle: Bool { state.withLock { $0.rota.count == 0 } }

  /// Takes a piece on, which is written as one, and answers what is known to have become of earlier ones.
  ///
  /// Waits while there is no room for it.
  func put(_ entries: [Entry]) throws -> [Outcome] {
    wait { $0.rota.count < Self.room }
    let outcomes = try takeOutcomes()
    let free = state.withLock { state in
      let number = state.rota.add(entries.count)
      state.pieces[number] = Piece(
        entries: entries, ready: Array(repeating: nil, count: entries.count))
      defer { state.hands = Self.cores }
      return Self.cores - state.hands
    }
    for _ in 0..<free { queue.async { [self] in work() } }
    return outcomes
  }

  /// Waits until nothing is left to do, and answers what came of it. After an interrupt, stories that were not
  /// annotated yet are given up.
  func finish() throws -> [Outcome] {
    wait { _ in false }
    state.withLock { ($0.rota, $0.pieces) = (Rota(), [:]) }
    return try takeOutcomes()
  }

  /// Waits until a condition holds, or nobody works any more.
  private func wait(until isMet: (State) -> Bool) {
    while state.withLock({ state in
      state.isAwaited = state.hands > 0 && !isMet(state)
      return state.isAwaited
    }) {
      change.wait()
    }
  }

  private func takeOutcomes() throws -> [Outcome] {
    try state.withLock { state in
      if let error = state.error { throw error }
      defer { state.outcomes = [] }
      return state.outcomes
    }
  }
}

// MARK: - One hand

extension Desk {
  private func work() {
    while let job = next() {
      do {
        switch job {
        case .annotate(let piece, let stories): try annotate(stories, of: piece)
        case .write(let piece): try write(piece)
        }
      } catch {
        state.withLock { $0.error = $0.error ?? error }
      }
    }
  }

  /// What this hand is to do; it has gone when there is nothing.
  private func next() -> Rota.Job? {
    let isPending = interrupt.isPending
    return state.withLock { state in
      let job =
        state.error != nil ? nil : isPending ? state.rota.nextToWrite() : state.rota.next()
      if job == nil { state.hands -= 1 }
      if state.isAwaited {
        state.isAwaited = false
        change.signal()
      }
      return job
    }
  }

  /// Makes stories ready for the archive; those that it knows are not annotated again.
  private func annotate(_ stories: Range<Int>, of piece: Int) throws {
    let articles = state.withLock { $0.pieces[piece]?.entries[stories].map(\.article) } ?? []
    let known = try archive.known(articles)
    let new = zip(articles, known).filter { $1 == nil }.map { annotator.annotate($0.0) }
    var next = prepare(new).makeIterator()
    let ready = known.map { outcome in
      outcome.map { Ready.known($0) } ?? next.next().map { Ready.new($0) }
    }
    meter.read(articles.count)
    state.withLock { state in
      state.pieces[piece]?.ready.replaceSubrange(stories, with: ready)
      state.rota.annotated(stories.count, of: piece)
    }
  }

  private func prepare(_ stories: [AnnotatedArticle]) -> [Prepared] {
    var preparer = preparers.withLock { $0.popLast() } ?? Preparer()
    let prepared = stories.map { preparer.prepare($0) }
    preparers.withLock { [preparer] in $0.append(preparer) }
    return prepared
  }

  private func write(_ number: Int) throws {
    guard let piece = state.withLock({ $0.pieces.removeValue(forKey: number) }) else { return }
    let new = piece.ready.compactMap { if case .new(let story) = $0 { story } else { nil } }
    meter.added(piece.entries.count - new.count)
    var before = 0
    let added = try archive.add(new, now: currentTime()) { count in
      meter.added(count - before)
      before = count
    }
    var next = added.makeIterator()
    let outcomes = zip(piece.entries, piece.ready).compactMap { entry, ready in
      let outcome = if case .known(let known) = ready { known } else { next.next() }
      return outcome.map { Outcome(place: entry.place, file: entry.file, outcome: $0) }
    }
    state.withLock { state in
      state.outcomes += outcomes
      state.rota.written()
    }
  }
}
