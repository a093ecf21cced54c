import Articles

/// Something that a page offers to follow.
package enum FollowTarget: Hashable, Sendable {
  /// What is known already: an entity, a running story, a search.
  case subject(FollowedSubject, name: String)
  /// A name as a story resolves it.
  case name(EntityKind, String)
  /// Somebody who is quoted, by name.
  case speaker(String)

  /// What it is called.
  package var name: String {
    switch self {
    case .subject(_, let name), .name(_, let name), .speaker(let name): name
    }
  }
}

extension SharedState {
  /// Whether something is followed.
  package func isFollowed(_ target: FollowTarget) -> Bool {
    switch target {
    case .subject(let subject, _): followed.contains { $0.subject == subject }
    case .name(let kind, let name): followed.contains { $0.name == name && $0.kind == kind }
    case .speaker(let name): followed.contains { $0.name == name && $0.kind != nil }
    }
  }

  /// Follows something, or follows it no longer; it can be undone.
  mutating func follow(_ target: FollowTarget) -> [Effect] {
    changeCount += 1
    let isOn = !isFollowed(target)
    let what = isOn ? "following" : "no longer following"
    keep(
      Undo(
        title: "\(what) \(target.name)", effects: [.change(.takeBack(id: changeCount))],
        id: changeCount))
    tellDone("\(isOn ? "Following" : "No longer following") \(target.name)")
    return [.change(.follow(target, isOn, id: changeCount))]
  }
}

extension StoryPage {
  /// The name or the speaker that is selected, else the running story of the story.
  package func followTarget(_ shared: SharedState) -> FollowTarget? {
    guard let story else { return nil }
    if let selected, column.things.indices.contains(selected) {
      switch column.things[selected].kind {
      case .name(let kind, let name): return .name(kind, name)
      case .quotation(let index):
        if let speaker = story.marks.quotations[index].speaker { return .speaker(speaker.name) }
      default: break
      }
    }
    return story.thread.map { .subject(.thread($0.id), name: $0.headline) }
  }
}
