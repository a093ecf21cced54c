/// How many stories of an archive have a term, and how they write it.
struct TermUsage: Equatable {
  /// Stories among whose heaviest terms it is.
  var stories = 0
  /// Those of them that write it with a capital inside a sentence.
  var capital = 0
  /// Those of them that write it small.
  var small = 0

  /// Counts one story more.
  mutating func add(_ role: TermRole) { change(role, by: 1) }

  /// Counts one story less.
  mutating func remove(_ role: TermRole) { change(role, by: -1) }

  private mutating func change(_ role: TermRole, by step: Int) {
    stories += step
    if role.contains(.capital) { capital += step }
    if role.contains(.small) { small += step }
  }
}
