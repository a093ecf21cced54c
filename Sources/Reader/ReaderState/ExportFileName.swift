/// Names for the files that the reader exports.
enum ExportFileName {
  /// The bytes of the longest name, without its ending.
  static let limit = 56

  /// Returns a name without its ending: the letters and digits of some words in small letters, "-" between them.
  ///
  /// A word that would make the name too long is left out.
  /// - Parameters:
  ///   - words: Any text, of a headline or a name.
  ///   - start: What the name begins with, or nothing.
  static func stem(_ words: String, after start: String = "") -> String {
    var stem = start
    for part in words.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    where stem.utf8.count + part.utf8.count < limit {
      stem += (stem.isEmpty ? "" : "-") + part
    }
    return stem
  }
}
