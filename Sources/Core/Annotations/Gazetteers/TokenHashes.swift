/// What features see of one token, told from its bytes in one pass.
struct TokenHashes: Sendable {
  /// As it is set; quotation marks, dashes and apostrophes folded.
  var exact = Hash.start
  /// In lower case, digits as 0.
  var lower = Hash.start
  /// Its letter shape, runs longer than two cut ("Xx", "XXX+", "dd").
  var shape = Hash.start
  /// Its letter shape, each run as one ("Xx", "X", "d").
  var short = Hash.start

  /// The hashes of a token.
  @inline(__always)
  init(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) {
    switch token.kind {
    case .word, .number: read(token.range, in: bytes)
    case .clitic: readClitic(token, in: bytes)
    case .quote: single(Self.quote(token, in: bytes))
    case .mark: single(Self.mark(token, in: bytes))
    case .link: single(0x01)
    }
  }

  /// The hash of a token as it is set.
  static func exact(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    switch token.kind {
    case .word, .number: Hash.of(bytes, in: token.range)
    default: TokenHashes(token, in: bytes).exact
    }
  }

  private mutating func single(_ byte: UInt8) {
    exact = Hash.step(exact, byte)
    (lower, shape, short) = (exact, exact, exact)
  }

  /// "’s" and "'s" are one; the "n" of "n't" keeps it apart.
  private mutating func readClitic(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) {
    var seen = false
    for at in token.range {
      let byte = bytes[at]
      if byte >= 0x80 || byte == UInt8(ascii: "'") {
        if !seen { exact = Hash.step(exact, UInt8(ascii: "'")) }
        seen = true
      } else {
        exact = Hash.step(exact, byte | 0x20)
      }
    }
    (lower, shape, short) = (exact, exact, exact)
  }

  /// Double marks fold to `"`, single ones to `'`.
  private static func quote(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let at = Int(token.start)
    if token.count == 1 {
      return bytes[at] == UInt8(ascii: "\"") ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    }
    if token.count == 3, bytes[at] == 0xE2, bytes[at + 1] == 0x80 {
      let low = bytes[at + 2]
      return low <= 0x9B || low >= 0xB9 ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    }
    return UInt8(ascii: "\"")
  }

  /// Dashes of every length fold to "-"; other signs beyond ASCII to one.
  private static func mark(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    if token.count == 1 { return bytes[Int(token.start)] }
    let at = Int(token.start)
    if token.count == 3, bytes[at] == 0xE2 {
      if bytes[at + 1] == 0x80, (0x90...0x95).contains(bytes[at + 2]) { return UInt8(ascii: "-") }
      if bytes[at + 1] == 0x88, bytes[at + 2] == 0x92 { return UInt8(ascii: "-") }
      if bytes[at + 1] == 0x80, bytes[at + 2] == 0xA6 { return UInt8(ascii: ".") }
    }
    return 0x02
  }

  // MARK: Letters

  @inline(__always)
  private mutating func read(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    var last: UInt8 = 0
    var run = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      let category: UInt8
      exact = Hash.step(exact, byte)
      switch byte {
      case 0x61...0x7A:
        category = UInt8(ascii: "x")
        lower = Hash.step(lower, byte)
        at += 1
      case 0x41...0x5A:
        category = UInt8(ascii: "X")
        lower = Hash.step(lower, byte | 0x20)
        at += 1
      case 0x30...0x39:
        category = UInt8(ascii: "d")
        lower = Hash.step(lower, UInt8(ascii: "0"))
        at += 1
      case 0x80...:
        category = beyond(bytes, at: &at, until: range.upperBound)
      default:
        category = byte
        lower = Hash.step(lower, byte)
        at += 1
      }
      if category == last {
        run += 1
        if run < 3 { shape = Hash.step(shape, category) }
        if run == 3 { shape = Hash.step(shape, UInt8(ascii: "+")) }
      } else {
        (last, run) = (category, 1)
        shape = Hash.step(shape, category)
        short = Hash.step(short, category)
      }
    }
  }

  /// One letter beyond ASCII, whose first byte is in `exact` already.
  private mutating func beyond(
    _ bytes: UnsafeBufferPointer<UInt8>, at: inout Int, until end: Int
  ) -> UInt8 {
    let read = CharacterClass.read(bytes, at: at)
    let next = min(at + read.length, end)
    for i in at + 1..<max(next, at + 1) { exact = Hash.step(exact, bytes[i]) }
    let isUpper = CharacterClass.isUpper(read.scalar)
    if isUpper {
      for byte in CharacterClass.lowercased(read.scalar) { lower = Hash.step(lower, byte) }
    } else {
      for i in at..<next { lower = Hash.step(lower, bytes[i]) }
    }
    at = max(next, at + 1)
    return isUpper ? UInt8(ascii: "X") : UInt8(ascii: "x")
  }
}
