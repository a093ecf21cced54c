import Articles

/// What became of stories, handed out in the order in which they were read, whichever is known first.
struct OrderedOutcomes {
  /// What became of a story.
  struct Outcome: Sendable {
    /// Its place among all that were read.
    let place: Int
    /// The file it came from.
    let file: String
    let outcome: AddOutcome
  }

  private var waiting: [Int: Outcome] = [:]
  private var told = 0
  private var expected = 0

  /// Expects so many outcomes more and answers the place of the first.
  mutating func expect(_ count: Int) -> Int {
    defer { expected += count }
    return expected
  }

  /// Takes an outcome in.
  mutating func add(_ outcome: Outcome) { waiting[outcome.place] = outcome }

  /// The next in order; nil while it is not known.
  mutating func next() -> Outcome? {
    guard let outcome = waiting.removeValue(forKey: told) else { return nil }
    told += 1
    return outcome
  }

  /// Those that are left when an interrupt has kept others from coming.
  mutating func rest() -> [Outcome] {
    defer { (waiting, told) = ([:], expected) }
    return waiting.values.sorted { $0.place < $1.place }
  }
}
