import Annotations
import Articles
import Glibc
import ArchiveStore
import ReaderState
import Synchronization

extension EffectRunner {
  /// Reads names and quotations anew in the stories that an older recogniser read, newest first.
  ///
  /// A hundred stories at a time: between two hundreds whatever the reader asked for goes first, and what is done is
  /// kept, so that stopping loses nothing and the next start goes on. Lists are drawn anew once, at the end, for a
  /// list that changes under the reader's eyes again and again is worse than one that is a minute old.
  func reannotate(
    with annotate: @escaping @Sendable (Article) -> AnnotatedArticle = { Annotator().annotate($0) }
  ) {
    isUpkeepStopped.store(false, ordering: .releasing)
    on(.upkeep, failing: "Names could not be read anew") { [self] in
      let total = try archive.outdated(version: Annotator.version)
      guard total > 0, !isStopped else { return }
      mailbox.post(.progress(Progress("reading names anew", total: total)))
      defer {
        mailbox.post(.progress(nil))
        mailbox.post(.changed)
      }
      try archive.reannotate(version: Annotator.version, with: annotate) { [self] done, total in
        mailbox.post(.progress(Progress("reading names anew", done: done, total: total)))
        yieldToQueries()
        return !isStopped
      }
    }
  }

  /// Folds and threads anew what an earlier version compared, some stories at a time.
  func compareAnew() {
    on(.upkeep, failing: "Stories could not be compared anew") { [self] in
      guard try archive.recomparison() != nil, !archive.isReadOnly, !isStopped else { return }
      defer {
        mailbox.post(.progress(nil))
        mailbox.post(.changed)
      }
      try archive.recompare { [self] done, total in
        mailbox.post(.progress(Progress("comparing stories anew", done: done, total: total)))
        yieldToQueries()
        return !isStopped
      }
    }
  }

  /// Empties the bin of what has lain there long enough.
  func emptyOldBin() {
    on(.upkeep, failing: "The bin could not be emptied") { [self] in
      if !archive.isReadOnly, try archive.emptyOldBin() > 0 { counts() }
    }
  }

  private var isStopped: Bool { isUpkeepStopped.load(ordering: .acquiring) }

  /// Waits while the reader waits for something, two seconds at most.
  private func yieldToQueries() {
    for _ in 0..<200 where isBusy && !isStopped { usleep(10_000) }
  }
}
