import Articles
import ArchiveStore
import ReaderState
import Synchronization

extension EffectRunner {
  /// Asks the archive; the answer, or why there is none, goes into the mailbox.
  func ask(_ effect: Effect) {
    switch effect {
    case .loadCounts: counts()
    case .listStories(let shelf, let offset, let limit):
      on(.lists, newest: true, failing: "The list could not be read") { [self] in
        let page = try archive.page(shelf, offset: offset, limit: limit)
        let window = Page(rows: page.rows, offset: page.offset, total: page.total)
        mailbox.post(.stories(shelf, window))
      }
    case .search(let request): search(request)
    case .complete(let query, let place):
      on(.completion, newest: true, failing: "The query could not be completed") { [self] in
        mailbox.post(.completions(query, try archive.completions(query, at: place)))
      }
    case .loadHistory:
      on(.sheets, failing: "Earlier searches could not be read") { [self] in
        mailbox.post(.history(try archive.history()))
      }
    case .loadStory, .loadPreview, .loadRelated, .explain, .compare: askForStory(effect)
    default: askForSheet(effect)
    }
  }

  /// The sidebar's numbers.
  func counts() {
    on(.counts, newest: true, failing: "The archive could not be counted") { [self] in
      mailbox.post(.counts(try archive.counts()))
      mailbox.post(.saved(try archive.savedSearches(now: currentTime())))
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
        }
      }
      return task
    }
    searchesGoing.add(1, ordering: .acquiringAndReleasing)
    before?.cancel()
  }

  private func askForStory(_ effect: Effect) {
    switch effect {
    case .loadStory(let key):
      on(.story, newest: true, failing: "The story could not be opened") { [self] in
        mailbox.post(try archive.story(key).map { .story($0) } ?? .missing(key))
      }
    case .loadPreview(let key):
      on(.preview, newest: true, failing: "The preview could not be read") { [self] in
        if let story = try archive.story(key) { mailbox.post(.preview(story)) }
      }
    case .loadRelated(let key):
      on(.related, newest: true, failing: "Related stories could not be found") { [self] in
        mailbox.post(.related(key, try archive.related(to: key, limit: 12)))
      }
    case .explain(let key):
      on(.related, newest: true, failing: "The reasons could not be found") { [self] in
        guard let explanation = try archive.explanation(of: key) else {
          return mailbox.post(.missing(key))
        }
        mailbox.post(.explanation(key, explanation))
      }
    case .compare(let pairing):
      on(.sheets, failing: "The texts could not be compared") { [self] in
        let comparison: TextDiff? =
          switch pairing {
          case .stories(let left, let right): try archive.compare(left, right)
          case .revision(let key, let number): try archive.compare(key, revision: number)
          }
        guard let comparison else { return mailbox.tell(.failure, "One of the texts is gone") }
        mailbox.post(.comparison(pairing, comparison))
      }
    default: break
    }
  }

  /// Names, quotations, running stories, feeds.
  private func askForSheet(_ effect: Effect) {
    switch effect {
    case .listEntities(let kind, let filter, let offset, let limit):
      on(.lists, newest: true, failing: "The names could not be read") { [self] in
        let window = try archive.entities(kind, filter: filter, offset: offset, limit: limit)
        mailbox.post(.entities(kind, filter: filter, window))
      }
    case .loadEntity(let reference):
      on(.story, newest: true, failing: "The name could not be looked up") { [self] in
        let page: EntityDetail? =
          switch reference {
          case .key(let key): try archive.entity(key)
          case .named(let kind, let name): try archive.entity(kind, name)
          }
        mailbox.post(.entity(reference, page))
      }
    case .listQuotes(let filter, let offset, let limit):
      on(.lists, newest: true, failing: "The quotations could not be read") { [self] in
        mailbox.post(.quotes(filter, try archive.quotes(filter, offset: offset, limit: limit)))
      }
    case .listThreads(let filter, let offset, let limit):
      on(.lists, newest: true, failing: "The running stories could not be read") { [self] in
        let (rows, total) = try archive.threads(filter: filter, offset: offset, limit: limit)
        mailbox.post(.threads(filter: filter, Page(rows: rows, offset: offset, total: total)))
      }
    case .loadThread(let id):
      on(.story, newest: true, failing: "The running story could not be read") { [self] in
        mailbox.post(.thread(id, try archive.thread(id)))
      }
    case .listFeeds:
      on(.sheets, failing: "The feeds could not be read") { [self] in
        mailbox.post(.feeds(try archive.feeds()))
      }
    default: break
    }
  }
}
