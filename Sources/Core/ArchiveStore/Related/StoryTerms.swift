import Articles

/// The words of a story in the order of its text, read once for everything that compares stories by their words.
struct StoryTerms {
  /// A headline, standfirst or block.
  struct TermPassage {
    let role: Block.Role
    /// Places in `terms` and `marks`.
    let words: Range<Int>
  }

  /// What stands of a word beside its term.
  struct TermFlags: OptionSet {
    let rawValue: UInt8
    /// It begins with a capital.
    static let capital = TermFlags(rawValue: 1)
    /// It is the first of its passage, where a capital says nothing.
    static let first = TermFlags(rawValue: 2)
    /// It is a number of one or two digits, of four, or any other.
    static let small = TermFlags(rawValue: 4)
    static let year = TermFlags(rawValue: 8)
    static let number = TermFlags(rawValue: 16)
  }

  private(set) var terms: [TermID] = []
  private(set) var marks: [TermFlags] = []
  private(set) var passages: [TermPassage] = []
  /// How many of the words stand before `limit`.
  private(set) var weighed = 0

  /// Words are no longer weighed beyond this many bytes of a story: a book is known by its beginning.
  private static let limit = 1 << 20

  /// Reads a story: its headline, its standfirst, and the blocks that belong to its text or stand below pictures.
  ///
  /// Complexity: O(*n*) in bytes.
  init(_ article: Article) {
    terms.reserveCapacity(article.text.utf8.count / 5)
    marks.reserveCapacity(article.text.utf8.count / 5)
    read(article.title, .headline)
    if let standfirst = article.standfirst { read(standfirst, .standfirst) }
    weighed = terms.count
    var text = article.text
    text.withUTF8 { bytes in
      for block in article.blocks where block.role.isBody || block.role == .caption {
        read(bytes, block.range, block.role)
        if block.range.lowerBound < Self.limit { weighed = terms.count }
      }
    }
  }

  private mutating func read(_ text: String, _ role: Block.Role) {
    var text = text
    text.withUTF8 { read($0, 0..<$0.count, role) }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ role: Block.Role
  ) {
    let start = terms.count
    TermTokenizer.scan(bytes, range) { word in
      terms.append(word.term)
      marks.append(TermFlags(word))
    }
    passages.append(TermPassage(role: role, words: start..<terms.count))
  }
}

extension StoryTerms.TermFlags {
  init(_ word: TermOccurrence) {
    self = word.isCapital ? .capital : []
    if word.isFirst { insert(.first) }
    guard word.isNumber else { return }
    switch word.range.count {
    case ...2: insert(.small)
    case 4: insert(.year)
    default: insert(.number)
    }
  }
}
