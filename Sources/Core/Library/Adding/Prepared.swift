import Articles
import Dispatch
import Synchronization

/// A story with everything that can be worked out before the archive is asked.
///
/// SQLite has one writer, so whatever is not writing is done here, on every core.
public struct Prepared: Sendable {
  let story: AnnotatedArticle
  let identity: Identity
  let wording: Int64
  let body: Int64
  let heading: Int64
  let text: IndexedText
  let names: StoryNames
  let vector: TermVector
  let vectorBlob: [UInt8]
  let sketch: Sketch
  let blocks: [UInt8]
  let marks: [UInt8]

  init(
    _ story: AnnotatedArticle, with indexer: inout TextIndexer, and weighing: inout Weighing
  ) {
    self.story = story
    identity = Identity(story.article)
    wording = Wording.hash(story.article)
    body = Wording.body(story.article)
    heading = Wording.heading(story.article.title)
    text = indexer.index(story.article)
    names = StoryNames(story)
    let words = StoryWords(story.article)
    vector = weighing.vector(of: words)
    vectorBlob = vector.blob
    sketch = Sketch(words)
    blocks = BlocksBlob.encode(story.article.blocks)
    marks = MarksBlob.encode(story.marks)
  }

  /// Prepares stories in order, on this thread.
  public static func make(_ stories: [AnnotatedArticle]) -> [Prepared] {
    var preparer = Preparer()
    return stories.map { preparer.prepare($0) }
  }

  /// Prepares stories on every core, in order.
  public static func prepare(_ stories: [AnnotatedArticle]) -> [Prepared] {
    guard stories.count >= 64 else { return make(stories) }
    let parts = 8
    let done = Mutex([Int: [Prepared]]())
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = stories.count * part / parts..<stories.count * (part + 1) / parts
      let prepared = make(Array(stories[range]))
      done.withLock { $0[part] = prepared }
    }
    return done.withLock { made in (0..<parts).flatMap { made[$0] ?? [] } }
  }
}

/// Prepares one story after another; holds the tables that make it fast, so keep one for many stories, on one thread
/// at a time.
public struct Preparer: Sendable {
  private var indexer = TextIndexer()
  private var weighing = Weighing()

  /// Tables that are still cold.
  public init() {}

  /// A story with everything that can be worked out before the archive is asked.
  public mutating func prepare(_ story: AnnotatedArticle) -> Prepared {
    Prepared(story, with: &indexer, and: &weighing)
  }
}
