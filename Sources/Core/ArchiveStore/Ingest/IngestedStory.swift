import Articles

/// A story that has just been written, on its way through everything that is computed from it.
struct IngestedStory: Sendable {
  /// Its number in the archive.
  let n: Int64
  /// The key under which the archive knows the story.
  let key: StoryKey
  /// The story with everything that was worked out before.
  let prepared: PreparedStory
  /// When it was published, else last changed, in seconds; nil where it has no date that can be right.
  var date: Int64?
  /// For a revision: the state that was current before, as it was indexed.
  var earlier: Article?
  /// Whether the story has been in the archive and is only compared anew, with those added before it.
  var isCompared = false
  /// Whether the story comes out of the bin: copies of it may have been added meanwhile.
  var isRestored = false
  /// What adding the story answers; copies are recognised late and change it.
  var outcome: AddOutcome

  /// The story and its marks.
  var story: AnnotatedArticle { prepared.story }
  /// What it is about, and its date.
  var entry: TermVectorStore.Entry {
    TermVectorStore.Entry(vector: prepared.vector, published: date)
  }
}
