import Articles
import Text

/// A story with everything that can be worked out before the archive is asked.
///
/// SQLite has one writer, so whatever is not writing is done here, on every core.
public struct PreparedStory: Sendable {
  let story: AnnotatedArticle
  let identity: Identity
  let wording: Int64
  let body: Int64
  let heading: Int64
  let text: IndexedText
  let names: StoryEntities
  let vector: TermVector
  let vectorBlob: [UInt8]
  let sketch: Sketch
  let news: NewsText
  let blocks: [UInt8]
  let storedText: StoredText
  let storedAnnotations: [UInt8]

  init(
    _ story: AnnotatedArticle, with indexer: inout TextIndexer, and weighing: inout TFIDFWeighter,
    packing packer: BytePacker
  ) {
    self.story = story
    identity = Identity(story.article)
    wording = ContentHash.hash(story.article)
    body = ContentHash.body(story.article)
    heading = ContentHash.heading(story.article.title)
    text = indexer.index(story.article)
    names = StoryEntities(story)
    let words = StoryTerms(story.article)
    vector = weighing.vector(of: words)
    vectorBlob = vector.blob
    sketch = Sketch(words)
    news = NewsText(story.article, words)
    blocks = BlocksBlob.encode(story.article.blocks, links: story.article.links)
    storedText = StoredText(story.article.text, packedBy: packer)
    storedAnnotations = StoredAnnotations.pack(
      MarksBlob.encode(story.marks), of: story.article.text, by: packer)
  }

  /// Prepares stories on this thread.
  ///
  /// - Returns: The prepared stories, in the same order.
  public static func make(_ stories: [AnnotatedArticle]) -> [PreparedStory] {
    var preparer = StoryPreparer()
    return stories.map { preparer.prepare($0) }
  }

  /// Prepares stories on every core.
  ///
  /// - Returns: The prepared stories, in the same order.
  public static func prepare(_ stories: [AnnotatedArticle]) -> [PreparedStory] {
    guard stories.count >= 64 else { return make(stories) }
    let parts = 8
    return concurrentMap(parts) { part in
      let range = stories.count * part / parts..<stories.count * (part + 1) / parts
      return make(Array(stories[range]))
    }
    .flatMap(\.self)
  }
}

/// Prepares one story after another; holds the tables that make it fast, so keep one for many stories, on one thread
/// at a time.
public struct StoryPreparer: Sendable {
  private var indexer = TextIndexer()
  private var weighing = TFIDFWeighter()
  private let packer = StoredText.packer()

  /// Creates a preparer whose tables are still empty.
  public init() {}

  /// Computes what can be computed of a story before the archive is asked.
  public mutating func prepare(_ story: AnnotatedArticle) -> PreparedStory {
    PreparedStory(story, with: &indexer, and: &weighing, packing: packer)
  }
}
