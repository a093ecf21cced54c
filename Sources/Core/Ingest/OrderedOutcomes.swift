import Articles

/// What became of stories, handed out in the order in which they were read, whichever is known first.
package struct OrderedOutcomes {
  /// What became of a story.
  package struct Outcome: Sendable {
    /// Its place among all that were read.
    package let place: Int
    /// The file it came from.
    package let file: String
    /// What became of it.
    package let outcome: AddOutcome

    /// What became of the story at a place.
    package init(place: Int, file: String, outcome: AddOutcome) {
      self.place = place
      self.file = file
      self.outcome = outcome
    }
  }

  /// Nothing is expected yet.
  package init() {}

  private var waiting: [Int: Outcome] = [:]
  private var told = 0
  private var expected = 0

  /// Expects so many outcomes more and answers the place of the first.
  package mutating func expect(_ count: Int) -> Int {
    defer { expected += count }
    return expected
  }

  /// Takes an outcome in.
  package mutating func add(_ outcome: Outcome) { waiting[outcome.place] = outcome }

  /// The next in order; nil while it is not known.
  package mutating func next() -> Outcome? {
    guard let outcome = waiting.removeValue(forKey: told) else { return nil }
    told += 1
    return outcome
  }

  /// Those that are left when an interrupt has kept others from coming.
  package mutating func rest() -> [Outcome] {
    defer { (waiting, told) = ([:], expected) }
    return waiting.values.sorted { $0.place < $1.place }
  }
}
