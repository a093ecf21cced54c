/// Makes a title of a text that has none.
enum FirstSentenceTitle {
  /// Returns the first sentence of a paragraph, or as many of its first words as fit into about eighty characters.
  static func title(_ paragraph: String) -> String {
    var end = paragraph.startIndex
    var columns = 0
    for index in paragraph.indices {
      if columns >= 80 { break }
      columns += 1
      let character = paragraph[index]
      if character == " " || character == "\n" { end = index }
      if character == "." || character == "。", columns > 20, isSentenceEnd(paragraph, index) {
        return String(paragraph[...index])
      }
    }
    if columns < 80 { return paragraph }
    if end == paragraph.startIndex { end = paragraph.index(end, offsetBy: 79) }
    var title = String(paragraph[..<end])
    while let last = title.last, ",;:-–—".contains(last) || last == " " { title.removeLast() }
    return title + "…"
  }

  private static func isSentenceEnd(_ text: String, _ index: String.Index) -> Bool {
    let next = text.index(after: index)
    return next == text.endIndex || text[index] == "。"
      || text[next] == " " && text[..<index].suffix(3).allSatisfy(\.isLowercase)
  }
}
