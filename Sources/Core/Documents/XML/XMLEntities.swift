import Text

/// Character references and entities: XML's own, HTML's without declaration, and simple ones that a document declares.
///
/// Declared entities are never expanded inside each other, long ones not at all, and all of them together only so
/// far: that ends "billion laughs" and its quadratic sister. External entities are never read.
struct XMLEntities {
  /// Longest declared value that is taken, in bytes.
  private static let valueLimit = 1024
  /// How much text declared entities may add to one piece of text, in bytes.
  private static let growthLimit = 65_536

  private var declared: [String: [UInt8]] = [:]

  /// The text with everything resolved that has a meaning; other ampersands stay.
  func resolved(_ source: UnsafeBufferPointer<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(source.count)
    var growth = 0
    var i = 0
    while i < source.count {
      let mark = source[i...].firstIndex(of: 0x26) ?? source.count
      text.append(contentsOf: source[i..<mark])
      i = mark
      guard mark < source.count else { break }
      if let (scalar, end) = CharacterReference.read(source, at: mark) {
        CharacterReference.append(scalar, to: &text)
        i = end
      } else if let (value, end) = declaredValue(source, at: mark),
        growth + value.count <= Self.growthLimit
      {
        text.append(contentsOf: value)
        growth += value.count
        i = end
      } else {
        text.append(0x26)
        i = mark + 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func declaredValue(_ source: UnsafeBufferPointer<UInt8>, at mark: Int) -> ([UInt8], Int)?
  {
    guard !declared.isEmpty else { return nil }
    let name = source[(mark + 1)...].prefix(64).prefix { $0 != 0x3B && $0 != 0x26 && !$0.isSpace }
    guard name.endIndex < source.count, source[name.endIndex] == 0x3B,
      let value = declared[String(decoding: name, as: UTF8.self)]
    else { return nil }
    return (value, name.endIndex + 1)
  }

  /// Takes in the entities that a document type declares, and returns where the declaration ends.
  mutating func readDoctype(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start + 9
    var isInside = false
    while i < bytes.count {
      switch bytes[i] {
      case 0x22, 0x27: i = (bytes[(i + 1)...].firstIndex(of: bytes[i]) ?? bytes.count - 1)
      case 0x5B: isInside = true
      case 0x5D: isInside = false
      case 0x3E where !isInside: return i + 1
      case 0x3C where isInside:
        if bytes[i...].starts(withLower: "<!--") {
          i = bytes.find("-->", from: i) ?? bytes.count
          continue
        }
        if bytes[i...].starts(withLower: "<!entity") { declare(bytes, at: i + 8) }
      default: break
      }
      i += 1
    }
    return bytes.count
  }

  /// `name "value"`; parameter entities and external ones have other forms and are left out.
  private mutating func declare(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let rest = bytes[start...].prefix(Self.valueLimit + 256).drop(while: \.isSpace)
    let name = rest.prefix { !$0.isSpace && $0 != 0x3E }
    let value = rest[name.endIndex...].drop(while: \.isSpace)
    guard let quote = value.first, quote == 0x22 || quote == 0x27, (1...64).contains(name.count),
      let end = value.dropFirst().firstIndex(of: quote), declared.count < 256
    else { return }
    let content = UnsafeBufferPointer(rebasing: bytes[value.startIndex + 1..<end])
    guard content.count <= Self.valueLimit else { return }
    let key = String(decoding: name, as: UTF8.self)
    if declared[key] == nil { declared[key] = Array(XMLEntities().resolved(content).utf8) }
  }
}

/// `&#233;`, `&#xE9;` and `&eacute;`.
enum CharacterReference {
  /// The scalar of the reference at an ampersand and where it ends; nil when there is none.
  ///
  /// A missing semicolon is forgiven after a number. 0x80 to 0x9F are read as windows-1252, as browsers do (HTML
  /// Standard, "numeric character reference end state").
  static func read(_ source: UnsafeBufferPointer<UInt8>, at mark: Int) -> (UInt32, Int)? {
    guard mark + 2 < source.count else { return nil }
    return source[mark + 1] == 0x23 ? number(source, at: mark + 2) : named(source, at: mark + 1)
  }

  private static func number(_ source: UnsafeBufferPointer<UInt8>, at start: Int) -> (UInt32, Int)?
  {
    let isHexadecimal = source[start] | 0x20 == 0x78
    var i = isHexadecimal ? start + 1 : start
    let first = i
    var value: UInt32 = 0
    while i < source.count, let digit = source[i].hexDigit, isHexadecimal || digit < 10 {
      value = value > 0x110000 ? value : value * (isHexadecimal ? 16 : 10) + UInt32(digit)
      i += 1
    }
    guard i > first else { return nil }
    if i < source.count, source[i] == 0x3B { i += 1 }
    if (0x80...0x9F).contains(value) { value = Charset.upper[Int(value) - 0x80] }
    return (value, i)
  }

  private static func named(_ source: UnsafeBufferPointer<UInt8>, at start: Int) -> (UInt32, Int)? {
    let name = source[start...].prefix(9).prefix { $0.isLetter || $0.isDigit }
    guard name.endIndex < source.count, source[name.endIndex] == 0x3B else { return nil }
    switch (name.count, name.first) {  // the five of XML, without a search
    case (2, 0x6C) where source[start + 1] == 0x74: return (0x3C, name.endIndex + 1)
    case (2, 0x67) where source[start + 1] == 0x74: return (0x3E, name.endIndex + 1)
    case (3, 0x61) where source[start + 1] == 0x6D && source[start + 2] == 0x70:
      return (0x26, name.endIndex + 1)
    default: return EntityNames.scalar(name).map { ($0, name.endIndex + 1) }
    }
  }

  /// Appends a scalar; what is none becomes U+FFFD.
  static func append(_ value: UInt32, to text: inout [UInt8]) {
    if value < 0x80 {
      if value == 0 {
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      } else {
        text.append(UInt8(value))
      }
      return
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
