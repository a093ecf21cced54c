import Articles

/// A story's words as the search index takes them in: stems with single spaces between, by column.
///
/// Cutting and stemming happen here, beside the writer, on as many cores as there are, and not in a tokenizer that
/// SQLite calls while all threads wait. The index itself uses SQLite's `ascii` tokenizer, to which stems are words
/// already, so that any SQLite can open a library. Queries are stemmed the same way (`Stems`).
struct IndexedText {
  var title: String
  var standfirst: String
  var byline: String
  var text: String
  /// The words as they stand, folded but not stemmed, once each, for the vocabulary.
  var words: [PackedWord]
}

/// Makes `IndexedText`; holds the tables that make it fast, so keep one for many stories, on one thread.
struct TextIndexer {
  private var stems = StemCache()
  private var seen = WordSet()
  private var bytes: [UInt8] = []

  /// The words of a story.
  mutating func index(_ article: Article) -> IndexedText {
    seen.begin()
    let title = stems(of: article.title)
    let standfirst = article.standfirst.map { stems(of: $0) } ?? ""
    let byline = article.byline.map { stems(of: $0) } ?? ""
    bytes.removeAll(keepingCapacity: true)
    var text = article.text
    text.withUTF8 { source in
      for block in article.blocks where !Self.ownColumns.contains(block.role) {
        append(UnsafeBufferPointer(rebasing: source[block.range.clamped(to: 0..<source.count)]))
      }
    }
    return IndexedText(
      title: title, standfirst: standfirst, byline: byline,
      text: String(decoding: bytes, as: UTF8.self), words: seen.words)
  }

  private static let ownColumns: Set<Block.Role> = [.headline, .standfirst, .byline]

  private mutating func stems(of text: String) -> String {
    bytes.removeAll(keepingCapacity: true)
    var text = text
    text.withUTF8 { append($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 96) { buffer in
      IndexTokenizer().scan(source) { word in
        let count: Int
        if word.isBigram {
          count = buffer.update(fromContentsOf: word.bytes)
        } else if let packed = PackedWord(word.bytes) {
          count = stems.stem(packed, word.bytes, into: buffer)
          if Self.isVocabulary(word.bytes) { seen.insert(packed) }
        } else {
          count = PorterStemmer.stem(buffer, count: buffer.update(fromContentsOf: word.bytes))
        }
        buffer[count] = 0x20
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[...count]))
        return true
      }
    }
  }

  /// Numbers, single letters and words of more than 15 bytes are neither misspelled nor abbreviated.
  private static func isVocabulary(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count > 1 && word[0] > 0x39
  }
}

/// The stems met last: few words make up most of any text.
struct StemCache {
  private var entries = [(word: PackedWord, stem: PackedWord)](
    repeating: (PackedWord(), PackedWord()), count: 1 << 14)

  /// Writes the stem of a word into a buffer of at least 80 bytes and answers its length.
  mutating func stem(
    _ word: PackedWord, _ bytes: UnsafeBufferPointer<UInt8>,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let slot = word.hash & (entries.count - 1)
    if entries[slot].word == word {
      entries[slot].stem.copy(to: buffer)
      return entries[slot].stem.count
    }
    let count = PorterStemmer.stem(buffer, count: buffer.update(fromContentsOf: bytes))
    if let stem = PackedWord(UnsafeBufferPointer(rebasing: buffer[..<count])) {
      entries[slot] = (word, stem)
    }
    return count
  }
}

/// The different words of one story after another. Open addressing; a stamp empties it at no cost.
private struct WordSet {
  private(set) var words: [PackedWord] = []
  private var slots = [(word: PackedWord, story: UInt32)](
    repeating: (PackedWord(), 0), count: 1 << 11)
  private var story: UInt32 = 0

  mutating func begin() {
    words = []
    story &+= 1
  }

  mutating func insert(_ word: PackedWord) {
    var at = word.hash & (slots.count - 1)
    while slots[at].story == story {
      if slots[at].word == word { return }
      at = (at + 1) & (slots.count - 1)
    }
    slots[at] = (word, story)
    words.append(word)
    if words.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = [(word: PackedWord, story: UInt32)](
      repeating: (PackedWord(), story &- 1), count: slots.count * 2)
    for word in words {
      var at = word.hash & (slots.count - 1)
      while slots[at].story == story { at = (at + 1) & (slots.count - 1) }
      slots[at] = (word, story)
    }
  }
}
