import Articles

/// The words that a shared archive finds a story by: stems with their places, and what is known of the story besides
/// ("person:abe", "has:quote"), which no text can hold, for words have no colon.
package struct StoryLexemes: Sendable {
  /// One occurrence of a word.
  package struct Occurrence: Sendable {
    /// Where its bytes begin in `bytes`.
    package let start: Int
    /// How many bytes it has.
    package let length: Int
    /// Its place in the story, from 1; 0 for what is known besides the text.
    package let position: Int
    /// The part of the story that it stands in.
    package let column: Column
    /// Its first eight bytes, for sorting.
    fileprivate let prefix: UInt64
  }

  /// The parts of a story.
  package enum Column: Sendable { case title, standfirst, byline, text }

  /// The words one after the other.
  package private(set) var bytes: [UInt8] = []
  /// By their bytes, then by place.
  package private(set) var occurrences: [Occurrence] = []

  /// So many bytes of words are kept of one story, which is more than a hundred thousand words.
  private static let most = 600_000

  private var position = 0

  init(_ story: AnnotatedArticle, with indexer: inout TextIndexer) {
    let text = indexer.index(story.article)
    add(text.title, as: .title)
    add(text.standfirst, as: .standfirst)
    add(text.byline, as: .byline)
    add(text.text, as: .text)
    for word in Self.facts(of: story) { add(Array(word.utf8)[...], at: 0, as: .text) }
    sort()
  }

  private mutating func add(_ words: String, as column: Column) {
    var words = words
    words.withUTF8 { source in
      for word in source.split(separator: 0x20) {
        position += 1
        add(word, at: position, as: column)
      }
    }
    // No phrase goes from one part into the next.
    position += 8
  }

  private mutating func add(_ word: some Collection<UInt8>, at position: Int, as column: Column) {
    guard bytes.count + word.count <= Self.most, word.count < 256 else { return }
    var prefix: UInt64 = 0
    for byte in word.prefix(8) { prefix = prefix << 8 | UInt64(byte) }
    prefix <<= UInt64(8 * (8 - min(8, word.count)))
    occurrences.append(
      Occurrence(
        start: bytes.count, length: word.count, position: position, column: column, prefix: prefix)
    )
    bytes.append(contentsOf: word)
  }

  private mutating func sort() {
    bytes.withUnsafeBufferPointer { bytes in
      occurrences.sort { left, right in
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        let order = Self.compare(bytes, left, right)
        return order == 0 ? left.position < right.position : order < 0
      }
    }
  }

  private static func compare(
    _ bytes: UnsafeBufferPointer<UInt8>, _ left: Occurrence, _ right: Occurrence
  ) -> Int {
    let count = min(left.length, right.length)
    for at in 0..<count {
      let (one, other) = (bytes[left.start + at], bytes[right.start + at])
      if one != other { return Int(one) - Int(other) }
    }
    return left.length - right.length
  }

  /// Whether two occurrences are of one word.
  package func isSameWord(_ left: Occurrence, _ right: Occurrence) -> Bool {
    guard left.length == right.length, left.prefix == right.prefix else { return false }
    return left.length <= 8
      || bytes[left.start..<left.start + left.length]
        == bytes[right.start..<right.start + right.length]
  }

  // MARK: - What is known besides the text

  private static func facts(of story: AnnotatedArticle) -> Set<String> {
    var facts: Set<String> = []
    func add(_ field: String, _ text: String?) {
      for word in IndexTokenizer().list(text ?? "") { facts.insert("\(field):\(word)") }
    }
    for mention in story.marks.mentions {
      if let field = field(of: mention.kind) { add(field, mention.name) }
    }
    for quotation in story.marks.quotations where quotation.kind != .judgment {
      add("said", quotation.speaker?.name)
      if quotation.kind.isVerbatim { facts.insert("has:quote") }
    }
    let article = story.article
    add("source", article.source)
    add("source", article.url.flatMap { CanonicalAddress.canonical($0) }?.host)
    add("feed", article.feed)
    if article.url != nil { facts.insert("has:link") }
    for part in languageParts(article.language) { facts.insert("lang:\(part)") }
    return facts
  }

  /// The field that asks for entities of a kind; nil where none does.
  static func field(of kind: EntityKind) -> String? {
    switch kind {
    case .person: "person"
    case .place: "place"
    case .organization, .group: "org"
    default: nil
    }
  }

  /// "en-gb" is asked for as such and as "en".
  private static func languageParts(_ tag: String?) -> Set<String> {
    guard let tag = tag?.lowercased() else { return [] }
    return [tag, String(tag.prefix { $0 != "-" })]
  }
}

extension String {
  /// What stands before the first slash.
  fileprivate var host: String { String(prefix { $0 != "/" }) }
}

/// Works out what stories are found by in a shared archive; holds the tables that make it fast, so keep one for many
/// stories, on one thread at a time.
package struct LexemeIndexer {
  private var indexer = TextIndexer()

  /// An indexer whose tables are still empty.
  package init() {}

  /// The words of a story.
  package mutating func lexemes(of story: AnnotatedArticle) -> StoryLexemes {
    StoryLexemes(story, with: &indexer)
  }
}
