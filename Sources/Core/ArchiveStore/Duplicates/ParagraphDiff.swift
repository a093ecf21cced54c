import Articles

/// How many paragraphs one state of a story has that another has not.
enum ParagraphDiff {
  /// Paragraphs that came and went; those that only moved, or changed in marks and spaces alone, count as the same.
  static func changes(from old: Article, to new: Article) -> (added: Int, removed: Int) {
    var counts: [Int64: Int] = [:]
    for hash in hashes(of: old) { counts[hash, default: 0] += 1 }
    var added = 0
    for hash in hashes(of: new) {
      if let count = counts[hash], count > 0 { counts[hash] = count - 1 } else { added += 1 }
    }
    return (added, counts.values.reduce(0, +))
  }

  private static func hashes(of article: Article) -> [Int64] {
    article.blocks.lazy.filter { $0.role.isBody }.map { ContentHash.heading(article.words(of: $0)) }
  }
}
