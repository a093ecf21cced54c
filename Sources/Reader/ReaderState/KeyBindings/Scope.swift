/// Where a key has its meaning; a screen looks into its own scopes first, then everywhere.
package enum Scope: String, Hashable, Sendable, CaseIterable {
  case everywhere
  /// Any list or page of stories.
  case rows
  /// While hits are shown in a story.
  case hits
  case story, search, quotes, speech, entity, thread, feeds
  /// Lists that can be narrowed by typing.
  case filtered

  /// How help names the place.
  package var title: String {
    switch self {
    case .everywhere: "Everywhere"
    case .rows: "On a story in a list"
    case .hits: "While hits are shown"
    case .story: "In a story"
    case .search: "In search results"
    case .quotes: "On a quotation"
    case .speech: "Where quotations are shown"
    case .entity: "On a person, place or organisation"
    case .thread: "On a running story"
    case .feeds: "On a feed"
    case .filtered: "In lists of names, quotations and running stories"
    }
  }
}
