import Articles

/// A query as it was understood.
indirect enum ParsedQuery: Hashable {
  /// Words in the text of a story.
  case text(Term)
  /// Something that is known of a story besides its text.
  case field(Condition)
  /// All of these.
  case and([ParsedQuery])
  /// Any of these.
  case or([ParsedQuery])
  /// Stories that this does not match.
  case not(ParsedQuery)

  /// The terms in order of place, those that must not be found left out.
  var terms: [Term] {
    switch self {
    case .text(let term): [term]
    case .field, .not: []
    case .and(let parts), .or(let parts): parts.flatMap(\.terms)
    }
  }

  /// The conditions in order of place, those that must not hold left out.
  var conditions: [Condition] {
    switch self {
    case .field(let condition): [condition]
    case .text, .not: []
    case .and(let parts), .or(let parts): parts.flatMap(\.conditions)
    }
  }
}

/// Words that are looked for together.
struct Term: Hashable {
  /// The column they must stand in; nil for any.
  var column: Column?
  /// How they must stand.
  var form: Form
  /// Folded words, one for a single word.
  var words: [String]
  /// Whether the words come from a script without spaces.
  var isBigram = false
  /// Whether the words must stand as they are written, in no other form of them: `=ABS`, `"peace treaty"`.
  var isExact = false

  enum Form: Hashable {
    /// One word, or words in a row.
    case phrase
    /// The last word is the beginning of one.
    case prefix
    /// Within so many words of one another.
    case near(Int)
  }

  enum Column: String, Hashable { case title, text, byline }
}

/// What can be asked of a story besides its words.
enum Condition: Hashable {
  case person([String]), place([String]), org([String])
  case said([String])
  case source([String]), feed([String])
  case language(String)
  case from(DaySpan), until(DaySpan), on(DaySpan)
  case unread, read, starred, copy, original
  case quote, link
  case thread(String)
  /// They carry one of the reader's tags.
  case tag(String)
  /// The reader's notes in them, and passages highlighted, hold these words.
  case note([String])
  case tagged, noted, highlighted
}
