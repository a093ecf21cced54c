import Articles

/// A page that leads from story to story.
package protocol StorySequence: ReaderPage {
  /// Goes to another of its stories and tells which.
  mutating func step(by count: Int, _ shared: inout SharedState) -> (
    story: StoryLocation, effects: [Effect]
  )?
}

/// A story, and where to open it: what stepping through a list leads to.
package struct StoryLocation: Hashable, Sendable {
  /// The story's key.
  package var key: StoryKey
  /// The UTF-8 byte offset to open it at; nil for where the reader left off.
  package var offset: Int?
  /// Words to mark in it.
  package var terms: [String] = []
  /// The quotation to select in it.
  package var quotation: Range<Int>?
}
