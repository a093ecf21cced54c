import Text

/// A start tag: where its name stands, its attributes, and where it ends.
struct XMLStartTag {
  /// More attributes than this are skipped: no format has as many, and looking one up is a search.
  static let attributeLimit = 128

  var name: Range<Int>
  /// The index of its first attribute in the array it wrote them to.
  var firstAttribute: Int
  /// Behind the `>`.
  var end: Int
  /// Whether it ends with `/>`.
  var isEmpty = false

  /// Reads the tag whose `<` stands at an offset.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, into attributes: inout [XMLAttribute]) {
    var i = start + 1
    while i < bytes.count, !Self.endsName(bytes[i]) { i += 1 }
    name = start + 1..<i
    firstAttribute = attributes.count
    end = bytes.count
    while i < bytes.count {
      switch bytes[i] {
      case 0x3E:
        end = i + 1
        isEmpty = bytes[i - 1] == 0x2F
        return
      case 0x3C:  // the tag was never closed
        end = i
        return
      case let byte where byte.isSpace || byte == 0x2F: i += 1
      default:
        i = Self.attribute(
          bytes, at: i, limit: firstAttribute + Self.attributeLimit, into: &attributes)
      }
    }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == 0x3E || byte == 0x2F || byte == 0x3C
  }

  /// Reads `name="value"`, `name='value'`, `name=value` or `name`, and returns where it ends.
  private static func attribute(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int,
    into attributes: inout [XMLAttribute]
  ) -> Int {
    var i = start
    while i < bytes.count, bytes[i] != 0x3D, !endsName(bytes[i]) { i += 1 }
    let name = start..<i
    while i < bytes.count, bytes[i].isSpace { i += 1 }
    guard i < bytes.count, bytes[i] == 0x3D else {
      if attributes.count < limit {
        attributes.append(XMLAttribute(name: name, value: name.upperBound..<name.upperBound))
      }
      return Swift.max(i, start + 1)
    }
    i += 1
    while i < bytes.count, bytes[i].isSpace { i += 1 }
    var value = i..<i
    if i < bytes.count, bytes[i] == 0x22 || bytes[i] == 0x27 {
      let end = bytes[(i + 1)...].firstIndex(of: bytes[i]) ?? bytes.count
      value = i + 1..<end
      i = Swift.min(end + 1, bytes.count)
    } else {
      while i < bytes.count, !bytes[i].isSpace, bytes[i] != 0x3E { i += 1 }
      value = value.lowerBound..<i
    }
    if attributes.count < limit { attributes.append(XMLAttribute(name: name, value: value)) }
    return i
  }
}
