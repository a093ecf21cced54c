import Annotations
import Articles
import Documents
import Library

extension Annotator {
  /// Stories annotated and made ready for the archive, on every core, in order.
  func prepared(_ articles: [Article]) -> [Prepared] {
    let parts = min(articles.count, 16)
    return onEveryCore(parts) { part in
      let range = articles.count * part / parts..<articles.count * (part + 1) / parts
      return Prepared.make(articles[range].map { annotate($0) })
    }.flatMap { $0 }
  }
}
