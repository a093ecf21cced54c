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
  let vector: TermVector
  let sketch: Sketch
  let blocks: [UInt8]
  let marks: [UInt8]

  init(_ story: AnnotatedArticle, with indexer: inout TextIndexer) {
    self.story = story
    identity = Identity(story.article)
    wording = Wording.hash(story.article)
    body = Wording.body(story.article)
    heading = Wording.heading(story.article.title)
    text = indexer.index(story.article)
    vector = Weighing.vector(of: story.article)
    sketch = Sketch(story.article)
    blocks = BlocksBlob.encode(story.article.blocks)
    marks = MarksBlob.encode(story.marks)
  }

  /// Prepares stories in order, on this thread.
  public static func make(_ stories: [AnnotatedArticle]) -> [Prepared] {
    var indexer = TextIndexer()
    return stories.map { Prepared($0, with: &indexer) }
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
