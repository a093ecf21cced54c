import Articles
import ArchiveStore
import Glibc
import ReaderState
import Synchronization
import Ingest
import Terminal

/// Runs the effects that ask the archive or change it, off the main thread; what comes of them goes into the queue of actions.
///
/// Queries of one kind share a work queue, and one that waits when a newer comes is dropped; changes share a work queue in
/// their order and are never dropped.
final class EffectRunner: Sendable {
  let archive: Archive
  let mailbox: ActionQueue
  /// What takes back the changes that the reader made.
  let journal = ChangeJournal()
  /// Whether hosts outside may lead to addresses inside this network.
  let allowsPrivateRedirects: Atomic<Bool>
  private let lanes: [Kind: WorkQueue]
  /// The search that is going on, and how many have not ended yet.
  let searching = Mutex<Task<Void, Never>?>(nil)
  let searchesGoing = Atomic<Int>(0)
  /// The update of feeds that is going on.
  let updating = Mutex<FeedUpdate?>(nil)
  /// Rings when the adding that is going on is to stop.
  let addingStop = Mutex<WakeupEvent?>(nil)
  /// Whether names are to be read anew no further.
  let isUpkeepStopped = Atomic<Bool>(false)
  /// Whether stories are to be removed or restored no further.
  let isChangeStopped = Atomic<Bool>(false)
  /// What `lookForOthers` saw last; 0 before it has looked.
  private let versionOfOthers = Atomic<Int>(0)
  /// Whether the reader is leaving, and nothing more is brought from the shared archive.
  let isSharingStopped = Atomic<Bool>(false)

  /// What shares a lane.
  enum Kind: CaseIterable, Hashable {
    case counts, lists, story, preview, related, completion, sheets, changes, network, adding,
      upkeep, sharing, watching
  }

  /// The queues whose work the reader does not wait for.
  private static let unasked: Set<Kind> = [
    .network, .changes, .adding, .upkeep, .sharing, .watching,
  ]

  /// A runner for an archive.
  init(archive: Archive, mailbox: ActionQueue, allowsPrivateRedirects: Bool = false) {
    self.allowsPrivateRedirects = Atomic(allowsPrivateRedirects)
    self.archive = archive
    self.mailbox = mailbox
    lanes = Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { kind in
        (kind, WorkQueue("\(kind)") { mailbox.wake() })
      })
  }

  /// Whether an answer to a question is on its way.
  var isBusy: Bool {
    searchesGoing.load(ordering: .acquiring) > 0
      || lanes.contains { !Self.unasked.contains($0.key) && $0.value.isBusy }
  }

  /// Waits until nothing that must not be lost is left to do.
  func finish() {
    stopWork()
    // It may be waiting for a server, and is not waited for: what it brings is there as a whole or not at all.
    isSharingStopped.store(true, ordering: .releasing)
    archive.stopWaiting()
    lanes[.changes]?.finish()
    lanes[.adding]?.finish()
    lanes[.upkeep]?.finish()
  }

  /// Stops the work that reports progress, at the next place where nothing is lost.
  func stopWork() {
    _ = updating.withLock { $0?.cancel() }
    addingStop.withLock { $0?.signal() }
    isUpkeepStopped.store(true, ordering: .releasing)
  }

  /// Starts or stops work that reports progress.
  func run(_ work: Effect.Work) {
    switch work {
    case .reannotate:
      reannotate()
      compareAnew()
    case .add(let source): add(source)
    case .cancelWork:
      isChangeStopped.store(true, ordering: .releasing)
      stopWork()
    }
  }

  /// Has lists ask again where another program has written to the archive since this was asked last. It waits a moment first:
  /// programs write in pieces.
  func lookForOthers() {
    on(.watching, newest: true, failing: "It could not be seen what other programs wrote") {
      [self] in
      usleep(200_000)
      let version = try archive.versionOfOthers()
      let known = versionOfOthers.exchange(version, ordering: .acquiringAndReleasing)
      if known != version, known != 0 { mailbox.post(.changed) }
    }
  }

  /// Waits until a lane has done what it was given so far.
  func wait(for kind: Kind) { lanes[kind]?.finish() }

  /// Does work on a lane and tells the reader when it fails.
  func on(
    _ kind: Kind, newest: Bool = false, failing what: String,
    _ work: @escaping @Sendable () throws -> Void
  ) {
    let body: @Sendable () -> Void = {
      do {
        try work()
      } catch is CancellationError {
        // Newer work has taken its place.
      } catch {
        self.mailbox.tell(.failure, what, detail: ErrorMessage.text(error))
      }
    }
    if newest { lanes[kind]?.runNewest(body) } else { lanes[kind]?.run(body) }
  }

  /// A story at once, for what cannot go on without it.
  func storyNow(_ key: StoryKey) -> Story? {
    do {
      return try archive.story(key)
    } catch {
      mailbox.tell(.failure, "The story could not be read", detail: ErrorMessage.text(error))
      return nil
    }
  }
}
