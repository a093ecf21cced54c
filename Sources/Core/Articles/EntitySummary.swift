/// A person, place, organisation or group as a list shows it.
public struct EntitySummary: Hashable, Sendable {
  /// Stable within the archive: kind and folded full name, unless the reader merged or split it.
  public var key: String
  /// The full name.
  public var name: String
  /// What it is.
  public var kind: EntityKind
  /// How many stories name it.
  public var stories: Int
  /// How often it is named.
  public var mentions: Int

  /// Creates a row for an entity.
  public init(key: String, name: String, kind: EntityKind, stories: Int = 0, mentions: Int = 0) {
    self.key = key
    self.name = name
    self.kind = kind
    self.stories = stories
    self.mentions = mentions
  }
}

/// Everything about one name.
public struct EntityDetail: Hashable, Sendable {
  /// The entity as a list shows it.
  public var row: EntitySummary
  /// Other forms of its name, most used first.
  public var aliases: [String] = []
  /// Mentions by month, oldest first, months without mentions left out.
  public var timeline: [MonthCount] = []
  /// What they said, newest first.
  public var quotes: [QuotationSummary] = []
  /// How often they are quoted and reported in all.
  public var said = QuoteCounts()
  /// Stories that name it, newest first.
  public var stories: [StorySummary] = []
  /// Who and what appears with it, most often first.
  public var companions: [EntitySummary] = []
  /// Names found in stories that the archive takes for this one, with what speaks for it, most stories first.
  public var joins: [JoinedName] = []
  /// Others whose names are near, most stories first.
  public var similar: [EntitySummary] = []

  /// Creates a page without content.
  public init(row: EntitySummary) { self.row = row }
}

extension EntityDetail {
  /// How many mentions stand in stories without a date, which the months leave out.
  public var undatedMentions: Int { max(0, row.mentions - timeline.reduce(0) { $0 + $1.count }) }
}

/// A name that an archive joined with another by what its stories know.
public struct JoinedName: Hashable, Sendable {
  /// The key of the joined entity.
  public var key: String
  /// The name as it was found.
  public var name: String
  /// What it was found as.
  public var kind: EntityKind
  /// In how many stories it was joined.
  public var stories: Int
  /// What speaks for it, in words.
  public var reason: String

  /// Creates a joined name.
  public init(key: String, name: String, kind: EntityKind, stories: Int, reason: String) {
    self.key = key
    self.name = name
    self.kind = kind
    self.stories = stories
    self.reason = reason
  }
}

/// How often something happened in a month.
public struct MonthCount: Hashable, Sendable {
  /// The year of the Gregorian calendar.
  public var year: Int
  /// The month, from 1 to 12.
  public var month: Int
  /// How often it happened in that month.
  public var count: Int

  /// Creates a count for a month.
  public init(year: Int, month: Int, count: Int) {
    self.year = year
    self.month = month
    self.count = count
  }
}
