/// A piece of a query.
struct QueryToken: Hashable {
  enum Kind: Hashable {
    case open, close, or, and, not
    /// `NEAR` or `NEAR/5`, between two terms or before a bracket.
    case near(Int)
    /// A word, with its field if it has one.
    case word(field: String?, text: String, isPrefix: Bool)
    /// Words between quotation marks.
    case phrase(field: String?, text: String, isClosed: Bool)
    /// A field before a bracket.
    case field(String)
  }

  var kind: Kind
  var range: Range<Int>
}

/// Cuts a query into tokens. Nothing is an error; at most 64 KB are read. Complexity: O(*n*).
struct QueryLexer {
  private let bytes: [UInt8]
  private var at = 0

  static let longest = 65_536

  init(_ text: String) { bytes = Array(text.utf8.prefix(Self.longest)) }

  mutating func tokens(limit: Int) -> [QueryToken] {
    var tokens: [QueryToken] = []
    while tokens.count < limit, let token = next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() -> QueryToken? {
    while at < bytes.count, isSpace(bytes[at]) { at += 1 }
    guard at < bytes.count else { return nil }
    let start = at
    func token(_ kind: QueryToken.Kind) -> QueryToken { QueryToken(kind: kind, range: start..<at) }
    switch bytes[at] {
    case UInt8(ascii: "("):
      at += 1
      return token(.open)
    case UInt8(ascii: ")"):
      at += 1
      return token(.close)
    case UInt8(ascii: "-")
    where at + 1 < bytes.count && !isSpace(bytes[at + 1]) && bytes[at + 1] != 0x2D:
      at += 1
      return token(.not)
    default: break
    }
    if quoteLength(at) > 0 { return phrase(field: nil, from: start) }
    return word(from: start)
  }

  private mutating func word(from start: Int) -> QueryToken {
    while at < bytes.count, !isSpace(bytes[at]), bytes[at] != 0x28, bytes[at] != 0x29,
      quoteLength(at) == 0
    {
      if bytes[at] == UInt8(ascii: ":"), at > start, let field = field(start..<at) {
        at += 1
        return value(of: field, from: start)
      }
      at += 1
    }
    return plain(field: nil, from: start, text: start)
  }

  /// What follows `name:`.
  private mutating func value(of field: String, from start: Int) -> QueryToken {
    if at < bytes.count, bytes[at] == 0x28 {
      return QueryToken(kind: .field(field), range: start..<at)
    }
    if at < bytes.count, quoteLength(at) > 0 { return phrase(field: field, from: start) }
    let text = at
    while at < bytes.count, !isSpace(bytes[at]), bytes[at] != 0x28, bytes[at] != 0x29,
      quoteLength(at) == 0
    { at += 1 }
    return plain(field: field, from: start, text: text)
  }

  private func plain(field: String?, from start: Int, text: Int) -> QueryToken {
    var words = String(decoding: bytes[text..<at], as: UTF8.self)
    let range = start..<at
    if field == nil {
      switch words {
      case "OR", "|", "||": return QueryToken(kind: .or, range: range)
      case "AND", "&&": return QueryToken(kind: .and, range: range)
      case "NOT": return QueryToken(kind: .not, range: range)
      case "NEAR": return QueryToken(kind: .near(10), range: range)
      default: break
      }
      if words.hasPrefix("NEAR/"), let distance = Int(words.dropFirst(5)) {
        return QueryToken(kind: .near(min(max(distance, 1), 1000)), range: range)
      }
    }
    let isPrefix = words.hasSuffix("*")
    if isPrefix { words.removeLast() }
    return QueryToken(kind: .word(field: field, text: words, isPrefix: isPrefix), range: range)
  }

  private mutating func phrase(field: String?, from start: Int) -> QueryToken {
    at += quoteLength(at)
    let text = at
    while at < bytes.count, quoteLength(at) == 0 { at += 1 }
    let words = String(decoding: bytes[text..<at], as: UTF8.self)
    let isClosed = at < bytes.count
    if isClosed { at += quoteLength(at) }
    return QueryToken(
      kind: .phrase(field: field, text: words, isClosed: isClosed), range: start..<at)
  }

  /// A field's name: ASCII letters only, so that `https://…` with its slashes is a field like any unknown one.
  private func field(_ range: Range<Int>) -> String? {
    guard range.count <= 12, bytes[range].allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) else {
      return nil
    }
    return String(decoding: bytes[range], as: UTF8.self).lowercased()
  }

  /// Bytes of a quotation mark at a place: ", “ or ”.
  private func quoteLength(_ place: Int) -> Int {
    if bytes[place] == 0x22 { return 1 }
    guard bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return 0 }
    return bytes[place + 2] == 0x9C || bytes[place + 2] == 0x9D || bytes[place + 2] == 0x9E ? 3 : 0
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }
}
