/// Short forms made of a name's capitals.
enum Acronym {
  /// The acronyms that a long name may have: the initials of its capitalised words, and of all its words, small words
  /// with a capital or without ("BJ", "BOJ", "BoJ" of "Bank of Japan").
  static func initials(of words: [String]) -> [String] {
    let capitals = words.compactMap { $0.first }.filter(\.isUppercase)
    guard capitals.count > 1 else { return [] }
    let all = words.compactMap(\.first)
    var forms = [String(capitals)]
    for form in [String(all).uppercased(), String(all)] where !forms.contains(form) {
      forms.append(form)
    }
    return forms
  }
}
