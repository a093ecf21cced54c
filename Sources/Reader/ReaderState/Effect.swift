import Articles

/// Something to be done outside the reader's state; the program runs it and, where an answer is named,
/// brings the answer back as an `Action.answer`.
///
/// A newer question of one kind makes an unanswered older one void: it may be dropped, and its answer is ignored.
package enum Effect: Hashable, Sendable {
  // Questions to the archive.

  /// The sidebar's counts and kept queries: `EffectResult.counts`, `EffectResult.saved`.
  case loadCounts
  /// A stretch of a list, newest first, copies folded: `EffectResult.stories`.
  case listStories(StoryFilter, offset: Int, limit: Int)
  /// A story with everything around it: `EffectResult.story` or `EffectResult.missing`.
  case loadStory(StoryKey)
  /// A story for the preview, surroundings not needed: `EffectResult.preview`.
  case loadPreview(StoryKey)
  /// What to read next: `EffectResult.related`.
  case loadRelated(StoryKey)
  /// Hits of a query: `EffectResult.found`.
  case search(SearchQuery)
  /// Ways to finish the word that ends at a byte offset of a query: `EffectResult.completions`.
  case complete(String, at: Int)
  /// Earlier queries, newest first: `EffectResult.history`.
  case loadHistory
  /// A stretch of the names of a kind (nil: of all) whose parts begin like the filter, most stories first: `EffectResult.entities`.
  case listEntities(EntityKind?, filter: String, offset: Int, limit: Int)
  /// Everything about a name: `EffectResult.entity`.
  case loadEntity(EntityReference)
  /// A stretch of quotations, newest first: `EffectResult.quotes`.
  case listQuotes(QuotationFilter, offset: Int, limit: Int)
  /// A stretch of the running stories, last report first: `EffectResult.threads`.
  case listThreads(filter: String, offset: Int, limit: Int)
  /// A running story, by its id or the key of any of its reports: `EffectResult.thread` with the same word.
  case loadThread(String)
  /// Subscriptions: `EffectResult.feeds`.
  case listFeeds
  /// Why a story is folded, and why it is in its running story: `EffectResult.explanation`.
  case explain(StoryKey)
  /// Two texts word by word: `EffectResult.comparison`.
  case compare(ComparisonTarget)

  // Changes to the archive. `EffectResult.counts` and `EffectResult.saved` follow those that alter counts, `EffectResult.changed`
  // follows corrections and whatever brings stories in.

  /// Marks stories as read or unread.
  case setRead([StoryKey], Bool)
  /// Stars stories or takes the star away.
  case setStarred([StoryKey], Bool)
  /// Keeps how far a story was read, as a byte offset.
  case saveReadingOffset(StoryKey, Int)
  /// Keeps a correction.
  case correct(Correction)
  /// Takes the newest equal correction back.
  case retract(Correction)
  /// Keeps a query in the sidebar.
  case saveSearch(SavedSearch)
  /// Takes a query, by its text, out of the sidebar.
  case forgetSearch(String)
  /// Puts a query on top of the history.
  case rememberQuery(String)

  // Upkeep.

  /// Reads names and quotations anew in the stories that an older recogniser read, while the reader goes on reading;
  /// progress comes as `EffectResult.progress`, and `EffectResult.changed` at the end. What is done stays done when it is stopped.
  case reannotate

  // The network.

  /// Fetches the feeds at these addresses, all of them when empty; progress comes as `EffectResult.progress`.
  case updateFeeds([String])
  /// Subscribes to a feed, or to the feed of a page.
  case subscribe(String)
  /// Ends a subscription; its stories stay.
  case unsubscribe(String)
  /// Stops the work that reports progress.
  case cancelWork

  // The world outside.

  /// Opens an http or https address in the browser.
  case browse(String)
  /// Puts text on the clipboard.
  case copy(String)
  /// Writes a story to a file named after it; says where in a message.
  case export(StoryKey)
  /// Writes quotations to a new file at a path as typed; says where in a message, or `EffectResult.exportRefused`.
  case exportQuotes(QuoteExport, path: String)
  /// Runs a command, as an argument list, with the story's text on its standard input.
  case pipe(StoryKey, command: [String])
  /// Draws with another theme, for now.
  case showTheme(String)
  /// Keeps a theme as the reader's choice.
  case saveTheme(String)
  /// Paints everything anew.
  case redraw
  /// Stops the program as Ctrl-Z does.
  case suspend
  /// Ends the program.
  case quit
}

/// How an entity is asked for.
package enum EntityReference: Hashable, Sendable {
  /// By its key in the archive.
  case key(String)
  /// By its kind and its full name as a story resolves it.
  case named(EntityKind, String)
}

/// Two texts to be compared.
package enum ComparisonTarget: Hashable, Sendable {
  /// Two stories.
  case stories(StoryKey, StoryKey)
  /// A revision of a story, by its number, and the one after it.
  case revision(StoryKey, Int)
}
