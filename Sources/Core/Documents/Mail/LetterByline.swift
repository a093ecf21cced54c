import Articles
import Text

/// The line above a letter that names its writer and the day: "Liis Tamm · Mar 4".
enum LetterByline {
  /// Where it stands among the first parts, and the names; nil when there is none.
  static func find(in parts: [BlockDraft]) -> (index: Int, names: String)? {
    for (index, part) in parts.prefix(6).enumerated() where part.text.utf8.count <= 100 {
      let fields = part.text.split(separator: "\u{B7}").map { String($0).trimmed() }
      guard fields.count == 2, isDay(fields[1]), let names = Byline.read("By " + fields[0]),
        (2...6).contains(names.split(separator: " ").count)
      else { continue }
      return (index, names)
    }
    return nil
  }

  /// A month with a day, with or without the year.
  private static func isDay(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.count <= 4 && words.contains { MonthNames.named(String($0)) != nil }
      && words.contains { Int($0) != nil }
  }
}
