/// Who does what next on the way of stories into the archive: some of a piece are to be annotated, or a piece whose
/// stories all are is to be written.
///
/// Decides and does nothing. Pieces are written one at a time and in the order in which they came; as long as one can
/// be written that goes first, for only one hand at a time can do it.
struct Rota {
  enum Job: Equatable {
    case annotate(piece: Int, stories: Range<Int>)
    case write(piece: Int)
  }

  private struct Progress {
    let count: Int
    var given = 0
    var missing: Int
  }

  /// So many stories are annotated at a time by one hand.
  static let handful = 32

  private var pieces: [Progress] = []
  private var first = 0
  private var isWriting = false

  /// How many pieces are not written yet.
  var count: Int { pieces.count }

  /// Takes a piece of so many stories on and answers its number.
  mutating func add(_ count: Int) -> Int {
    pieces.append(Progress(count: count, missing: count))
    return first + pieces.count - 1
  }

  /// What is to be done by whoever has time; nil when nothing can be done now.
  mutating func next() -> Job? {
    if let writing = nextToWrite() { return writing }
    guard let at = pieces.firstIndex(where: { $0.given < $0.count }) else { return nil }
    let start = pieces[at].given
    pieces[at].given = min(pieces[at].count, start + Self.handful)
    return .annotate(piece: first + at, stories: start..<pieces[at].given)
  }

  /// The piece that can be written, when nothing is to be annotated any more.
  mutating func nextToWrite() -> Job? {
    guard !isWriting, pieces.first?.missing == 0 else { return nil }
    isWriting = true
    return .write(piece: first)
  }

  /// So many stories of a piece are annotated.
  mutating func annotated(_ count: Int, of piece: Int) { pieces[piece - first].missing -= count }

  /// The piece that was being written is.
  mutating func written() {
    pieces.removeFirst()
    first += 1
    isWriting = false
  }
}
