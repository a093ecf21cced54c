/// Where a key has its meaning; a screen looks into its own scopes first, then everywhere.
package enum Scope: String, Hashable, Sendable, CaseIterable {
  case everywhere
  /// What can be marked read as a whole.
  case marking
  /// Lists of stories, of which several can be selected.
  case list
  /// Any list or page of stories.
  case rows
  /// Lists that show the selected story beside them.
  case previewed
  /// While hits are shown in a story.
  case hits
  case story, search, quotes, quoteList, speech, entity, thread, report, feeds, notes, bin, keeping,
    corrections
  /// Two texts compared.
  case differences
  /// Lists that can be narrowed by typing.
  case filtered

  /// The scopes that screens look into together, nearest first, without `everywhere`: one line a kind of screen.
  package static let screens: [[Scope]] = [
    [], [.list, .previewed, .rows, .marking], [.marking, .list, .rows], [.marking, .list],
    [.story, .speech, .rows], [.hits, .story, .speech, .rows],
    [.search, .list, .previewed, .rows, .marking],
    [.report, .thread, .list, .rows, .marking], [.thread, .filtered, .marking], [.filtered],
    [.entity, .quoteList, .speech, .rows], [.entity, .quoteList, .speech],
    [.quotes, .filtered, .quoteList, .speech, .rows], [.feeds, .marking],
    [.differences], [.notes], [.bin], [.keeping], [.corrections],
  ]

  /// How help names the place.
  package var title: String {
    switch self {
    case .everywhere: "Everywhere"
    case .marking: "On a list, a feed or a running story"
    case .list: "In a list of stories"
    case .rows: "On a story"
    case .previewed: "Beside the list"
    case .hits: "While hits are shown"
    case .story: "In a story"
    case .search: "In search results"
    case .quotes: "On a quotation"
    case .quoteList: "In a list of quotations"
    case .speech: "Where quotations are shown"
    case .entity: "On a person, place or organisation"
    case .thread: "On a running story"
    case .report: "On a report of a running story"
    case .feeds: "On a feed"
    case .differences: "Where two texts are compared"
    case .notes: "On a note"
    case .bin: "In the bin"
    case .corrections: "On a correction"
    case .keeping: "On a rule of keeping"
    case .filtered: "In lists of names, quotations and running stories"
    }
  }
}
