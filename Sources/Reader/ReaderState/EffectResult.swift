import Articles

/// The result of an effect, with enough of the question to know which page asked.
package enum EffectResult: Hashable, Sendable {
  /// Counts for the sidebar.
  case counts(ArchiveCounts)
  /// Kept queries with their counts, in the sidebar's order.
  case saved([SavedSearch])
  /// A stretch of a shelf.
  case stories(StoryFilter, Page<StorySummary>)
  /// A story opened.
  case story(Story)
  /// A story that is not in the archive (any more).
  case missing(StoryKey)
  /// A story for the preview.
  case preview(Story)
  /// What to read after a story.
  case related(StoryKey, [RelatedStory])
  /// Hits of a request.
  case found(SearchQuery, SearchResults)
  /// Ways to finish a query: the whole query each time.
  case completions(String, [String])
  /// Earlier queries, newest first.
  case history([String])
  /// A stretch of names of a kind under a filter.
  case entities(EntityKind?, filter: String, Page<EntitySummary>)
  /// Everything about a name; nil when no story names it.
  case entity(EntityReference, EntityDetail?)
  /// A stretch of quotations under a filter.
  case quotes(QuotationFilter, Page<QuotationSummary>)
  /// A stretch of running stories under a filter.
  case threads(filter: String, Page<ThreadSummary>)
  /// A running story; nil when it is gone.
  case thread(String, ThreadDetail?)
  /// A change that was carried out, with its id; without one, a change that was taken back.
  case applied(AppliedChange, id: Int?)
  /// What was done under an id is taken back as a whole.
  case tookBack(Int)
  /// The next unread story; nil when everything is read.
  case nextUnread(StorySummary?)
  /// The reader's tags, by name.
  case tags([Tag])
  /// The reader's notes and highlights, newest story first.
  case notes([NoteSummary])
  /// What is new.
  case briefing(Briefing)
  /// Everything that is followed.
  case followed([Followed])
  /// Rules of keeping, and the feeds that may have one.
  case keeping([KeepingRule], [FeedSummary])
  /// How many stories a rule would let go.
  case expired(KeepingRule, Int)
  /// A segment of the bin.
  case bin(Page<RemovedStory>)
  /// A segment of the reader's corrections.
  case corrections(Page<CorrectionSummary>)
  /// Subscriptions in the order of the list.
  case feeds([FeedSummary])
  /// Why a story is folded, and why it is in its running story.
  case explanation(StoryKey, StoryExplanation)
  /// Two texts side by side.
  case comparison(ComparisonTarget, TextDiff)
  /// The archive holds something else than before: lists ask again, keeping their place.
  case changed
  /// Stories were added, and this is the only one or the first of them.
  case added(StoryKey, title: String, count: Int)
  /// Work going on, nil when there is none (any more).
  case progress(Progress?)
  /// Something happened that the reader should know.
  case told(Message)
  /// Quotations that could not be written to a path, and why.
  case exportRefused(QuoteExport, path: String, why: String)
  /// A story that could not be written to a path, and why.
  case storyExportRefused(StoryExport, path: String, why: String)
  /// The themes that can be chosen, and the one in use.
  case themes([String], current: String)
}

/// Work that takes a while.
package struct Progress: Hashable, Sendable {
  /// What is being done ("updating").
  package var title: String
  /// How much is done.
  package var done: Int
  /// Of how much; nil when unknown.
  package var total: Int?

  /// Work going on.
  package init(_ title: String, done: Int = 0, total: Int? = nil) {
    self.title = title
    self.done = done
    self.total = total
  }
}

/// Something the reader is told; it stays in Messages.
package struct Message: Hashable, Sendable {
  /// How much it matters.
  package enum Level: Hashable, Sendable { case note, failure }

  /// How much it matters.
  package var level: Level
  /// What happened, to what, in one line.
  package var text: String
  /// The rest: reasons, and what to do.
  package var detail: String?
  /// When, in seconds since 1970; set when it arrives.
  package var at: Int64 = 0

  /// Creates a message for the reader.
  package init(_ level: Level, _ text: String, detail: String? = nil) {
    self.level = level
    self.text = text
    self.detail = detail
  }
}
