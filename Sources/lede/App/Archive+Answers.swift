import ArchiveStore
import Articles
import ReaderState

extension Archive {
  /// Returns what the archive answers to a query of the reader, at once.
  ///
  /// - Parameter now: seconds since 1970, for queries that speak of days.
  /// - Throws: whatever reading the archive throws.
  func answers(to query: Effect.Query, now: Int64) throws -> [EffectResult] {
    switch query {
    case .loadCounts: [.counts(try counts()), .saved(try savedSearches(now: now))]
    case .search(let request): [.found(request, try search(request, now: now))]
    case .complete(let text, let offset): [.completions(text, try completions(text, at: offset))]
    case .loadHistory: [.history(try history())]
    case .listStories(let filter, let offset, let limit):
      [.stories(filter, try stories(filter, offset: offset, limit: limit))]
    case .listEntities(let kind, let filter, let offset, let limit):
      [
        .entities(
          kind, filter: filter,
          try entities(kind, filter: filter, offset: offset, limit: limit))
      ]
    case .listQuotes(let filter, let offset, let limit):
      [.quotes(filter, try quotes(filter, offset: offset, limit: limit))]
    case .listThreads(let filter, let offset, let limit):
      [.threads(filter: filter, try threads(filter: filter, offset: offset, limit: limit))]
    case .listFeeds: [.feeds(try feeds())]
    case .loadStory(let key): [try story(key).map(EffectResult.story) ?? .missing(key)]
    case .loadPreview(let key): try story(key).map { [.preview($0)] } ?? []
    case .loadRelated(let key): [.related(key, try related(to: key, limit: 12))]
    case .loadEntity(let reference): [.entity(reference, try entity(reference))]
    case .loadThread(let id): [.thread(id, try thread(id))]
    case .explain(let key):
      [try explanation(of: key).map { .explanation(key, $0) } ?? .missing(key)]
    case .nextUnread(let filter, let key): [.nextUnread(try nextUnread(filter, after: key))]
    case .listTags: [.tags(try tags())]
    case .loadBriefing(let since): [.briefing(try briefing(addedSince: since, now: now))]
    case .loadFollowed: [.followed(try followed())]
    case .listKeeping: [.keeping(try keepingRules(), try feeds())]
    case .countExpired(let rule): [.expired(rule, try countOfExpired(by: rule, now: now))]
    case .listNotes: [.notes(try notes(now: now))]
    case .listBin(let offset, let limit): [.bin(try bin(offset: offset, limit: limit))]
    case .listCorrections(let offset, let limit):
      [.corrections(try corrections(offset: offset, limit: limit))]
    case .compare(let target):
      [
        try comparison(target).map { .comparison(target, $0) }
          ?? .told(Message(.failure, "One of the texts is gone"))
      ]
    }
  }

  private func entity(_ reference: EntityReference) throws -> EntityDetail? {
    switch reference {
    case .key(let key): try entity(key)
    case .named(let kind, let name): try entity(kind, name)
    }
  }

  private func comparison(_ target: ComparisonTarget) throws -> TextDiff? {
    switch target {
    case .stories(let left, let right):
      // The older text stands first, so that what is struck out was there before.
      try compare(left, right).flatMap {
        $0.newer == .left ? try compare(right, left) : $0
      }
    case .revision(let key, let number): try compare(key, revision: number)
    }
  }
}
