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
    let first = outcomes.expect(group.count)
    let order = Archive.order(of: group.map(\.article))
    var start = 0
    while start < order.count, !interrupt.isPending {
      // Writing takes longest, and can begin when the first piece is annotated.
      let count = pipeline.isIdle ? Archive.batchSize / 8 : Archive.batchSize
      let piece = order[start..<min(order.count, start + count)]
      start = piece.endIndex
      let origins = piece.map { (place: first + $0, file: group[$0].file) }
      pipeline.put(piece.map { group[$0].article }) { [inbox] result in
        inbox.leave(
          result.map { outcomes in
            zip(origins, outcomes).map {
              OrderedOutcomes.Outcome(place: $0.place, file: $0.file, outcome: $1)
            }
          })
      }
      note(try inbox.take())
    }
  }

  /// Takes note of what became of stories.
  func note(_ known: [OrderedOutcomes.Outcome]) {
    for outcome in known { outcomes.add(outcome) }
    while let outcome = outcomes.next() { note(outcome) }
  }

  /// Counts what became of a story, and tells it where JSON is wanted.
  func note(_ outcome: OrderedOutcomes.Outcome) {
    counts[outcome.outcome.kind, default: 0] += 1
    if wantsJSON { write(outcome.file, outcome.outcome) }
  }

  /// Tells that a file, or the rest of it, could not be read.
  func reject(_ file: String, _ reason: String) {
    hasFailures = true
    counts[.refused, default: 0] += 1
    meter.clear()
    printError("\(file): \(reason)")
    if wantsJSON { write(file, AddOutcome(.refused, reason: reason)) }
  }

  private func write(_ file: String, _ outcome: AddOutcome) {
    var text = JSONText()
    text.object {
      $0.member("file", file)
      $0.member("id", outcome.id)
      $0.member("key", outcome.key?.rawValue)
      $0.member("outcome", outcome.kind.rawValue)
      $0.member("reason", outcome.reason)
    }
    text.endLine()
    output.raw(text.bytes)
  }
}
