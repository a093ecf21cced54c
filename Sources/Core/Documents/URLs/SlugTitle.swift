import Text

/// Makes a title from the words of a story's address: "…/leaders-meet-at-hot-spring-1234.html" becomes "Leaders meet
/// at hot spring". Nil when no part of the path has at least three words.
///
/// Numbers, hashes and extensions at the ends are left out. Names cannot be told from other words in an address, so
/// only the first letter is a capital.
public func slugTitle(_ url: String) -> String? {
  guard let parts = URLParts(url) else { return nil }
  var best: [String] = []
  for segment in parts.path.split(separator: "/").reversed() {
    let words = slugWords(percentDecoded(String(segment)))
    if words.count > best.count { best = words }
  }
  guard best.count >= 3, best.contains(where: { $0.utf8.count >= 4 }) else { return nil }
  let title = best.joined(separator: " ")
  return title.prefix(1).uppercased() + title.dropFirst()
}

/// The words of one part of a path, without what is no word of a headline.
private func slugWords(_ segment: String) -> [String] {
  var stem = segment
  if let dot = stem.lastIndex(of: "."), stem[dot...].utf8.count <= 7 { stem = String(stem[..<dot]) }
  guard stem.utf8.count <= 400 else { return [] }
  var words = stem.split { $0 == "-" || $0 == "_" || $0 == "+" || $0 == " " || $0 == "," }.map(
    String.init)
  words.removeAll { $0.isEmpty }
  while let last = words.last, isNumbering(last) { words.removeLast() }
  while let first = words.first, first.utf8.count >= 5, first.utf8.allSatisfy(\.isDigit) {
    words.removeFirst()
  }
  let letters = words.joined().filter(\.isLetter)
  let isUpperCase = letters.allSatisfy { !$0.isLowercase }
  return words.allSatisfy { $0.utf8.count <= 40 }
    ? words.map { isUpperCase ? $0.lowercased() : $0 } : []
}

/// Story numbers and hashes: long numbers, and words that mix letters with digits as no word does.
private func isNumbering(_ word: String) -> Bool {
  let digits = word.utf8.count { $0.isDigit }
  if digits == word.utf8.count { return digits >= 5 || digits == 1 && word != "0" }
  let isHexadecimal = word.utf8.allSatisfy { $0.hexDigit != nil }
  if isHexadecimal && word.utf8.count >= 4 && digits >= 1 { return true }
  return digits >= 3 && word.utf8.count - digits >= 1 && word.utf8.count >= 8
}
