import Articles
import Text

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
  /// The identities under which the same story may be known from before its address changed form.
  private(set) var earlierForms: [Identity] = []

  /// The identity of a story as it came.
  init(_ article: Article) {
    let canonical = article.url.flatMap(CanonicalAddress.canonical)
    address = canonical.map { Int64(bitPattern: XXHash.hash("address\n" + $0)) }
    if let id = article.id, !id.isEmpty {
      let holder = "id\n\(article.feed ?? article.source ?? "")\n"
      seed = holder + id
      let address = address
      earlierForms = CanonicalAddress.forms(of: id).map {
        Identity(seed: holder + $0, address: address)
      }
    } else if let canonical {
      seed = "url\n\(canonical)"
      if let unencoded = article.url.flatMap(CanonicalAddress.unencoded), unencoded != canonical {
        earlierForms = [Identity(seed: "url\n\(unencoded)", address: address)]
      }
    } else {
      seed = "text\n\(ContentHash.hash(article))"
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

  /// The hashes whose keys begin with some of the twelve digits; nil when they are no hexadecimal digits.
  static func hashes(beginning digits: String) -> ClosedRange<Int64>? {
    let count = digits.utf8.count
    guard (1...12).contains(count), !digits.hasPrefix("+"), !digits.hasPrefix("-"),
      let value = UInt64(digits, radix: 16), digits == digits.lowercased()
    else { return nil }
    let shift = UInt64(64 - 4 * count)
    return Int64(
      bitPattern: value << shift)...Int64(bitPattern: value << shift | ((1 << shift) - 1))
  }
}

/// Whether two texts are the same words: white space, case and typographic marks aside.
///
/// Frozen with `Identity.version`.
enum ContentHash {
  /// The words of a story with its headline and standfirst.
  static func hash(_ article: Article) -> Int64 {
    let size = article.text.utf8.count + article.title.utf8.count + 2
    return hash(capacity: size) { words in
      words.append(article.title)
      words.append(article.text)
    }
  }

  /// The words of the body alone: what copies share.
  static func body(_ article: Article) -> Int64 {
    hash(capacity: article.text.utf8.count + article.blocks.count) { words in
      var text = article.text
      text.withUTF8 { bytes in
        for block in article.blocks where block.role.isBody {
          let range = block.range.clamped(to: 0..<bytes.count)
          words.append(UnsafeBufferPointer(rebasing: bytes[range]))
        }
      }
    }
  }

  /// A headline: what a READ MORE line is matched by.
  static func heading(_ title: String) -> Int64 {
    hash(capacity: title.utf8.count + 1) { $0.append(title) }
  }

  private static func hash(capacity: Int, _ body: (inout NormalizedText) -> Void) -> Int64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      var words = NormalizedText(buffer: buffer)
      body(&words)
      let hash = XXHash.hash(
        UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[..<words.count])))
      return Int64(bitPattern: hash)
    }
  }
}

/// Text with its ASCII letters lowered and everything that is no letter or digit made one space.
///
/// Beyond ASCII bytes are kept, but for U+2000 to U+20FF (spaces, dashes, quotation marks, dots) and the no-break
/// space, which are spaces. Each piece ends in a line feed and takes at most one byte more than it had.
private struct NormalizedText {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var end = count
    let start = count
    while at < source.count {
      let byte = source[at]
      at += 1
      if (byte | 0x20) &- 0x61 < 26 {
        buffer[end] = byte | 0x20
      } else if byte &- 0x30 < 10 {
        buffer[end] = byte
      } else if byte >= 0x80, let width = space(source, at - 1) {
        at += width - 1
        guard end > start, buffer[end - 1] != 0x20 else { continue }
        buffer[end] = 0x20
      } else if byte >= 0x80 {
        buffer[end] = byte
      } else {
        guard end > start, buffer[end - 1] != 0x20 else { continue }
        buffer[end] = 0x20
      }
      end += 1
    }
    if end > start, buffer[end - 1] == 0x20 { end -= 1 }
    buffer[end] = 0x0A
    count = end + 1
  }

  /// How many bytes a space beyond ASCII takes; nil when there is none.
  private func space(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    if source[at] == 0xE2, at + 2 < source.count, source[at + 1] < 0x84 { return 3 }
    if source[at] == 0xC2, at + 1 < source.count, source[at + 1] == 0xA0 { return 2 }
    return nil
  }
}
