/// The edit distance of two names, for telling which known name a mistyped one is nearest to.
package enum EditDistance {
  /// Counts how many letters must be put in, taken out, replaced or swapped with a neighbour (optimal string alignment), in
  /// bytes; names of forty bytes and more are never near.
  package static func changes(from a: String, to b: String) -> Int {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    guard a.count < 40, b.count < 40 else { return .max }
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, above) = (above, row)
    }
    return above[b.count]
  }
}
