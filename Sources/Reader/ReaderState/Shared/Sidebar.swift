import Articles

/// The list of lists at the left: stories, names, quotations, feeds, saved searches, each with its count.
package struct Sidebar: Hashable, Sendable {
  /// What the bottom line offers while the sidebar has the keys.
  package static let hints: [Command] = [.down, .open, .nextPane, .search, .palette, .help]

  /// Something that can be gone to.
  package enum Destination: Hashable, Sendable {
    case briefing, unread, all, starred, tags, notes, threads, people, places, organizations,
      quotes, feeds
    case bin
    case saved(SavedSearch)

    /// What it is called.
    package var title: String {
      switch self {
      case .briefing: "Briefing"
      case .unread: "Unread"
      case .all: "All"
      case .starred: "Starred"
      case .tags: "Tags"
      case .notes: "Notes"
      case .threads: "Threads"
      case .people: "People"
      case .places: "Places"
      case .organizations: "Organisations"
      case .quotes: "Quotes"
      case .feeds: "Feeds"
      case .bin: "Bin"
      case .saved(let search): search.name
      }
    }
  }

  /// The archive's counts; nil until they are known.
  package var counts: ArchiveCounts?
  /// The saved searches, in order of saving.
  package var saved: [SavedSearch] = [] { didSet { select(selected) } }
  /// Where the cursor is.
  package private(set) var selected = 2
  /// Whether it takes the keys.
  package var isFocused = false

  static let fixed: [Destination] = [
    .briefing, .unread, .all, .starred, .tags, .notes, .threads, .people, .places, .organizations,
    .quotes,
    .feeds, .bin,
  ]

  /// Everything that can be gone to, in order.
  package var destinations: [Destination] { Sidebar.fixed + saved.map(Destination.saved) }

  /// Returns how many things a destination lists; for a saved search those not read.
  package func count(of destination: Destination) -> Int? {
    if case .saved(let search) = destination { return search.unread }
    guard let counts else { return nil }
    return switch destination {
    case .briefing: nil
    case .unread: counts.unread
    case .all: counts.all
    case .starred: counts.starred
    case .tags: counts.tags
    case .notes: counts.notes
    case .threads: counts.threads
    case .people: counts.people
    case .places: counts.places
    case .organizations: counts.organizations
    case .quotes: counts.quotes
    case .feeds: counts.feeds
    case .bin: counts.removed
    case .saved(let search): search.unread
    }
  }

  /// Moves the cursor.
  mutating func move(by count: Int) { select(selected + min(max(count, -1_000), 1_000)) }

  /// Puts the cursor on a destination by its index.
  mutating func select(_ index: Int) { selected = min(max(index, 0), destinations.count - 1) }

  /// Puts the cursor on a destination.
  mutating func select(_ destination: Destination) {
    if let index = destinations.firstIndex(of: destination) { selected = index }
  }

  /// Returns the row a destination stands on when the sidebar has so many rows: groups are apart by a blank row while that fits.
  package func row(of index: Int, rows: Int) -> Int {
    isLoose(rows) ? index + gaps.count { $0 <= index } : index - firstRow(rows)
  }

  /// Returns the index of the destination that stands on a row.
  func index(at row: Int, rows: Int) -> Int? {
    destinations.indices.first { self.row(of: $0, rows: rows) == row }
  }

  /// Destinations before which a group begins.
  private var gaps: [Int] { saved.isEmpty ? [1, 6, 7, 11] : [1, 6, 7, 11, 13] }

  private func isLoose(_ rows: Int) -> Bool { destinations.count + gaps.count <= rows }

  /// The first destination shown when they do not all fit.
  private func firstRow(_ rows: Int) -> Int {
    max(0, min(selected - rows / 2, destinations.count - rows))
  }

  /// Returns the page of a destination.
  package func page(of destination: Destination) -> any ReaderPage {
    switch destination {
    case .briefing: BriefingPage()
    case .unread: StoryListPage(.unread)
    case .all: StoryListPage(.all)
    case .starred: StoryListPage(.starred)
    case .tags: TagListPage()
    case .notes: NoteListPage()
    case .threads: ThreadListPage()
    case .people: EntityListPage(.person)
    case .places: EntityListPage(.place)
    case .organizations: EntityListPage(.organization)
    case .quotes: QuotationListPage()
    case .feeds: FeedListPage()
    case .bin: BinPage()
    case .saved(let search): SearchPage(search.query, isTyping: false)
    }
  }
}
