import Text

/// What a mailing list puts below every letter: a rule, and a few lines on where the list is.
enum LetterFooter {
  /// More lines than this are text.
  private static let most = 8

  /// The line with the rule above the footer; nil when there is no footer.
  static func start(_ lines: ArraySlice<String>) -> Int? {
    guard let rule = lines.lastIndex(where: isRule) else { return nil }
    let below = lines[(rule + 1)...].map { $0.trimmed() }.filter { !$0.isEmpty }
    guard (1...most).contains(below.count), below.allSatisfy({ $0.utf8.count <= 120 }) else {
      return nil
    }
    let isAll = lines[..<rule].allSatisfy { $0.trimmed().isEmpty }
    return isAll || below.contains(where: isOfList) ? rule : nil
  }

  /// "_______________": five underscores or more, and nothing else.
  private static func isRule(_ line: String) -> Bool {
    let words = line.trimmed()
    return words.utf8.count >= 5 && words.utf8.allSatisfy { $0 == 0x5F }
  }

  private static func isOfList(_ line: String) -> Bool {
    let words = line.lowercased()
    return words.contains("mailing list") || words.contains("listinfo")
      || words.contains("unsubscribe") || words.contains("mailman")
  }
}
