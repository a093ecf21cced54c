/// Short forms made of a name's capitals.
enum Acronym {
  /// The acronyms that a long name may have: the initials of its capitalised words, and of all its words.
  static func initials(of words: [String]) -> [String] {
    let capitals = words.compactMap { $0.first }.filter(\.isUppercase)
    guard capitals.count > 1 else { return [] }
    let all = words.compactMap { $0.first?.uppercased() }.joined()
    return all == String(capitals) ? [all] : [String(capitals), all]
  }
}
