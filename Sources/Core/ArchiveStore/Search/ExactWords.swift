import Articles

/// Words in a row as they are written, case and accents aside: not their stems.
struct ExactWords {
  private let words: [[UInt8]]

  /// Creates a matcher for folded words.
  init(_ words: [String]) { self.words = words.map { Array($0.utf8) } }

  /// Whether a story has them in its headline or its text. Complexity: O(*n*) in bytes.
  func stand(in article: Article) -> Bool {
    stand(in: article.title) || stand(in: article.text)
      || article.byline.map { stand(in: $0) } ?? false
  }

  /// Whether a text has them.
  func stand(in text: String) -> Bool {
    guard !words.isEmpty else { return false }
    var matched = 0
    var copy = text
    copy.withUTF8 { bytes in
      IndexTokenizer().scan(bytes) { word in
        if word.bytes.elementsEqual(words[matched]) {
          matched += 1
        } else {
          matched = word.bytes.elementsEqual(words[0]) ? 1 : 0
        }
        return matched < words.count
      }
    }
    return matched == words.count
  }
}
