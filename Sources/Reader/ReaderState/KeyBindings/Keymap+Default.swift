extension Keymap {
  /// The keys as they are without a configuration.
  package static let standard = Keymap([
    Entry(.down, .everywhere, "j Down", "Down one row", hint: "down"),
    Entry(.up, .everywhere, "k Up", "Up one row", hint: "up"),
    Entry(.halfDown, .everywhere, "Ctrl-d", "Down half a page"),
    Entry(.halfUp, .everywhere, "Ctrl-u", "Up half a page"),
    Entry(.pageDown, .everywhere, "Space PgDn", "Down a page", hint: "page"),
    Entry(.pageUp, .everywhere, "b PgUp", "Up a page"),
    Entry(.top, .everywhere, "g Home", "To the beginning"),
    Entry(.bottom, .everywhere, "G End", "To the end"),
    Entry(.open, .everywhere, "Enter", "Open what is selected", hint: "open"),
    Entry(.nextPane, .everywhere, "Tab", "To the next pane", hint: "pane"),
    Entry(.previousPane, .everywhere, "Shift-Tab", "To the pane before"),
    Entry(.back, .everywhere, "Esc q Backspace", "Back; on the home, q leaves", hint: "back"),
    Entry(.backward, .everywhere, "H Alt-Left", "Back through everything visited"),
    Entry(.forward, .everywhere, "L Alt-Right", "Forward through everything visited"),
    Entry(.search, .everywhere, "/", "Search all stories", hint: "search", words: "find paste"),
    Entry(.palette, .everywhere, ":", "All commands by name", hint: "commands"),
    Entry(.help, .everywhere, "?", "Help for this screen", hint: "help"),
    Entry(.undo, .everywhere, "u", "Undo the last change", hint: "undo"),
    Entry(.messages, .everywhere, "M", "Messages: what happened", hint: "messages"),
    Entry(.themes, .everywhere, "T", "Choose a theme"),
    Entry(.update, .everywhere, "R", "Update feeds", hint: "update", words: "refresh fetch"),
    Entry(
      .add, .everywhere, "a", "Add a file, folder or address", hint: "add",
      words: "open file import paste"),
    Entry(
      .editSettings, .everywhere, "", "Change settings and keys in the editor",
      words: "keys config configuration preferences options key binding bind"),
    Entry(.newStory, .everywhere, "", "Write a new story in the editor", words: "write paste edit"),
    Entry(.cancel, .everywhere, "Ctrl-c", "Cancel what is going on"),
    Entry(.redraw, .everywhere, "Ctrl-l", "Redraw the screen"),
    Entry(.suspend, .everywhere, "Ctrl-z", "Suspend"),
    Entry(.quit, .everywhere, "Q", "Leave lede", words: "exit close end"),
    Entry(
      .nextUnread, .everywhere, "N", "Open the next unread story", hint: "next unread",
      words: "new"),
    Entry(.showUnread, .everywhere, sequences: [", u"], "Go to unread stories"),
    Entry(.showAll, .everywhere, sequences: [", a"], "Go to all stories"),
    Entry(.showStarred, .everywhere, sequences: [", s"], "Go to starred stories"),
    Entry(.showThreads, .everywhere, sequences: [", t"], "Go to running stories"),
    Entry(.showPeople, .everywhere, sequences: [", p"], "Go to people"),
    Entry(.showPlaces, .everywhere, sequences: [", l"], "Go to places"),
    Entry(.showOrganizations, .everywhere, sequences: [", o"], "Go to organisations"),
    Entry(.showQuotes, .everywhere, sequences: [", q"], "Go to quotations"),
    Entry(.showFeeds, .everywhere, sequences: [", f"], "Go to feeds", words: "subscriptions"),
    Entry(
      .showBriefing, .everywhere, "B", "Briefing: what is new since the last one that you read",
      hint: "briefing", words: "new today morning"),
    Entry(
      .follow, .everywhere, "F", "Follow a name, running story or search, or no longer",
      hint: "follow", words: "watch subscribe unfollow"),
    Entry(
      .showKeeping, .everywhere, "", "How long stories are kept",
      words: "keep rules delete old expire"),
    Entry(
      .showCorrections, .everywhere, "", "Go to your corrections", words: "mistakes undo wrong"),
    Entry(.showTags, .everywhere, "", "Go to tags", words: "labels"),
    Entry(
      .showNotes, .everywhere, "", "Go to notes and highlights", words: "annotations comments"),
    Entry(.showBin, .everywhere, "", "Go to the bin", words: "trash deleted removed restore"),

    Entry(
      .markAllRead, .marking, "A", "Mark everything here as read", hint: "all read",
      words: "catch up"),

    Entry(
      .select, .list, "V", "Begin or end a selection", hint: "select", words: "several choose"),
    Entry(.markAboveRead, .list, "", "Mark everything above as read"),
    Entry(.markBelowRead, .list, "", "Mark everything below as read"),

    Entry(
      .star, .rows, "s", "Star, or take the star away", hint: "star",
      words: "bookmark favourite save"),
    Entry(.toggleRead, .rows, "m", "Mark as read or unread", hint: "read/unread"),
    Entry(.tag, .rows, "#", "Put a tag on, or take it off", hint: "tag", words: "label add"),
    Entry(
      .note, .rows, "+", "Write a note", hint: "note", words: "annotate comment add"),
    Entry(
      .remove, .rows, "D Delete", "Remove; it stays in the bin for 30 days", hint: "remove",
      words: "delete trash"),
    Entry(.thread, .rows, "t", "The running story", hint: "thread"),
    Entry(
      .why, .rows, "w W", "What is folded with it and why, and why its running story",
      hint: "unfold", words: "why copies duplicates"),
    Entry(.browser, .rows, "o", "Open in the browser", hint: "browser"),
    Entry(
      .copy, .rows, "y", "Copy quotation, headline, address or paragraph", hint: "copy",
      words: "clipboard yank"),
    Entry(.export, .rows, "e", "Export to a file", hint: "export", words: "save write print"),
    Entry(.pipe, .rows, "|", "Pipe the text to a command", words: "print printer shell"),
    Entry(.preview, .previewed, "v", "Show or hide the preview", hint: "preview"),

    Entry(.nextHit, .hits, "n", "Next hit", hint: "next hit"),
    Entry(.previousHit, .hits, "N", "Hit before"),

    Entry(.nextThing, .story, "Tab", "Next name, quotation or link", hint: "names, links"),
    Entry(.previousThing, .story, "Shift-Tab", "Name, quotation or link before"),
    Entry(.nextQuote, .story, "]", "Next quotation", hint: "quotes"),
    Entry(.previousQuote, .story, "[", "Quotation before"),
    Entry(.labels, .story, "f", "Label everything that opens", hint: "labels"),
    Entry(.related, .story, "r", "Related stories", hint: "related"),
    Entry(.names, .story, "i", "Names in this story", hint: "names"),
    Entry(.nextStory, .story, "n", "Next story", hint: "next"),
    Entry(.previousStory, .story, "p", "Story before"),
    Entry(.find, .story, "/", "Find in this story", hint: "find"),
    Entry(.dim, .story, "z", "Dim what was read before, or not", hint: "dim"),
    Entry(.speaker, .story, "c", "Correct who said it", hint: "correct speaker"),
    Entry(
      .highlight, .story, "h", "Select a passage to highlight or to note", hint: "highlight",
      words: "mark passage"),
    Entry(.compare, .story, "d", "Compare with its copy or earlier version", hint: "differences"),

    Entry(.save, .search, "S", "Keep this search in the sidebar", hint: "keep", words: "save"),
    Entry(.sort, .search, "O", "Sort by relevance, date or source", hint: "sort"),
    Entry(
      .searchShare, .search, "Ctrl-t", "Search the shared archive, and bring its best hits here",
      words: "newsroom"),
    Entry(.dropFacet, .search, "x", "Take the last narrowing away"),
    Entry(.removeSearch, .search, "X", "Take this search out of the sidebar"),

    Entry(
      .filter, .filtered, "=", "Narrow the list by typing", hint: "narrow", words: "filter"),
    Entry(.correctQuote, .quotes, "c", "Correct who said it", hint: "correct speaker"),
    Entry(
      .selectQuote, .quoteList, "V", "Begin or end a selection of quotations", hint: "select",
      words: "several choose"),

    Entry(.reported, .speech, "w", "Show or hide reported speech", hint: "reported"),
    Entry(.exportQuotes, .speech, "E", "Export quotations to a file", hint: "export quotes"),

    Entry(.rename, .entity, "c", "Give it another name", hint: "rename"),
    Entry(.merge, .entity, "&", "Merge with another", hint: "merge"),
    Entry(.split, .entity, "x", "Split one of its names off", hint: "split"),

    Entry(.join, .thread, "&", "Merge with another running story", hint: "merge"),
    Entry(.leave, .report, "x", "Split off from this report on", hint: "split"),

    Entry(.nextChange, .differences, "n ] Tab", "Next change", hint: "next change"),
    Entry(
      .previousChange, .differences, "p N [ Shift-Tab", "Change before", hint: "change before"),

    Entry(
      .subscribe, .feeds, "a", "Subscribe to a feed or page", hint: "add", words: "follow new"),
    Entry(
      .unsubscribe, .feeds, "x", "End the subscription", hint: "unsubscribe",
      words: "remove delete"),
    Entry(
      .updateOne, .feeds, "r", "Update this feed", hint: "update this", words: "refresh fetch"),

    Entry(
      .removeStories, .feeds, "D", "Remove all stories of this feed; 30 days in the bin",
      hint: "remove stories", words: "delete trash"),

    Entry(.editNote, .notes, "c", "Change what was noted", hint: "change", words: "edit"),
    Entry(
      .deleteNote, .notes, "x", "Take the note or highlight away", hint: "take away",
      words: "delete remove"),
    Entry(.exportNotes, .notes, "E", "Export notes to a file", hint: "export", words: "save"),

    Entry(
      .retractCorrection, .corrections, "x", "Take the correction back", hint: "take back",
      words: "undo delete remove"),

    Entry(.dropRule, .keeping, "x", "Take the rule away", hint: "take away", words: "delete"),

    Entry(.restore, .bin, "r", "Take it out of the bin", hint: "restore", words: "undelete"),
    Entry(.restoreAll, .bin, "R", "Take everything out of the bin", hint: "restore all"),
    Entry(.emptyBin, .bin, "X", "Let go of everything for good", hint: "empty", words: "delete"),
  ])
}
