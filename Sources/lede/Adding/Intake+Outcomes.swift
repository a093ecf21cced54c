import Articles
import Library

extension Intake {
  /// Takes in stories that were read.
  func enter(_ articles: [Article], of file: String) throws {
    for article in articles {
      fresh.append((file, article))
      freshBytes += article.text.utf8.count
      if fresh.count >= Self.together || freshBytes >= Self.room { try annotate() }
    }
  }

  /// Annotates the stories that are read and hands them over, in the order in which the archive puts them down.
  ///
  /// They are sorted before anything else, so that they can follow one another in pieces of one transaction:
  /// while one is written, which only one thread can do, the next is annotated.
  func annotate() throws {
    let group = fresh
    (fresh, freshBytes) = ([], 0)
    let first = outcomes.expect(group.count)
    let order = Archive.order(of: group.map(\.article))
    for start in stride(from: 0, to: order.count, by: Archive.together) {
      if interrupt.isPending { return }
      let piece = order[start..<min(order.count, start + Archive.together)]
      let stories = try ready(piece.map { group[$0].article })
      meter.read(piece.count)
      note(
        try shelving.put(
          zip(piece, stories).map { place, story in
            Shelving.Entry(place: first + place, file: group[place].file, story: story)
          }))
    }
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

  /// Takes note of what became of stories.
  func note(_ known: [Shelving.Outcome]) {
    for outcome in known { outcomes.add(outcome) }
    while let outcome = outcomes.next() { note(outcome) }
  }

  /// Counts what became of a story, and tells it where JSON is wanted.
  func note(_ outcome: Shelving.Outcome) {
    counts[outcome.outcome.kind, default: 0] += 1
    if wantsJSON { write(outcome.file, outcome.outcome) }
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
