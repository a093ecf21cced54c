import CHTML
import Text

/// Text being put together from stretches of UTF-8, with spaces collapsed as it grows.
struct CollapsingTextBuffer {
  private(set) var bytes: [UInt8] = []
  private var hasPendingSpace = false
  /// Whether spaces and line ends are kept as they are, as in `pre`.
  var keepsSpaces = false
  /// How many bytes were taken away again where lines had cut words.
  private(set) var removed = 0

  /// How many bytes there are so far.
  var count: Int { bytes.count }

  /// Adds a stretch whose spaces are collapsed already, except at its ends.
  mutating func append(_ stretch: UnsafeBufferPointer<UInt8>) {
    if keepsSpaces {
      bytes.append(contentsOf: stretch)
      return
    }
    var from = 0
    var to = stretch.count
    while from < to, stretch[from].isSpace { from += 1 }
    while to > from, stretch[to - 1].isSpace { to -= 1 }
    if from > 0 { hasPendingSpace = true }
    guard from < to else { return }
    if bytes.last == 0x0A, stretch[from].isLower { joinCutWord(stretch, from..<to) }
    flushSpace()
    bytes.append(contentsOf: stretch[from..<to])
    hasPendingSpace = to < stretch.count
  }

  /// Joins a word that was cut at the end of the line before.
  private mutating func joinCutWord(_ stretch: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let before = bytes.count
    switch LineEndHyphen.joint(Array(bytes.dropLast().suffix(200)), stretch, range) {
    case .none: return
    case .keptHyphen: bytes.removeLast()
    case .droppedHyphen(let length): bytes.removeLast(length + 1)
    }
    removed += before - bytes.count
    hasPendingSpace = false
  }

  /// Adds words as they are.
  mutating func append(_ words: String) {
    flushSpace()
    bytes.append(contentsOf: words.utf8)
  }

  /// Keeps a figure that stands above the line from becoming a part of the figure before it: 10⁶ is "10^6" and not "106".
  mutating func raise(_ figure: UnsafeBufferPointer<UInt8>) {
    guard !hasPendingSpace, bytes.last?.isDigit == true, let first = figure.first,
      first.isDigit || first == 0x2D
    else { return }
    bytes.append(0x5E)
  }

  /// A space before what comes next, unless a line begins there.
  mutating func space() { hasPendingSpace = true }

  /// Ends the line, unless it is empty.
  mutating func newline() {
    hasPendingSpace = false
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  private mutating func flushSpace() {
    if hasPendingSpace, let last = bytes.last, last != 0x0A { bytes.append(0x20) }
    hasPendingSpace = false
  }

  /// The text without space around it, and an empty `CollapsingTextBuffer` in its place.
  mutating func finish() -> String {
    defer { self = CollapsingTextBuffer() }
    return bytes.withUnsafeBufferPointer {
      String(decoding: CollapsingTextBuffer.trimmed($0), as: UTF8.self)
    }
  }

  /// A stretch without space around it.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var from = 0
    var to = bytes.count
    while from < to, bytes[from].isSpace { from += 1 }
    while to > from, bytes[to - 1].isSpace { to -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[from..<to])
  }

  /// Whether a word in lower case stands somewhere in bytes, in any case of ASCII letters.
  static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count, count > 0 else { return false }
    let first = word.utf8Start[0]
    for at in 0...(bytes.count - count) where bytes[at].lower == first {
      if bytes[at...].starts(withLower: word) { return true }
    }
    return false
  }

  /// Text from a script: references resolved, spaces collapsed, unsafe characters replaced.
  static func decoded(_ raw: UnsafeBufferPointer<UInt8>) -> String { decoded(raw, html_decode) }

  /// The same for an attribute's value, in which "?a=1&copy=2" holds no reference.
  static func decoded(attribute raw: UnsafeBufferPointer<UInt8>) -> String {
    decoded(raw, html_decode_attribute)
  }

  private static func decoded(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ decode: (UnsafePointer<UInt8>, Int, UnsafeMutablePointer<UInt8>) -> Int
  ) -> String {
    guard let base = raw.baseAddress, raw.count > 0 else { return "" }
    let resolved = [UInt8](unsafeUninitializedCapacity: raw.count + 4) { into, count in
      guard let target = into.baseAddress else { return }
      count = decode(base, raw.count, target)
    }
    return clean(String(decoding: resolved, as: UTF8.self))
  }

  /// Spaces collapsed, and what is unsafe replaced.
  static func clean(_ text: String) -> String { TextSanitizer.clean(text.collapsed()) }
}
