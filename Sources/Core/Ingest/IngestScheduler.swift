/// Who does what next on the way of stories into the archive: some of a piece are to be annotated, or pieces whose
/// stories all are are to be written.
///
/// Decides and does nothing. Pieces are written by one hand at a time and in the order in which they came; as long as
/// any can be written that goes first, for only one can do it.
struct IngestScheduler {
  enum Job: Equatable {
    case annotate(piece: Int, stories: Range<Int>)
    case write(pieces: Range<Int>)
  }

  private struct Progress {
    let count: Int
    var given = 0
    var missing: Int
  }

  /// So many stories are annotated at a time by one hand.
  static let annotationBatch = 32

  /// Small pieces are written together up to so many stories.
  private let together: Int
  private var pieces: [Progress] = []
  private var first = 0
  private var writing = 0
  /// How many stories are not written yet.
  private(set) var stories = 0

  init(together: Int) { self.together = together }

  /// The pieces that are not written yet.
  var waiting: Range<Int> { first..<first + pieces.count }

  /// Takes a piece of so many stories on and answers its number.
  mutating func add(_ count: Int) -> Int {
    pieces.append(Progress(count: count, missing: count))
    stories += count
    return first + pieces.count - 1
  }

  /// What is to be done by whoever has time; nil when nothing can be done now.
  mutating func next() -> Job? {
    if let writing = nextToWrite() { return writing }
    guard let at = pieces.firstIndex(where: { $0.given < $0.count }) else { return nil }
    let start = pieces[at].given
    pieces[at].given = min(pieces[at].count, start + Self.annotationBatch)
    return .annotate(piece: first + at, stories: start..<pieces[at].given)
  }

  /// The pieces that can be written, when nothing is to be annotated any more.
  mutating func nextToWrite() -> Job? {
    guard writing == 0 else { return nil }
    var count = 0
    for piece in pieces {
      guard piece.missing == 0, writing == 0 || count + piece.count <= together else { break }
      count += piece.count
      writing += 1
    }
    return writing == 0 ? nil : .write(pieces: first..<first + writing)
  }

  /// So many stories of a piece are annotated.
  mutating func annotated(_ count: Int, of piece: Int) { pieces[piece - first].missing -= count }

  /// The pieces that were being written are.
  mutating func written() {
    stories -= pieces[..<writing].reduce(0) { $0 + $1.count }
    pieces.removeFirst(writing)
    first += writing
    writing = 0
  }
}
