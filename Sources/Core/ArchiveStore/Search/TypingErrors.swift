/// How likely one word is typed where another is meant.
enum TypingErrors {
  /// Counts the errors that lead from what was typed to a word: letters left out, put in, swapped with their neighbour, or
  /// taken for another by a finger or an ear (Damerau 1964, each letter moved once at most). A letter that is taken for one
  /// that neither stands beside it on the keyboard nor sounds like it counts as two.
  ///
  /// - Returns: The number; more than `most` is as good as any.
  static func cost(of typed: [UInt8], as word: [UInt8], most: Int) -> Int {
    var (older, old, new) = (
      [Int](), Array(0...word.count), [Int](repeating: 0, count: word.count + 1)
    )
    for i in 1...max(1, typed.count) where !typed.isEmpty {
      new[0] = i
      var least = i
      for j in 1...max(1, word.count) where !word.isEmpty {
        var cost = min(old[j], new[j - 1]) + 1
        cost = min(cost, old[j - 1] + replacing(word[j - 1], by: typed[i - 1]))
        if i > 1, j > 1, typed[i - 1] == word[j - 2], typed[i - 2] == word[j - 1] {
          cost = min(cost, older[j - 2] + 1)
        }
        new[j] = cost
        least = min(least, cost)
      }
      if least > most { return most + 1 }
      (older, old, new) = (old, new, new.map { _ in 0 })
    }
    return old[word.count]
  }

  private static func replacing(_ meant: UInt8, by typed: UInt8) -> Int {
    if meant == typed { return 0 }
    return isNear(meant, typed) ? 1 : 2
  }

  /// Whether two letters stand beside each other on a keyboard, or are taken for each other when one writes by ear.
  private static func isNear(_ a: UInt8, _ b: UInt8) -> Bool {
    guard let a = index(a), let b = index(b) else { return false }
    return near[a] & 1 << UInt32(b) != 0
  }

  private static func index(_ letter: UInt8) -> Int? {
    (0x61...0x7A).contains(letter) ? Int(letter) - 0x61 : nil
  }

  /// For each letter a bit for each that is near to it.
  private static let near: [UInt32] = {
    var near = [UInt32](repeating: 0, count: 26)
    func join(_ a: UInt8, _ b: UInt8) {
      guard let a = index(a), let b = index(b), a != b else { return }
      near[a] |= 1 << UInt32(b)
      near[b] |= 1 << UInt32(a)
    }
    let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }
    for (above, row) in rows.enumerated() {
      for at in row.indices.dropFirst() { join(row[at - 1], row[at]) }
      guard above + 1 < rows.count else { continue }
      // A key stands between two of the row above it.
      for (at, key) in rows[above + 1].enumerated() {
        for place in [at, at + 1] where row.indices.contains(place) { join(row[place], key) }
      }
    }
    let alike = ["aeiou", "iy", "yz", "ck", "sz", "cs", "mn", "bp", "dt", "gj", "fv", "vw", "kq"]
    for group in alike.map({ Array($0.utf8) }) {
      for a in group { for b in group { join(a, b) } }
    }
    return near
  }()
}
