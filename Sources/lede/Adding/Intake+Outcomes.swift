import Articles
import Library

extension Intake {
  /// Annotates the stories that are read, a piece at a time; without `all` only whole pieces.
  func annotate(all: Bool) throws {
    var done = 0
    while done < fresh.count, all || fresh.count - done >= Self.atOnce {
      if interrupt.isPending { break }
      let piece = fresh[done..<min(fresh.count, done + Self.atOnce)]
      waiting += zip(piece, try ready(piece.map(\.article))).map { ($0.file, $1) }
      done += piece.count
      meter.read(piece.count)
      waitingBytes += piece.reduce(0) { $0 + $1.article.text.utf8.count }
      if waiting.count >= Self.together || waitingBytes >= Self.room { try handOver() }
    }
    fresh.removeFirst(interrupt.isPending ? fresh.count : done)
  }

  /// Stories made ready for the archive; those that it knows are not annotated again.
  private func ready(_ articles: [Article]) throws -> [Shelving.Ready] {
    let known = try archive.known(articles)
    let new = annotator.prepared(zip(articles, known).filter { $1 == nil }.map(\.0))
    var next = new.makeIterator()
    return known.compactMap { outcome in
      outcome.map { .known($0) } ?? next.next().map { .new($0) }
    }
  }

  /// Gives the stories that are ready to the archive, and takes note of what became of those before.
  func handOver() throws {
    let batch = waiting
    waiting = []
    waitingBytes = 0
    try note(batch.isEmpty ? shelving.finish() : shelving.put(batch))
  }

  /// Counts what became of stories, and tells it where JSON is wanted.
  func note(_ outcomes: [Shelving.Outcome]) {
    for (file, outcome) in outcomes {
      counts[outcome.kind, default: 0] += 1
      if wantsJSON { write(file, outcome) }
    }
  }

  /// Tells that a file, or the rest of it, could not be read.
  func refuse(_ file: String, _ reason: String) {
    hasFailures = true
    counts[.refused, default: 0] += 1
    meter.clear()
    complain("\(file): \(reason)")
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
