import Text

/// Who wrote a story, as printed under the headline or at the end.
enum Byline {
  /// The names without "By"; nil when the paragraph is no byline.
  ///
  /// Read are "By Ada Moss", "By Ada Moss and Jon Reed, Political Editor", "Von ...", and a name in capitals
  /// alone on its line.
  static func read(_ paragraph: String) -> String? {
    guard paragraph.utf8.count <= 160 else { return nil }
    for label in labels where paragraph.utf8.starts(withLower: label) {
      let rest = String(decoding: paragraph.utf8.dropFirst(label.utf8CodeUnitCount), as: UTF8.self)
        .trimmed()
      return isNames(rest) ? rest : nil
    }
    return isCapitalName(paragraph) ? paragraph : nil
  }

  private static let labels: [StaticString] = [
    "by ", "by: ", "by:", "written by ", "words by ", "text by ", "von ", "par ", "por ", "di ",
    "door ", "text: ",
  ]

  /// Begins with a capital, has no sentence in it and few words.
  private static func isNames(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isUpper || first >= 0xC3 else { return false }
    let words = text.split(separator: " ")
    guard words.count <= 18, !text.hasSuffix("."), !text.contains(". ") || words.count <= 8 else {
      return false
    }
    let capitalised = words.count { $0.utf8.first.map { $0.isUpper || $0 >= 0xC3 } ?? false }
    return capitalised * 2 >= words.count
  }

  /// "JANE ROE": two to four words of letters, all in capitals.
  private static func isCapitalName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...4).contains(words.count), text.utf8.count <= 40 else { return false }
    return words.allSatisfy { word in
      word.utf8.count >= 2
        && word.utf8.allSatisfy {
          $0.isUpper || $0 == 0x2D || $0 == 0x27 || $0 == 0x2E || $0 >= 0x80
        }
    }
  }
}
