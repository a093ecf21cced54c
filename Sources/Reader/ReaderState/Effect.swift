import Articles

/// Work that the reader's state asks for and does not do itself; where an answer is named, it comes back as `Action.answer`.
///
/// The groups say who does the work, so that each switch over one group is exhaustive.
package enum Effect: Hashable, Sendable {
  /// Reads the archive. A newer query of one kind may replace an unanswered older one, whose answer is ignored.
  case query(Query)
  /// Changes the archive or writes a file, in the order asked for; nothing is dropped.
  case change(Change)
  /// Fetches from the network.
  case network(Request)
  /// Starts or stops work that reports progress.
  case background(Work)
  /// Uses the terminal or another program.
  case terminal(Use)

  /// Whether it is work that reports progress, which can wait until the screen stands.
  package var isBackground: Bool { if case .background = self { true } else { false } }

  /// What is read from the archive.
  package enum Query: Hashable, Sendable {
    /// The sidebar's counts and saved searches: `EffectResult.counts`, `EffectResult.saved`.
    case loadCounts
    /// A segment of a list, newest first, duplicates folded: `EffectResult.stories`.
    case listStories(StoryFilter, offset: Int, limit: Int)
    /// A story with everything around it: `EffectResult.story` or `EffectResult.missing`.
    case loadStory(StoryKey)
    /// A story for the preview, without its surroundings: `EffectResult.preview`.
    case loadPreview(StoryKey)
    /// Stories to read next: `EffectResult.related`.
    case loadRelated(StoryKey)
    /// Hits of a query: `EffectResult.found`.
    case search(SearchQuery)
    /// Completions of the word that ends at a byte offset of a query: `EffectResult.completions`.
    case complete(String, at: Int)
    /// Earlier queries, newest first: `EffectResult.history`.
    case loadHistory
    /// A segment of the names of a kind (nil: of all) that match a filter, most stories first: `EffectResult.entities`.
    case listEntities(EntityKind?, filter: String, offset: Int, limit: Int)
    /// The page of a name: `EffectResult.entity`.
    case loadEntity(EntityReference)
    /// A segment of the quotations, newest first: `EffectResult.quotes`.
    case listQuotes(QuotationFilter, offset: Int, limit: Int)
    /// A segment of the running stories, last report first: `EffectResult.threads`.
    case listThreads(filter: String, offset: Int, limit: Int)
    /// A running story, by its id or the key of any of its reports: `EffectResult.thread` with the same word.
    case loadThread(String)
    /// Asks for the subscriptions: `EffectResult.feeds`.
    case listFeeds
    /// Why a story is folded, and why it is in its running story: `EffectResult.explanation`.
    case explain(StoryKey)
    /// Two texts word by word: `EffectResult.comparison`.
    case compare(ComparisonTarget)
    /// The next unread story of a list after a story, else the newest anywhere: `EffectResult.nextUnread`.
    case nextUnread(StoryFilter, after: StoryKey?)
    /// The reader's tags: `EffectResult.tags`.
    case listTags
    /// The reader's notes and highlights: `EffectResult.notes`.
    case listNotes
    /// What is new: `EffectResult.briefing`. Without a moment, in seconds since 1970, since the last briefing that was read;
    /// else what came since then.
    case loadBriefing(since: Int64?)
    /// Everything that is followed: `EffectResult.followed`.
    case loadFollowed
    /// Rules of keeping, and the feeds that may have one: `EffectResult.keeping`.
    case listKeeping
    /// How many stories a rule would let go: `EffectResult.expired`.
    case countExpired(KeepingRule)
    /// A segment of the bin, the story removed last first: `EffectResult.bin`.
    case listBin(offset: Int, limit: Int)
    /// A segment of the reader's corrections, newest first: `EffectResult.corrections`.
    case listCorrections(offset: Int, limit: Int)
  }

  /// What is changed or written. `EffectResult.counts` and `EffectResult.saved` follow changes that alter counts,
  /// `EffectResult.changed` follows corrections.
  package enum Change: Hashable, Sendable {
    /// Marks stories as read or unread.
    case setRead([StoryKey], Bool)
    /// Stars stories or takes the star away.
    case setStarred([StoryKey], Bool)
    /// Does something to every story that scopes mean: `EffectResult.applied`, and `EffectResult.changed` where stories
    /// leave the archive or come back. `id` is what `takeBack` knows it by.
    case apply(StoryChange, [StoryScope], id: Int)
    /// Takes back what was done under an id: `EffectResult.tookBack` when it is done.
    case takeBack(id: Int)
    /// Takes stories out of the bin, all without keys.
    case restore([StoryKey]?, id: Int)
    /// Lets go of everything in the bin for good.
    case emptyBin
    /// Keeps a note or a highlight.
    case saveNote(Note, id: Int)
    /// Takes a note away by its number.
    case removeNote(Int64, id: Int)
    /// Follows something or follows it no longer: `EffectResult.followed`.
    case follow(FollowTarget, Bool, id: Int)
    /// Keeps when the briefing was read.
    case setBriefingRead(Int64, id: Int)
    /// Keeps a rule of keeping, and lets go of what it says at once where that is wanted.
    case saveRule(KeepingRule, appliesNow: Bool, id: Int)
    /// Takes a rule away by its feed.
    case dropRule(feed: String?)
    /// Writes notes and highlights to a new file at a path as typed; a message says where.
    case exportNotes(NoteFormat, path: String)
    /// Keeps how far a story was read, as a byte offset.
    case saveReadingOffset(StoryKey, Int)
    /// Keeps a correction.
    case correct(Correction)
    /// Takes the newest equal correction back.
    case retract(Correction)
    /// Takes a correction back by its number.
    case retractCorrection(Int64, id: Int)
    /// Keeps a query in the sidebar.
    case saveSearch(SavedSearch)
    /// Takes a query, by its text, out of the sidebar.
    case forgetSearch(String)
    /// Puts a query on top of the history.
    case rememberQuery(String)
    /// Ends a subscription; its stories stay.
    case unsubscribe(String)
    /// Writes a story to a new file at a path as typed; a message says where, else `EffectResult.storyExportRefused` why not.
    case exportStory(StoryExport, path: String)
    /// Takes a subscription up again that was ended, with its name, folder and everything else.
    case resubscribe(String)
    /// Writes quotations to a new file at a path as typed; a message says where, else `EffectResult.exportRefused` why not.
    case exportQuotes(QuoteExport, path: String)
  }

  /// What is fetched.
  package enum Request: Hashable, Sendable {
    /// Fetches the feeds at these addresses, all of them when empty; progress comes as `EffectResult.progress`.
    case updateFeeds([String])
    /// Subscribes to a feed, or to the feed of a page.
    case subscribe(String)
    /// Brings the best hits of a query from the shared archive: `EffectResult.changed` and a message.
    case searchShare(String)
  }

  /// What goes on while the reader reads.
  package enum Work: Hashable, Sendable {
    /// Annotates and compares anew the stories that an older version annotated or compared; progress comes as
    /// `EffectResult.progress`, and `EffectResult.changed` at the end. What is done stays done when it is stopped.
    case reannotate
    /// Adds stories; progress comes as `EffectResult.progress`, `EffectResult.added` and a message at the end.
    case add(StorySource)
    /// Stops the work that reports progress.
    case cancelWork
  }

  /// What needs the terminal or another program.
  package enum Use: Hashable, Sendable {
    /// Opens an http or https address in the browser.
    case browse(String)
    /// Puts text on the clipboard.
    case copy(String)
    /// Runs a command, as an argument list, with the story's text on its standard input.
    case pipe(StoryKey, command: [String])
    /// Lets a story be written in the reader's editor, and adds it.
    case writeStory
    /// Opens the settings in the reader's editor; they hold when it ends.
    case editSettings
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
}

/// Where stories that are to be added come from.
package enum StorySource: Hashable, Sendable {
  /// A file, everything in a folder, or an http or https address, as typed.
  case path(String)
  /// A text that was pasted or written.
  case text(String)
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
  /// Two stories, compared with each other.
  case stories(StoryKey, StoryKey)
  /// A revision of a story, by its number, and the one after it.
  case revision(StoryKey, Int)
}
