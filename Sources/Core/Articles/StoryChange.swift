/// Something that is done to stories, to one or to thousands at once.
public enum StoryChange: Hashable, Sendable {
  /// They are marked read, or unread.
  case read(Bool)
  /// They are starred, or no longer.
  case starred(Bool)
  /// They carry a tag, or no longer.
  case tagged(String, Bool)
  /// They are put into the bin, or taken out of it.
  case removed(Bool)

  /// The change that takes this one back.
  public var inverse: StoryChange {
    switch self {
    case .read(let isOn): .read(!isOn)
    case .starred(let isOn): .starred(!isOn)
    case .tagged(let word, let isOn): .tagged(word, !isOn)
    case .removed(let isOn): .removed(!isOn)
    }
  }

  /// Whether it changes what counts as unread.
  public var isAboutReading: Bool { if case .read = self { true } else { false } }

  /// Whether it means the copies that are folded under a row, too.
  public var includesCopies: Bool {
    switch self {
    case .read, .removed: true
    case .starred, .tagged: false
    }
  }
}

/// A change as it was carried out: the stories that were not so before, which is what taking it back needs.
public struct AppliedChange: Hashable, Sendable {
  /// What was done.
  public var change: StoryChange
  /// The stories that it changed, copies among them.
  public var stories: [StoryKey]
  /// How many of them are folded under another, and are no rows of lists.
  public var copies: Int

  /// A change and what it changed.
  public init(_ change: StoryChange, stories: [StoryKey], copies: Int = 0) {
    self.change = change
    self.stories = stories
    self.copies = copies
  }
}
