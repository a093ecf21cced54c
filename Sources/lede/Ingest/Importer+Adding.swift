import Articles
import ArchiveStore
import Ingest

extension Importer {
  /// Takes in stories that were read.
  func enter(_ articles: [Article], of file: String) throws {
    for article in articles {
      fresh.append((file, article))
      freshBytes += article.text.utf8.count
      if fresh.count >= Self.together || freshBytes >= Self.room { try annotate() }
    }
  }

  /// Hands the stories that are read to the ingest pipeline, in the order in which the archive puts them down.
  ///
  /// They are sorted before anything else, so that they can follow one another in pieces of one transaction: while
  /// one is written, the next are annotated.
  func annotate() throws {
    let group = fresh
    (fresh, freshBytes) = ([], 0)
    let order = Archive.order(of: group.map(\.article))
    var start = 0
    while start < order.count, !interrupt.isPending {
      // Writing takes longest, and can begin when the first piece is annotated.
      let most = pipeline.isIdle ? Archive.batchSize / 8 : Archive.batchSize
      let piece = Self.piece(of: order[start...], most: most) { group[$0].article.text.utf8.count }
      start = piece.endIndex
      let origins = piece.map { (place: $0, file: group[$0].file) }
      pipeline.put(piece.map { group[$0].article }) { [log] result in
        log.take(
          result.map { outcomes in
            zip(origins, outcomes).sorted { $0.0.place < $1.0.place }
              .map { (file: $0.file, outcome: $1) }
          })
      }
      try log.check()
    }
  }

  /// The first stories of some, up to so many and to the bytes of text of which a few pieces may wait in the pipeline.
  static func piece(
    of order: ArraySlice<Int>, most: Int, size: (Int) -> Int
  ) -> ArraySlice<Int> {
    var bytes = 0
    var end = order.startIndex
    while end < order.endIndex, end - order.startIndex < most {
      bytes += size(order[end])
      if bytes > IngestPipeline.batchBytes, end > order.startIndex { break }
      end += 1
    }
    return order[..<end]
  }

  /// Tells that a file, or the rest of it, could not be read.
  func reject(_ file: String, _ reason: String) {
    meter.clear()
    complain(file, reason)
    log.reject(file, reason)
  }
}
