/// What a feed says of itself.
public struct Feed: Hashable, Sendable {
  /// The feed's title.
  public var title: String?
  /// The page of the site it belongs to.
  public var url: String?
  /// The identifier it gives itself.
  public var id: String?
  /// The feed's description of itself.
  public var subtitle: String?
  /// Who is responsible for it.
  public var author: String?
  /// When it last changed.
  public var updated: Timestamp?
  /// BCP 47 language.
  public var language: String?
  /// Seconds for which the feed asks to be left alone (RSS `ttl`, `sy:updatePeriod`).
  public var timeToLive: Int64?

  /// Creates a feed of which no more is known.
  public init(title: String? = nil, url: String? = nil) {
    self.title = title
    self.url = url
  }
}

/// One subscription in an OPML list.
public struct Outline: Hashable, Sendable {
  /// The feed's address, as given.
  public var url: String
  /// What the list calls it.
  public var title: String?
  /// The folders it stands in, outermost first.
  public var folders: [String]

  /// Creates an entry of a subscription list.
  public init(url: String, title: String? = nil, folders: [String] = []) {
    self.url = url
    self.title = title
    self.folders = folders
  }
}

/// The path of a folder, "/" between levels, in which names with a slash of their own keep it apart.
public enum FolderPath {
  /// Stands for a slash within a name; it looks like one.
  private static let slash: Character = "\u{2215}"

  /// Joins folders to a path; nil for none.
  public static func joined(_ folders: [String]) -> String? {
    folders.isEmpty
      ? nil : folders.map { String($0.map { $0 == "/" ? slash : $0 }) }.joined(separator: "/")
  }

  /// Splits a path into its folders, outermost first.
  public static func split(_ path: String) -> [String] {
    path.split(separator: "/").map { String($0.map { $0 == slash ? "/" : $0 }) }
  }
}
