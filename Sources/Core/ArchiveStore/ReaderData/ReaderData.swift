/// Everything that a reader did to an archive, apart from the stories themselves: what one takes along to another archive.
///
/// Its JSON form has the names of the members below; members that are missing count as empty.
public struct ReaderData: Hashable, Sendable, Codable {
  /// The form of the file, 1.
  public var version = 1
  /// What was done to stories; those to which nothing was done are left out.
  public var stories: [StoryState] = []
  /// What the reader corrected, oldest first.
  public var corrections: [CorrectionRecord] = []
  /// Searches kept in the sidebar.
  public var searches: [Search] = []
  /// Names and searches that are followed.
  public var followed: [FollowedRecord] = []
  /// Rules of keeping.
  public var keeping: [Rule] = []
  /// Stories that were removed and are not to come back with an update.
  public var removed: [Removal] = []

  /// What was done to one story.
  public struct StoryState: Hashable, Sendable, Codable {
    /// The archive's own id of the story.
    public var key: String
    /// The headline, for whoever reads the file.
    public var title: String
    /// Whether it is read.
    public var read: Bool?
    /// Whether it is starred.
    public var starred: Bool?
    /// How far it was read, in bytes of its text.
    public var offset: Int?
    /// The tags that it carries.
    public var tags: [String]?
    /// Notes and highlights in it.
    public var notes: [NoteRecord]?
  }

  /// A note or a highlight.
  public struct NoteRecord: Hashable, Sendable, Codable {
    /// The words that it is on; nil for the whole story.
    public var passage: String?
    /// How often the same words stand before the passage.
    public var occurrence: Int?
    /// What was written; empty for a highlight.
    public var text: String
    /// Seconds since 1970.
    public var made: Int64
  }

  /// A correction as the archive keeps it.
  public struct CorrectionRecord: Hashable, Sendable, Codable {
    /// What is corrected ("speaker", "merge").
    public var kind: String
    /// What it is about.
    public var subject: String
    /// What of it.
    public var detail: String
    /// What it is instead.
    public var value: String?
    /// Seconds since 1970.
    public var made: Int64
  }

  /// A search in the sidebar.
  public struct Search: Hashable, Sendable, Codable {
    /// What the reader calls it.
    public var name: String
    /// The query as typed.
    public var query: String
  }

  /// What is followed, as it is written to a file.
  public struct FollowedRecord: Hashable, Sendable, Codable {
    /// "entity" or "search".
    public var kind: String
    /// The key of the entity, or the query.
    public var subject: String
    /// What it is called.
    public var name: String
    /// Seconds since 1970.
    public var made: Int64
  }

  /// A rule of keeping.
  public struct Rule: Hashable, Sendable, Codable {
    /// The feed's address; empty for all others.
    public var feed: String
    /// Days that a story is kept.
    public var days: Int
    /// Whether unread stories go, too.
    public var unread: Bool
    /// What stays whatever its age.
    public var except: [String]
  }

  /// A story that was removed, by the hash of its identity and that of its address.
  public struct Removal: Hashable, Sendable, Codable {
    /// The hash of what it is known by.
    public var identity: String
    /// The hash of its address.
    public var address: String?
  }
}

extension ReaderData {
  /// Reads members that are missing as empty.
  ///
  /// - Throws: `DecodingError` when a member is not of its type, or there is no version.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    func list<Element: Decodable>(_ key: CodingKeys) throws -> [Element] {
      try members.decodeIfPresent([Element].self, forKey: key) ?? []
    }
    version = try members.decode(Int.self, forKey: .version)
    stories = try list(.stories)
    corrections = try list(.corrections)
    searches = try list(.searches)
    followed = try list(.followed)
    keeping = try list(.keeping)
    removed = try list(.removed)
  }
}
