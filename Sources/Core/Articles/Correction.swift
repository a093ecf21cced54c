/// What a reader knows better than the program; kept apart from what the program found, and always winning.
///
/// Every correction can be retracted; retracting the newest of a kind restores what stood before it.
public enum Correction: Hashable, Sendable {
  /// The words at these bytes of a story were said by the named speaker, or by an unknown speaker.
  case speaker(story: StoryKey, range: Range<Int>, name: String?)
  /// Everything that a story gives to a speaker of that name was said by the named person, or by an unknown speaker.
  case speakerEverywhere(story: StoryKey, speaker: String, name: String?)
  /// An entity, by key, has another full name.
  case rename(entity: String, name: String)
  /// Two entities, by key, are one.
  case merge(entity: String, into: String)
  /// One of an entity's names stands for another entity.
  case split(entity: String, alias: String)
  /// Two stories are not the same news: neither is folded under the other.
  case apart(story: StoryKey, from: StoryKey)
  /// A running story, by id, is followed or no longer followed.
  case follow(thread: String, isOn: Bool)
  /// A report, and those after it, are another running story.
  case leave(thread: String, from: StoryKey)
  /// Two running stories, by id, are one.
  case join(thread: String, into: String)
}
