import Articles
import ReaderState

/// An archive in memory that answers the reader's questions, with invented stories.
package final class FakeArchive {
  /// The stories, newest first.
  package var rows: [StorySummary]
  /// Stories that can be opened; the others get a text of one sentence.
  package var stories: [StoryKey: Story] = [:]
  /// Related stories by key.
  package var related: [StoryKey: [RelatedStory]] = [:]
  /// Names by kind.
  package var names: [EntityKind: [EntitySummary]] = [:]
  /// The pages of names.
  package var pages: [String: EntityDetail] = [:]
  /// All quotations.
  package var quotes: [QuotationSummary] = []
  /// Running stories.
  package var threads: [ThreadDetail] = []
  /// Subscriptions.
  package var feeds: [FeedSummary] = []
  /// What a search finds, whatever is asked.
  package var answer: ((SearchQuery) -> SearchResults)?
  /// Ways to finish a query.
  package var completions: [String] = []
  /// What two texts differ in.
  package var comparison = TextDiff(left: "one", right: "other", pieces: [])
  /// Stories in the bin.
  package var removed: [RemovedStory] = []
  /// The reader's corrections.
  package var corrections: [CorrectionSummary] = []
  /// Notes and highlights.
  package var notes: [NoteSummary] = []
  /// What is followed.
  package var followed: [Followed] = []
  /// What is new.
  package var briefing: Briefing?
  /// What was changed under an id.
  var reversals: [Int: AppliedChange] = [:]
  /// Kept searches.
  package var saved: [SavedSearch] = []

  /// An archive with so many stories, numbered.
  package init(stories count: Int = 0) {
    rows = (0..<count).map { FakeArchive.row($0) }
  }

  /// A numbered story's row: read when odd, quotations and copies now and then.
  package static func row(_ number: Int) -> StorySummary {
    var row = StorySummary(
      key: StoryKey(rawValue: "story\(number)"), id: "\(number)",
      title: "Council of Port Vell votes on harbour plan \(number)")
    row.source = ["Vell Courier", "Isle Radio", "The Tidewater Gazette"][number % 3]
    row.published = Timestamp(seconds: FakeArchive.now - Int64(number) * 7_200)
    row.isRead = number % 2 == 1
    row.quotes = number % 4
    row.copies = number % 5 == 0 ? 2 : 0
    row.paragraphs = 14
    row.newParagraphs = number % 6 == 2 ? 3 : nil
    row.url = "https://news.example/\(number)"
    return row
  }

  /// The time in tests: 14 December 2026, 14:05 UTC.
  package static let now: Int64 = 1_797_257_100

  /// What the archive says to a question; nothing to what it does not know.
  package func answers(to effect: Effect) -> [EffectResult] {
    switch effect {
    case .query(.loadCounts): [.counts(counts), .saved(saved)]
    case .query(.listStories(let shelf, let offset, let limit)):
      [.stories(shelf, window(rows.filter { $0.belongs(on: shelf) }, offset, limit))]
    case .query(.loadStory(let key)): [story(key).map(EffectResult.story) ?? .missing(key)]
    case .query(.loadPreview(let key)): story(key).map { [.preview($0)] } ?? []
    case .query(.explain(let key)): [.explanation(key, StoryExplanation())]
    case .query(.loadRelated(let key)): [.related(key, related[key] ?? [])]
    case .query(.search(let request)): [.found(request, answer?(request) ?? SearchResults())]
    case .query(.complete(let text, _)): [.completions(text, completions)]
    case .query(.listEntities(let kind, let filter, let offset, let limit)):
      [.entities(kind, filter: filter, window(named(kind, filter), offset, limit))]
    case .query(.loadEntity(let reference)): [.entity(reference, page(reference))]
    case .query(.listQuotes(let filter, let offset, let limit)):
      [.quotes(filter, window(quotes.filter { $0.matches(filter) }, offset, limit))]
    case .query(.listThreads(let filter, let offset, let limit)):
      [
        .threads(
          filter: filter,
          window(
            threads.map(\.row).filter { row in
              filter.isEmpty || row.headline.lowercased().contains(filter.lowercased())
            }, offset, limit))
      ]
    case .query(.loadThread(let id)): [.thread(id, thread(id))]
    case .query(.listFeeds): [.feeds(feeds)]
    case .query(.compare(let pairing)): [.comparison(pairing, comparison)]
    case .change(.setRead(let keys, let isRead)): change(keys) { $0.isRead = isRead }
    case .change(.setStarred(let keys, let isStarred)): change(keys) { $0.isStarred = isStarred }
    case .change, .query: answersAboutReader(to: effect)
    default: []
    }
  }

  private var counts: ArchiveCounts {
    var counts = ArchiveCounts()
    counts.all = rows.count
    counts.unread = rows.count { !$0.isRead }
    counts.starred = rows.count { $0.isStarred }
    counts.threads = threads.count
    counts.people = names[.person]?.count ?? 0
    counts.places = names[.place]?.count ?? 0
    counts.quotes = quotes.count
    counts.feeds = feeds.count
    return counts
  }

  private func change(_ keys: [StoryKey], _ body: (inout StorySummary) -> Void) -> [EffectResult] {
    for index in rows.indices where keys.contains(rows[index].key) { body(&rows[index]) }
    return [.counts(counts)]
  }

  private func window<Row>(_ rows: [Row], _ offset: Int, _ limit: Int) -> Page<Row> {
    let start = min(max(offset, 0), rows.count)
    return Page(
      rows: Array(rows[start...].prefix(max(0, limit))), offset: start, total: rows.count)
  }

  private func story(_ key: StoryKey) -> Story? {
    if let known = stories[key] {
      var story = known
      story.notes = notes.filter { $0.note.story == key }.map(\.note)
      if let row = rows.first(where: { $0.key == key }) { story.row.isRead = row.isRead }
      return story
    }
    guard let row = rows.first(where: { $0.key == key }) else { return nil }
    let article = Article(
      title: row.title,
      parts: [
        BlockDraft(.headline, row.title), BlockDraft(.paragraph, "The council met on Monday."),
      ])
    return Story(row: row, article: article, marks: StoryAnnotations())
  }

  private func named(_ kind: EntityKind?, _ filter: String) -> [EntitySummary] {
    (kind.map { names[$0] ?? [] } ?? names.values.flatMap(\.self)).filter {
      filter.isEmpty || $0.name.lowercased().contains(filter.lowercased())
    }
  }

  private func page(_ reference: EntityReference) -> EntityDetail? {
    switch reference {
    case .key(let key): pages[key]
    case .named(_, let name): pages.values.first { $0.row.name == name }
    }
  }

  private func thread(_ id: String) -> ThreadDetail? {
    threads.first { page in
      page.row.id == id || page.reports.contains { $0.row.key.rawValue == id }
    }
  }
}

extension StorySummary {
  fileprivate func belongs(on shelf: StoryFilter) -> Bool {
    switch shelf {
    case .all, .feed: true
    case .unread: !isRead
    case .starred: isStarred
    case .source(let name): source == name
    }
  }
}

extension QuotationSummary {
  fileprivate func matches(_ filter: QuotationFilter) -> Bool {
    guard filter.admits(kind) else { return false }
    let all = "\(speaker ?? "") \(words) \(source ?? "")".lowercased()
    return (filter.words ?? "").lowercased().split(separator: " ").allSatisfy { all.contains($0) }
  }
}
