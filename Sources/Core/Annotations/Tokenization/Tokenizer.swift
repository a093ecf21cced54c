/// Cuts UTF-8 bytes into tokens. Complexity: O(*n*) in bytes, whatever the script.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at: Int
  private let end: Int
  private var tokens: [Token] = []

  /// The tokens of a stretch of bytes, in order.
  static func tokens(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, into tokens: inout [Token]
  ) {
    var cutter = Tokenizer(bytes: bytes, range: range)
    swap(&cutter.tokens, &tokens)
    cutter.run()
    swap(&cutter.tokens, &tokens)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = min(range.upperBound, bytes.count, Int(UInt32.max))
  }

  private mutating func run() {
    var hasLeadingSpace = true
    while at < end {
      let byte = bytes[at]
      if byte <= 0x20 || byte == 0x7F {
        at += 1
        hasLeadingSpace = true
      } else if byte < 0x80, Self.ascii[Int(byte)] == .mark {
        asciiPunctuation(byte, hasLeadingSpace: hasLeadingSpace)
        hasLeadingSpace = false
      } else if byte < 0x80 {
        word(hasLeadingSpace: hasLeadingSpace)
        hasLeadingSpace = false
      } else {
        let read = CharacterClass.read(bytes, at: at)
        switch read.kind {
        case .space:
          at += read.length
          hasLeadingSpace = true
          continue
        case .letter, .digit: word(hasLeadingSpace: hasLeadingSpace)
        case .quote:
          if !clitic(mark: read.length) { quote(read.length, hasLeadingSpace: hasLeadingSpace) }
        case .mark: emit(.mark, length: read.length, hasLeadingSpace: hasLeadingSpace)
        }
        hasLeadingSpace = false
      }
    }
  }

  // MARK: Marks

  private mutating func asciiPunctuation(_ byte: UInt8, hasLeadingSpace: Bool) {
    switch byte {
    case UInt8(ascii: "'"):
      if clitic(mark: 1) { return }
      quote(peek(1) == byte ? 2 : 1, hasLeadingSpace: hasLeadingSpace)
    case UInt8(ascii: "`"): quote(peek(1) == byte ? 2 : 1, hasLeadingSpace: hasLeadingSpace)
    case UInt8(ascii: "\""): quote(1, hasLeadingSpace: hasLeadingSpace)
    default: emit(.mark, length: 1, hasLeadingSpace: hasLeadingSpace, asciiPunctuation: byte)
    }
  }

  private mutating func quote(_ length: Int, hasLeadingSpace: Bool) {
    emit(
      .quote, length: length, hasLeadingSpace: hasLeadingSpace,
      asciiPunctuation: length == 1 ? bytes[at] : 0)
  }

  /// "'s", "'re", "'ve", "'m", "'ll", "'d" after an apostrophe of `mark` bytes, straight or curly.
  private mutating func clitic(mark: Int) -> Bool {
    if mark > 1, bytes[at] != 0xE2 || bytes[at + 1] != 0x80 || bytes[at + 2] != 0x99 {
      return false
    }
    let first = lowered(mark)
    let length: Int
    switch first {
    case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "d"): length = 1
    case UInt8(ascii: "r"), UInt8(ascii: "v"):
      guard lowered(mark + 1) == UInt8(ascii: "e") else { return false }
      length = 2
    case UInt8(ascii: "l"):
      guard lowered(mark + 1) == UInt8(ascii: "l") else { return false }
      length = 2
    default: return false
    }
    guard !isWordByte(mark + length) else { return false }
    emit(.clitic, length: mark + length, hasLeadingSpace: false)
    return true
  }

  // MARK: Words

  private mutating func word(hasLeadingSpace: Bool) {
    if let length = link() { return emit(.link, length: length, hasLeadingSpace: hasLeadingSpace) }
    var scan = WordScan()
    var i = at
    while i < end {
      let byte = bytes[i]
      if byte < 0x80 {
        let kind = Self.ascii[Int(byte)]
        if kind == .mark {
          guard scan.isNumber, joinsDigits(byte, i) else { break }
          i += 1
        } else {
          scan.add(kind)
          i += 1
        }
      } else {
        let read = CharacterClass.read(bytes, at: i)
        guard read.kind == .letter || read.kind == .digit else { break }
        scan.add(read)
        i += read.length
      }
    }
    finish(scan, length: i - at, hasLeadingSpace: hasLeadingSpace)
  }

  /// Writes a word; "don't" is cut before its "n".
  private mutating func finish(_ scan: WordScan, length: Int, hasLeadingSpace: Bool) {
    let mark = negation(at + length)
    if mark > 0, length > 1, bytes[at + length - 1] | 0x20 == UInt8(ascii: "n") {
      emit(scan, length: length - 1, hasLeadingSpace: hasLeadingSpace)
      emit(.clitic, length: 1 + mark + 1, hasLeadingSpace: false)
    } else {
      emit(scan, length: length, hasLeadingSpace: hasLeadingSpace)
    }
  }

  /// The length of an apostrophe at `i` that is followed by a lone "t", else 0.
  private func negation(_ i: Int) -> Int {
    guard i < end else { return 0 }
    let mark: Int
    if bytes[i] == UInt8(ascii: "'") {
      mark = 1
    } else if bytes[i] == 0xE2, i + 2 < end, bytes[i + 1] == 0x80, bytes[i + 2] == 0x99 {
      mark = 3
    } else {
      return 0
    }
    guard i + mark < end, bytes[i + mark] | 0x20 == UInt8(ascii: "t") else { return 0 }
    return isWordByte(i - at + mark + 1) ? 0 : mark
  }

  private func joinsDigits(_ byte: UInt8, _ i: Int) -> Bool {
    (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":"))
      && i + 1 < end && Self.ascii[Int(bytes[i + 1] & 0x7F)] == .digit && bytes[i + 1] < 0x80
  }

  /// The length of a web address that begins here.
  private func link() -> Int? {
    let first = bytes[at]
    guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w") else { return nil }
    guard starts("http://") || starts("https://") || starts("www.") else { return nil }
    var i = at
    while i < end, bytes[i] > 0x20 { i += 1 }
    while i > at + 1, ".,;:)]'\"".utf8.contains(bytes[i - 1]) { i -= 1 }
    return i - at
  }

  private func starts(_ prefix: StaticString) -> Bool {
    guard at + prefix.utf8CodeUnitCount <= end else { return false }
    return (0..<prefix.utf8CodeUnitCount).allSatisfy { bytes[at + $0] == prefix.utf8Start[$0] }
  }

  // MARK: Bytes

  private func peek(_ ahead: Int) -> UInt8 { at + ahead < end ? bytes[at + ahead] : 0 }
  private func lowered(_ ahead: Int) -> UInt8 { peek(ahead) | 0x20 }

  private func isWordByte(_ ahead: Int) -> Bool {
    let byte = peek(ahead)
    if byte < 0x80 { return Self.ascii[Int(byte)] != .mark && byte > 0x20 }
    let kind = CharacterClass.read(bytes, at: at + ahead).kind
    return kind == .letter || kind == .digit
  }

  private mutating func emit(_ scan: WordScan, length: Int, hasLeadingSpace: Bool) {
    let kind: Token.Kind = scan.isNumber ? .number : .word
    tokens.append(
      Token(
        start: UInt32(at), end: UInt32(at + length), kind: kind, casing: scan.casing,
        isCapitalised: scan.startsUpper, hasLeadingSpace: hasLeadingSpace, asciiPunctuation: 0))
    at += length
  }

  private mutating func emit(
    _ kind: Token.Kind, length: Int, hasLeadingSpace: Bool, asciiPunctuation: UInt8 = 0
  ) {
    tokens.append(
      Token(
        start: UInt32(at), end: UInt32(at + length), kind: kind, casing: .lower,
        isCapitalised: false, hasLeadingSpace: hasLeadingSpace, asciiPunctuation: asciiPunctuation))
    at += length
  }

  /// The classes of the ASCII bytes; an underscore parts words.
  enum ASCII: UInt8 { case mark, lower, upper, digit }
  private static let ascii: [ASCII] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    default: .mark
    }
  }
}

/// What is learnt of a word's letters while its end is looked for.
struct WordScan {
  private var letters = 0
  private var uppers = 0
  private var lowers = 0
  private var digits = 0
  private(set) var startsUpper = false

  mutating func add(_ kind: Tokenizer.ASCII) {
    switch kind {
    case .digit: digits += 1
    case .upper:
      if letters + digits == 0 { startsUpper = true }
      letters += 1
      uppers += 1
    case .lower:
      letters += 1
      lowers += 1
    case .mark: break
    }
  }

  mutating func add(_ read: CharacterClass.Read) {
    if read.kind == .digit {
      digits += 1
    } else if CharacterClass.isUpper(read.scalar) {
      add(.upper)
    } else if CharacterClass.isLower(read.scalar) {
      add(.lower)
    } else {
      letters += 1
    }
  }

  /// Whether only digits were seen so far, and at least one.
  var isNumber: Bool { letters == 0 && digits > 0 }

  var casing: Token.Casing {
    if uppers == 0 { return .lower }
    if lowers == 0 { return .upper }
    return startsUpper && uppers == 1 ? .capital : .mixed
  }
}
