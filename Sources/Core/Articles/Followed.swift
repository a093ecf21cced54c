/// What a reader follows: whoever or whatever is in the briefing.
public enum FollowedSubject: Hashable, Sendable {
  /// A person, a place or a body, by the key of the entity.
  case entity(String)
  /// A running story, by its id or the key of any of its reports.
  case thread(String)
  /// What a search finds, by the query as typed.
  case search(String)
}

/// Something that is followed, with its name.
public struct Followed: Hashable, Sendable {
  /// What is followed.
  public var subject: FollowedSubject
  /// What it is called.
  public var name: String
  /// What kind of name it is, for a name.
  public var kind: EntityKind?

  /// Creates what is followed, with the name it is shown under.
  public init(_ subject: FollowedSubject, name: String, kind: EntityKind? = nil) {
    self.subject = subject
    self.name = name
    self.kind = kind
  }
}
