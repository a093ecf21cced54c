import Articles

/// By what a story is known again.
///
/// The order is: the id it came with, within its feed, else its source; its address; its words. The hash
/// starts with `version`, and its first 48 bits are the story's key.
struct Identity: Hashable {
  /// Part of every hash: raised only with a migration that renames what is there.
  static let version = 1

  /// The hash, as SQLite keeps it.
  let hash: Int64
  /// The hash of the canonical address, where there is one.
  let address: Int64?
  /// What the hash was made from.
  private let seed: String

  /// The identity of a story as it came.
  init(_ article: Article) {
    let canonical = article.url.flatMap(WebAddress.canonical)
    address = canonical.map { Int64(bitPattern: XXHash.hash("address\n" + $0)) }
    if let id = article.id, !id.isEmpty {
      seed = "id\n\(article.feed ?? article.source ?? "")\n\(id)"
    } else if let canonical {
      seed = "url\n\(canonical)"
    } else {
      seed = "text\n\(Wording.hash(article))"
    }
    hash = Self.hash(seed)
  }

  private init(seed: String, address: Int64?) {
    self.seed = seed
    self.address = address
    hash = Self.hash(seed)
  }

  /// The identity of another story at the same address, or of one whose key is taken: 2 for the second.
  func sibling(_ ordinal: Int) -> Identity {
    Identity(seed: "\(seed)\n\(ordinal)", address: address)
  }

  /// The key that stands for this identity.
  var key: StoryKey { Self.key(hash) }

  private static func hash(_ seed: String) -> Int64 {
    Int64(bitPattern: XXHash.hash("lede \(version)\n\(seed)"))
  }

  /// The first 12 hexadecimal digits of a hash.
  static func key(_ hash: Int64) -> StoryKey {
    let digits = String(UInt64(bitPattern: hash) >> 16, radix: 16)
    return StoryKey(rawValue: String(repeating: "0", count: 12 - digits.count) + digits)
  }

  /// The hashes that share a key; nil when it is not twelve hexadecimal digits.
  static func hashes(of key: String) -> ClosedRange<Int64>? {
    guard key.utf8.count == 12, let value = UInt64(key, radix: 16), !key.hasPrefix("+") else {
      return nil
    }
    return Int64(bitPattern: value << 16)...Int64(bitPattern: value << 16 | 0xFFFF)
  }
}

/// Whether two texts are the same words: white space, case and typographic marks aside.
///
/// Frozen with `Identity.version`.
enum Wording {
  /// The words of a story with its headline and standfirst.
  static func hash(_ article: Article) -> Int64 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(article.text.utf8.count + article.title.utf8.count + 2)
    append(article.title, to: &bytes)
    bytes.append(0x0A)
    append(article.text, to: &bytes)
    return Int64(bitPattern: XXHash.hash(bytes))
  }

  /// The words of the body alone: what copies share.
  static func body(_ article: Article) -> Int64 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(article.text.utf8.count)
    for block in article.blocks where block.role.isBody {
      append(article.text, block.range, to: &bytes)
    }
    return Int64(bitPattern: XXHash.hash(bytes))
  }

  /// A headline: what a READ MORE line is matched by.
  static func heading(_ title: String) -> Int64 {
    var bytes: [UInt8] = []
    append(title, to: &bytes)
    return Int64(bitPattern: XXHash.hash(bytes))
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    append(text, 0..<text.utf8.count, to: &bytes)
  }

  /// Appends a stretch with its ASCII letters lowered and everything that is no letter or digit made one space.
  ///
  /// Beyond ASCII bytes are kept, but for U+2000 to U+20FF (spaces, dashes, quotation marks, dots) and the
  /// no-break space, which are spaces.
  private static func append(_ text: String, _ range: Range<Int>, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var at = max(0, range.lowerBound)
      let end = min(range.upperBound, source.count)
      while at < end {
        let byte = source[at]
        var isWord = true
        var width = 1
        switch byte {
        case 0x30...0x39, 0x61...0x7A: bytes.append(byte)
        case 0x41...0x5A: bytes.append(byte | 0x20)
        case 0xE2 where at + 2 < end && source[at + 1] < 0x84: (isWord, width) = (false, 3)
        case 0xC2 where at + 1 < end && source[at + 1] == 0xA0: (isWord, width) = (false, 2)
        case 0x80...: bytes.append(byte)
        default: isWord = false
        }
        if !isWord, let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
        at += width
      }
      while bytes.last == 0x20 { bytes.removeLast() }
      bytes.append(0x0A)
    }
  }
}
