/// What a headline of a later version begins with: "CORRECTED-", "UPDATE 2:", "(RPT)".
enum VersionLabel {
  private static let labels: Set<String> = [
    "corrected", "correction", "rpt", "repeat", "repeating", "refile", "refiled", "update",
    "updated", "wrapup", "lead",
  ]
  private static let openings: Set<Character> = ["(", "[", "*", " "]
  private static let endings: Set<Character> = ["-", ":", ")", "]", "/", "–", "—"]

  /// How many words the label has, its number among them; 0 where a headline has none.
  static func words(of title: String) -> Int {
    var rest = title.drop { openings.contains($0) }
    guard let count = label(&rest) else { return 0 }
    rest = rest.drop { $0 == " " }
    guard let ending = rest.first, endings.contains(ending),
      rest.dropFirst().contains(where: \.isLetter)
    else { return 0 }
    return count
  }

  private static func label(_ rest: inout Substring) -> Int? {
    let word = rest.prefix { $0.isLetter }
    guard labels.contains(word.lowercased()) else { return nil }
    rest = rest.dropFirst(word.count)
    let number = rest.drop { $0 == " " }.prefix { $0.isNumber }
    guard !number.isEmpty else { return 1 }
    rest = rest.drop { $0 == " " }.dropFirst(number.count)
    return 2
  }
}
