import Annotations
import Articles
import Dispatch
import Library
import Synchronization

extension Annotator {
  /// Stories annotated and made ready for the archive, on every core, in order.
  func prepared(_ articles: [Article]) -> [Prepared] {
    let parts = min(articles.count, 16)
    let done = Mutex([Int: [Prepared]]())
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = articles.count * part / parts..<articles.count * (part + 1) / parts
      let prepared = Prepared.make(articles[range].map { annotate($0) })
      done.withLock { $0[part] = prepared }
    }
    return done.withLock { made in (0..<parts).flatMap { made[$0] ?? [] } }
  }
}
