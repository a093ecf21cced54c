import Articles

/// The words that a shared archive finds a story by: stems with their places, and what is known of the story besides
/// ("person:abe", "has:quote"), which no text can hold, for words have no colon.
package struct StoryLexemes: Sendable {
  /// One occurrence of a word; small, for they are sorted by the hundred for each story.
  package struct Occurrence: Sendable {
    /// Its first eight bytes, for sorting.
    fileprivate let prefix: UInt64
    fileprivate let first: UInt32
    fileprivate let bytes: UInt8
    /// The part of the story that it stands in.
    package let column: Column
    fileprivate let place: UInt16

    /// Where its bytes are in the words of the story.
    package var range: Range<Int> { Int(first)..<Int(first) + Int(bytes) }
    /// Its place in the story, from 1 to at most 16383; 0 for what is known besides the text.
    package var position: Int { Int(place) }
  }

  /// The parts of a story.
  package enum Column: UInt8, Sendable { case title, standfirst, byline, text }

  /// The words one after the other.
  package private(set) var bytes: [UInt8] = []
  /// By their bytes, then by place.
  package private(set) var occurrences: [Occurrence] = []

  /// So many bytes of words are kept of one story, which is more than a hundred thousand words.
  private static let most = 600_000
  /// Places behind this one are this one: PostgreSQL tells no more apart.
  private static let lastPosition = 16_383

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
    guard position == 0 || !FunctionStems.contains(prefix, count: word.count) else { return }
    occurrences.append(
      Occurrence(
        prefix: prefix, first: UInt32(bytes.count), bytes: UInt8(word.count), column: column,
        place: UInt16(min(position, Self.lastPosition))))
    bytes.append(contentsOf: word)
  }

  private mutating func sort() {
    bytes.withUnsafeBufferPointer { bytes in
      occurrences.sort { left, right in
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        let order = Self.compare(bytes, left, right)
        return order == 0 ? left.place < right.place : order < 0
      }
    }
  }

  private static func compare(
    _ bytes: UnsafeBufferPointer<UInt8>, _ left: Occurrence, _ right: Occurrence
  ) -> Int {
    if left.bytes > 8, right.bytes > 8 {
      for (one, other) in zip(bytes[left.range].dropFirst(8), bytes[right.range].dropFirst(8))
      where one != other {
        return Int(one) - Int(other)
      }
    }
    return Int(left.bytes) - Int(right.bytes)
  }

  /// Whether two occurrences are of one word.
  package func isSameWord(_ left: Occurrence, _ right: Occurrence) -> Bool {
    guard left.bytes == right.bytes, left.prefix == right.prefix else { return false }
    return left.bytes <= 8 || bytes[left.range] == bytes[right.range]
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

/// Words that nearly every story holds: they take a place in it and are not kept, nor asked for.
enum FunctionStems {
  private static let words = """
    a an and are as at be been but by for from had has have he her him his i in is it its not of on or she so that the their \
    them they this to was we were which who will with would you
    """

  private static let stems = Set(
    words.split(whereSeparator: \.isWhitespace).map { PorterStemmer.stem(String($0)) })
  private static let prefixes = Set(
    stems.map { stem in
      stem.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - stem.utf8.count))
    })

  /// Whether a stem is one of them.
  static func contains(_ stem: String) -> Bool { stems.contains(stem) }

  /// Whether the stem of some bytes is one of them, by its first eight: none of them has more.
  fileprivate static func contains(_ prefix: UInt64, count: Int) -> Bool {
    count <= 5 && prefixes.contains(prefix)
  }
}

extension String {
  /// What stands before the first slash.
  fileprivate var host: String { String(prefix { $0 != "/" }) }
}

/// Works out what stories are found by in a shared archive; holds the tables that make it fast, so keep one for many
/// stories, on one thread at a time.
package struct LexemeIndexer: Sendable {
  private var indexer = TextIndexer()

  /// An indexer whose tables are still empty.
  package init() {}

  /// The words of a story.
  package mutating func lexemes(of story: AnnotatedArticle) -> StoryLexemes {
    StoryLexemes(story, with: &indexer)
  }
}
