import Articles

/// Reads queries: words (all must match), `=exact` words, `"exact phrases"`, `-not`, `OR`, `( )`, `prefix*`, `NEAR` and fields.
///
/// `OR` joins its two neighbours only, as in web search: `treaty abe OR putin` is treaty with either. Nothing is ever an
/// error: what is not understood is searched as words and noted. Bounded: 64 terms, 32 brackets deep.
struct QueryParser {
  private(set) var notes: [QueryNote] = []
  private let zone: any DayBoundaries
  private let now: Int64
  private var frames = [Frame()]
  private var terms = 0
  private var skipped: Range<Int>?

  private static let mostTerms = 64
  private static let mostTokens = 512
  private static let deepest = 32

  /// One bracket that is still open.
  private struct Frame {
    var items: [ParsedQuery] = []
    var isNot = false
    var isOr = false
    var near: Int?
    var column: Term.Column?
    var range = 0..<0
  }

  init(now: Int64, zone: any DayBoundaries) {
    self.now = now
    self.zone = zone
  }

  /// Understands a query; nil when it asks for nothing.
  static func parse(
    _ text: String, now: Int64, zone: any DayBoundaries = LocalZone()
  ) -> (query: ParsedQuery?, notes: [QueryNote]) {
    var parser = QueryParser(now: now, zone: zone)
    let query = parser.parse(text)
    return (query, parser.notes)
  }

  private mutating func parse(_ text: String) -> ParsedQuery? {
    var lexer = QueryLexer(text)
    let tokens = lexer.tokens(limit: Self.mostTokens + 1)
    for token in tokens.prefix(Self.mostTokens) { take(token) }
    if tokens.count > Self.mostTokens { skip(tokens[Self.mostTokens].range) }
    while frames.count > 1 {
      note(frames[frames.count - 1].range, "This bracket is not closed.")
      close()
    }
    if let skipped {
      note(
        skipped.lowerBound..<text.utf8.count,
        "Only the first \(Self.mostTerms) words are searched.")
    }
    return Self.all(frames[0].items)
  }

  private mutating func take(_ token: QueryToken) {
    switch token.kind {
    case .open: open(column: frames[frames.count - 1].column, token.range)
    case .close:
      if frames.count > 1 {
        close()
      } else {
        note(token.range, "Nothing is open here to be closed.")
      }
    case .or: frames[frames.count - 1].isOr = !frames[frames.count - 1].items.isEmpty
    case .and: break
    case .not: frames[frames.count - 1].isNot.toggle()
    case .near(let distance): frames[frames.count - 1].near = distance
    case .word(let field, let text, let isPrefix):
      value(field, text, isPrefix ? .prefix : .phrase, token.range)
    case .phrase(let field, let text, let isClosed):
      if !isClosed { note(token.range, "This quotation mark is not closed.") }
      value(field, text, .phrase, token.range, isQuoted: isClosed)
    case .field(let name):
      if let column = Term.Column(field: name) {
        frames[frames.count - 1].column = column
      } else {
        note(token.range, "“\(name):” cannot stand before a bracket.")
      }
    }
  }

  private mutating func open(column: Term.Column?, _ range: Range<Int>) {
    guard frames.count <= Self.deepest else { return note(range, "Too many brackets.") }
    frames.append(Frame(column: column, range: range))
  }

  private mutating func close() {
    let frame = frames.removeLast()
    if frames[frames.count - 1].near != nil, frame.items.count > 1,
      let near = Self.near(frame.items, frames[frames.count - 1].near ?? 10)
    {
      frames[frames.count - 1].near = nil
      return append(near)
    }
    if let inner = Self.all(frame.items) { append(inner) }
    frames[frames.count - 1].column = nil
  }

  // MARK: - Terms

  private mutating func value(
    _ field: String?, _ text: String, _ form: Term.Form, _ range: Range<Int>,
    isQuoted: Bool = false
  ) {
    guard let field, Term.Column(field: field) == nil else {
      let column = field.flatMap(Term.Column.init(field:))
      return term(text, form, column, range, isExact: isQuoted)
    }
    guard terms < Self.mostTerms else { return skip(range) }
    switch FieldParser(now: now, zone: zone).read(field, text) {
    case .condition(let condition):
      terms += 1
      append(.field(condition))
    case .incomplete: note(range, "“\(field):” waits for a value.")
    case .bad(let message):
      note(range, message, isNonsense: true)
      term(text, form, nil, range)
    case .unknown:
      note(range, "There is no field “\(field)”: searched as words.")
      term("\(field) \(text)", form, nil, range)
    }
  }

  private mutating func term(
    _ text: String, _ form: Term.Form, _ column: Term.Column?, _ range: Range<Int>,
    isExact: Bool = false
  ) {
    var words = IndexTokenizer()
    words.hasLoneLetters = false
    let list = words.list(QueryWords.mended(text))
    guard !list.isEmpty else { return }
    guard terms + list.count <= Self.mostTerms else { return skip(range) }
    terms += list.count
    var term = Term(column: column ?? frames[frames.count - 1].column, form: form, words: list)
    term.isBigram = list.contains { $0.unicodeScalars.first.map { $0.value > 0xE00 } ?? false }
    term.isExact = !term.isBigram && form == .phrase && (isExact || text.hasPrefix("="))
    append(.text(term))
  }

  private mutating func append(_ query: ParsedQuery) {
    let last = frames.count - 1
    var query = query
    if let distance = frames[last].near {
      frames[last].near = nil
      if let before = frames[last].items.last, let near = Self.near([before, query], distance) {
        frames[last].items[frames[last].items.count - 1] = near
        return
      }
    }
    if frames[last].isNot { query = .not(query) }
    if frames[last].isOr, let before = frames[last].items.popLast() {
      if case .or(let parts) = before {
        query = .or(parts + [query])
      } else {
        query = .or([before, query])
      }
    }
    (frames[last].isNot, frames[last].isOr) = (false, false)
    frames[last].items.append(query)
  }

  private mutating func skip(_ range: Range<Int>) { skipped = skipped ?? range }

  private mutating func note(_ range: Range<Int>, _ message: String, isNonsense: Bool = false) {
    if notes.count < 16 {
      notes.append(QueryNote(range: range, message: message, isNonsense: isNonsense))
    }
  }

  private static func all(_ items: [ParsedQuery]) -> ParsedQuery? {
    items.count > 1 ? .and(items) : items.first
  }

  /// Words near one another, where all of them are plain words.
  private static func near(_ items: [ParsedQuery], _ distance: Int) -> ParsedQuery? {
    var words: [String] = []
    var column: Term.Column?
    for item in items {
      guard case .text(let term) = item, term.form != .prefix else { return nil }
      words += term.words
      column = column ?? term.column
    }
    return .text(Term(column: column, form: .near(distance), words: words))
  }
}

extension Term.Column {
  /// The column that a field of the language names.
  init?(field: String) {
    switch field {
    case "title", "headline": self = .title
    case "text", "body": self = .text
    case "by", "byline", "author": self = .byline
    default: return nil
    }
  }
}
