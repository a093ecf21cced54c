/// The stories that a change is about.
public enum StoryScope: Hashable, Sendable {
  /// Rows of a list, by their stories' keys.
  case rows([StoryKey])
  /// A list or a part of it.
  case list(StoryFilter, ListSpan)
  /// What a search finds, from its offset on and up to its limit.
  case search(SearchQuery)
  /// Stories that came into the archive since a moment, or that are dated since then, in seconds since 1970.
  case new(since: Int64, byDate: Bool)
  /// The reports of a running story, by its id or the key of one of them.
  case thread(String)
}

/// A part of a list, given by rows of it.
public enum ListSpan: Hashable, Sendable {
  /// Every row of the list.
  case whole
  /// The rows above one.
  case above(StoryKey)
  /// The rows below one.
  case below(StoryKey)
  /// The rows from one to another, both included.
  case between(StoryKey, StoryKey)
}
