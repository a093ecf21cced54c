/// Everything a reader can do, by the name used in the configuration.
package enum Command: String, Hashable, Sendable, CaseIterable {
  // Moving.
  case down, up, top, bottom, open, back, backward, forward
  case halfDown = "half-down"
  case halfUp = "half-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case nextPane = "next-pane"
  case previousPane = "previous-pane"

  // The whole program.
  case add
  case newStory = "new-story"
  case editSettings = "settings"
  case search, palette, help, themes, messages, redraw, suspend, undo, cancel, quit, update

  // Places to go.
  case showUnread = "unread"
  case showAll = "all"
  case showStarred = "starred"
  case showThreads = "threads"
  case showPeople = "people"
  case showPlaces = "places"
  case showOrganizations = "organisations"
  case showQuotes = "quotes"
  case showFeeds = "feeds"
  case showBriefing = "briefing"
  case showKeeping = "keeping"
  case showTags = "tags"
  case showCorrections = "corrections"
  case showNotes = "notes"
  case showBin = "bin"

  // On a story, in a list or opened.
  case star, browser, copy, export, pipe, thread, preview, why, select, tag, note
  case remove
  case markAllRead = "mark-all-read"
  case markAboveRead = "mark-above-read"
  case markBelowRead = "mark-below-read"
  case nextUnread = "next-unread"
  case toggleRead = "toggle-read"

  // In a story.
  case labels, related, names, dim, find, speaker, compare, highlight
  case nextThing = "next-thing"
  case previousThing = "previous-thing"
  case nextQuote = "next-quote"
  case previousQuote = "previous-quote"
  case nextChange = "next-change"
  case previousChange = "previous-change"
  case nextStory = "next-story"
  case previousStory = "previous-story"
  case nextHit = "next-hit"
  case previousHit = "previous-hit"

  // In lists and pages.
  case filter, save, sort, rename, merge, split, follow, join, subscribe, unsubscribe
  case removeSearch = "remove-search"
  case searchShare = "search-share"
  case restore
  case removeStories = "remove-stories"
  case restoreAll = "restore-all"
  case emptyBin = "empty-bin"
  case dropRule = "drop-rule"
  case editNote = "edit-note"
  case retractCorrection = "take-back"
  case deleteNote = "delete-note"
  case exportNotes = "export-notes"
  case reported = "reported-speech"
  case exportQuotes = "export-quotes"
  case selectQuote = "select-quote"
  case dropFacet = "drop-facet"
  case correctQuote = "correct-quote"
  case leave = "split-thread"
  case updateOne = "update-one"
}
