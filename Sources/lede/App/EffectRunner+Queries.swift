import Articles
import ArchiveStore
import ReaderState
import Synchronization

extension EffectRunner {
  /// Reads the archive; the answer, or why there is none, goes into the queue of actions.
  func run(_ query: Effect.Query) {
    switch query {
    case .loadCounts: counts()
    case .search(let request): search(request)
    case .listStories, .listEntities, .listQuotes, .listThreads, .listBin, .listCorrections:
      answer(query, on: .lists, failing: "The list could not be read")
    case .loadStory, .loadEntity, .loadThread, .nextUnread, .loadBriefing:
      answer(query, on: .story, failing: "This could not be opened")
    case .loadPreview: answer(query, on: .preview, failing: "The preview could not be read")
    case .loadRelated, .explain:
      answer(query, on: .related, failing: "Related stories could not be found")
    case .complete: answer(query, on: .completion, failing: "The query could not be completed")
    case .loadHistory, .listFeeds, .compare, .listTags, .listNotes, .loadFollowed, .listKeeping,
      .countExpired:
      answer(query, on: .sheets, newest: false, failing: "This could not be read")
    }
  }

  private func answer(
    _ query: Effect.Query, on kind: Kind, newest: Bool = true, failing what: String
  ) {
    on(kind, newest: newest, failing: what) { [self] in
      for result in try archive.answers(to: query, now: currentTime()) { mailbox.post(result) }
    }
  }

  /// Posts the sidebar's numbers.
  func counts() {
    on(.counts, newest: true, failing: "The archive could not be counted") { [self] in
      for result in try archive.answers(to: .loadCounts, now: currentTime()) {
        mailbox.post(result)
      }
    }
  }

  /// A search that is still going on when the next comes is broken off, for the next key has made it void.
  private func search(_ request: SearchQuery) {
    let before = searching.withLock { task in
      defer {
        task = Task.detached { [self] in
          do {
            let answer = try await archive.search(request, now: currentTime())
            if !Task.isCancelled { mailbox.post(.found(request, answer)) }
          } catch is CancellationError {
            // The next search has begun.
          } catch {
            mailbox.tell(.failure, "The search failed", detail: ErrorMessage.text(error))
          }
          searchesGoing.subtract(1, ordering: .acquiringAndReleasing)
          // The answer may have been taken while the search still counted as going on.
          mailbox.wake()
        }
      }
      return task
    }
    searchesGoing.add(1, ordering: .acquiringAndReleasing)
    before?.cancel()
  }
}
