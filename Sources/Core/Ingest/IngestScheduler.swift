/// Decides what a worker does next on the way of stories into the archive: some stories of a batch are to be annotated, or
/// batches whose stories are all annotated are to be written.
///
/// Decides and does nothing. Batches are written by one worker at a time and in the order in which they came; as long as
/// any can be written that goes first, for only one worker can do it.
struct IngestScheduler {
  enum Job: Equatable {
    case annotate(batch: Int, stories: Range<Int>)
    case write(batches: Range<Int>)
  }

  private struct Progress {
    let count: Int
    /// How many stories were given to workers to annotate.
    var given = 0
    /// How many stories are not annotated yet.
    var missing: Int
  }

  /// So many stories are annotated at a time by one worker.
  static let annotationBatch = 32

  /// Small batches are written together up to so many stories.
  private let transactionSize: Int
  private var batches: [Progress] = []
  private var first = 0
  private var writing = 0
  /// How many stories are not written yet.
  private(set) var stories = 0

  init(transactionSize: Int) { self.transactionSize = transactionSize }

  /// The numbers of the batches that are not written yet.
  var waiting: Range<Int> { first..<first + batches.count }

  /// Adds a batch of so many stories and returns its number.
  mutating func add(_ count: Int) -> Int {
    batches.append(Progress(count: count, missing: count))
    stories += count
    return first + batches.count - 1
  }

  /// Returns what a worker is to do next; nil when nothing can be done now.
  mutating func next() -> Job? {
    if let writing = nextToWrite() { return writing }
    guard let at = batches.firstIndex(where: { $0.given < $0.count }) else { return nil }
    let start = batches[at].given
    batches[at].given = min(batches[at].count, start + Self.annotationBatch)
    return .annotate(batch: first + at, stories: start..<batches[at].given)
  }

  /// Returns the batches that can be written, for when nothing is to be annotated any more.
  mutating func nextToWrite() -> Job? {
    guard writing == 0 else { return nil }
    var count = 0
    for batch in batches {
      guard batch.missing == 0, writing == 0 || count + batch.count <= transactionSize else {
        break
      }
      count += batch.count
      writing += 1
    }
    return writing == 0 ? nil : .write(batches: first..<first + writing)
  }

  /// Notes that so many stories of a batch are annotated.
  mutating func annotated(_ count: Int, of batch: Int) { batches[batch - first].missing -= count }

  /// Notes that the batches that were being written are written.
  mutating func written() {
    stories -= batches[..<writing].reduce(0) { $0 + $1.count }
    batches.removeFirst(writing)
    first += writing
    writing = 0
  }
}
