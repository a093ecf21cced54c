/// Reads JSON from well-formed UTF-8 with a stack of its own, so that nesting costs memory and never the call stack.
///
/// Lenient where that costs nothing: stray commas are skipped, and a document that is cut short gives what
/// stood before the cut (`isDamaged` tells). Containers below `depth` levels are skipped. Form: RFC 8259.
struct JSONParser {
  /// Containers nested deeper than this are read as null.
  static let depth = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at: Int
  private(set) var isDamaged = false
  private var stack: [Frame] = []

  /// A container that is still open.
  private struct Frame {
    var isObject: Bool
    var key: String?
    var values: [JSON] = []
    var fields: [(key: String, value: JSON)] = []

    var value: JSON { isObject ? .object(fields) : .array(values) }

    mutating func add(_ value: JSON) {
      if !isObject { return values.append(value) }
      if let key { fields.append((key, value)) }
      key = nil
    }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, at: Int = 0) {
    self.bytes = bytes
    self.at = at
  }

  /// The value of a whole text; nil when it does not even begin as JSON.
  static func value(of text: [UInt8]) -> JSON? {
    text.withUnsafeBufferPointer {
      var reader = JSONParser($0)
      return reader.next()
    }
  }

  /// Whether nothing but white space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return at >= bytes.count
  }

  /// The next value; nil at the end, or when what stands here is no JSON.
  mutating func next() -> JSON? {
    stack.removeAll(keepingCapacity: true)
    isDamaged = false
    while true {
      skipSpace()
      guard at < bytes.count, let step = step() else { return cutShort() }
      guard case .value(let value) = step else { continue }
      if stack.isEmpty { return value }
      stack[stack.count - 1].add(value)
    }
  }

  private enum Step {
    case value(JSON)
    case punctuation
  }

  /// Reads one token; nil when it is none.
  private mutating func step() -> Step? {
    switch bytes[at] {
    case 0x7B, 0x5B:
      if stack.count >= Self.depth {
        skipContainer()
        return .value(.null)
      }
      stack.append(Frame(isObject: bytes[at] == 0x7B))
      at += 1
      return .punctuation
    case 0x7D, 0x5D:
      at += 1
      return stack.popLast().map { .value($0.value) }
    case 0x2C where !stack.isEmpty:
      at += 1
      return .punctuation
    case 0x22:
      guard let text = string() else { return nil }
      return isKey() ? name(text) : .value(.string(text))
    default:
      return word().map { .value($0) }
    }
  }

  private mutating func name(_ text: String) -> Step {
    at += 1  // the colon
    stack[stack.count - 1].key = text
    return .punctuation
  }

  private mutating func isKey() -> Bool {
    guard let top = stack.last, top.isObject, top.key == nil else { return false }
    skipSpace()
    return at < bytes.count && bytes[at] == 0x3A
  }

  /// What was read before the document ended too early.
  private mutating func cutShort() -> JSON? {
    isDamaged = true
    while let frame = stack.popLast() {
      if stack.isEmpty { return frame.value }
      stack[stack.count - 1].add(frame.value)
    }
    return nil
  }

  private mutating func skipSpace() {
    while at < bytes.count,
      bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09
    {
      at += 1
    }
  }

  /// Skips a container by counting brackets outside strings.
  private mutating func skipContainer() {
    var open = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x7B, 0x5B: open += 1
      case 0x7D, 0x5D: open -= 1
      case 0x22: _ = endOfString()
      default: break
      }
      at = min(at + 1, bytes.count)
      if open == 0 { return }
    }
  }

  /// Moves to the closing quote; false when there is none.
  private mutating func endOfString() -> Bool {
    at += 1
    while at < bytes.count, bytes[at] != 0x22 {
      at += bytes[at] == 0x5C ? 2 : 1
    }
    at = min(at, bytes.count)
    return at < bytes.count
  }

  /// Numbers, `true`, `false`, `null`.
  private mutating func word() -> JSON? {
    let start = at
    while at < bytes.count, isWord(bytes[at]) { at += 1 }
    let word = bytes[start..<at]
    guard let first = word.first else { return nil }
    switch first {
    case 0x74: return .bool(true)
    case 0x66: return .bool(false)
    case 0x6E, 0x4E: return .null
    case 0x2D, 0x30...0x39: return .number(String(decoding: word, as: UTF8.self))
    default: return nil
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  /// A string; most have no escapes and are taken whole.
  private mutating func string() -> String? {
    let start = at + 1
    guard endOfString() else { return nil }
    let content = UnsafeBufferPointer(rebasing: bytes[start..<at])
    at += 1
    return content.contains(0x5C)
      ? JSONEscapes.resolved(content) : String(decoding: content, as: UTF8.self)
  }
}
