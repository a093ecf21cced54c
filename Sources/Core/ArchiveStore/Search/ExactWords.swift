import Articles

/// Words in a row as they are written, case and accents aside: not their stems.
///
/// Hyphens, apostrophes and spaces between them do not count: "covid19" stands in "COVID-19".
struct ExactWords {
  private let letters: [UInt8]

  /// Creates a matcher for folded words.
  init(_ words: [String]) { letters = words.flatMap { Array($0.utf8) } }

  /// Whether a story has them in a column; in any when none is named. Complexity: O(*n*) in bytes.
  func stand(in article: Article, column: Term.Column? = nil) -> Bool {
    switch column {
    case .title: stand(in: article.title)
    case .text: stand(in: article.text)
    case .byline: article.byline.map { stand(in: $0) } ?? false
    case nil:
      stand(in: article.title) || stand(in: article.text)
        || article.byline.map { stand(in: $0) } ?? false
    }
  }

  /// Whether a text has them.
  func stand(in text: String) -> Bool {
    guard !letters.isEmpty else { return false }
    var isFound = false
    /// How many letters of each word in a row that may be the beginning are matched so far.
    var matched: [Int] = []
    var copy = text
    copy.withUTF8 { bytes in
      IndexTokenizer().scan(bytes) { word in
        matched.append(0)
        matched = matched.compactMap { goOn($0, with: word.bytes) }
        isFound = matched.contains(letters.count)
        return !isFound
      }
    }
    return isFound
  }

  /// How many letters are matched with a further word; nil when it does not go on.
  private func goOn(_ count: Int, with word: UnsafeBufferPointer<UInt8>) -> Int? {
    let end = count + word.count
    guard end <= letters.count, letters[count..<end].elementsEqual(word) else { return nil }
    return end
  }
}
