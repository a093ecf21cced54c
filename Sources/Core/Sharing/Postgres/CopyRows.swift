/// Writes rows in the binary form of PostgreSQL's COPY.
struct CopyWriter {
  /// The form's signature, its flags and the length of what extends its header.
  static let header =
    Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)

  private(set) var bytes = Self.header

  /// Begins a row of so many fields.
  mutating func row(_ fields: Int) { append(UInt16(fields)) }

  /// Appends the trailer that ends a binary COPY.
  mutating func end() { append(UInt16.max) }

  /// Appends a field of bytes; nil for a null.
  mutating func field(_ value: [UInt8]?) {
    guard let value else { return append(UInt32.max) }
    append(UInt32(value.count))
    bytes += value
  }

  /// Appends a field of text without zero bytes.
  mutating func field(_ value: String?) {
    guard let value else { return append(UInt32.max) }
    let text = PostgresConnection.withoutNUL(value)
    append(UInt32(text.utf8.count))
    bytes += text.utf8
  }

  /// Appends a field of type bigint.
  mutating func field(_ value: Int64?) { integer(value.map { UInt64(bitPattern: $0) }) }

  /// Appends a field of type integer.
  mutating func field(_ value: Int32?) { integer(value.map { UInt32(bitPattern: $0) }) }

  /// Appends a field of type boolean.
  mutating func field(_ value: Bool?) { integer(value.map { $0 ? 1 as UInt8 : 0 }) }

  private mutating func integer<Value: FixedWidthInteger>(_ value: Value?) {
    guard let value else { return append(UInt32.max) }
    append(UInt32(Value.bitWidth / 8))
    append(value)
  }

  /// Appends the bytes of a number, the highest first.
  private mutating func append<Value: FixedWidthInteger>(_ value: Value) {
    bytes.append(bigEndian: value)
  }
}

extension [UInt8] {
  /// Appends the bytes of a number, the highest first.
  mutating func append<Value: FixedWidthInteger>(bigEndian value: Value) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }
}

/// Reads a row in the binary form of PostgreSQL's COPY. Nothing that the server sends is trusted: a row that ends early, or
/// a field that is not of its type, throws `ShareError.unreadable`.
struct CopyReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8], hasHeader: Bool) {
    self.bytes = bytes
    if hasHeader { at = CopyWriter.header.count }
  }

  /// Begins the row; false where there is none, as at the end.
  mutating func beginRow() -> Bool {
    guard let count = try? integer(as: UInt16.self) else { return false }
    return count != .max
  }

  /// A field of bytes; nil for a null.
  mutating func data() throws -> [UInt8]? { try slice().map(Array.init) }

  /// A field of text; nil for a null.
  mutating func text() throws -> String? {
    try slice().map { bytes in
      guard let text = String(validating: bytes, as: UTF8.self) else { throw ShareError.unreadable }
      return text
    }
  }

  /// A field of type bigint, integer or smallint; nil for a null.
  mutating func number() throws -> Int64? {
    guard let slice = try slice() else { return nil }
    let value = slice.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    switch slice.count {
    case 8: return Int64(bitPattern: value)
    case 4: return Int64(Int32(truncatingIfNeeded: value))
    case 2: return Int64(Int16(truncatingIfNeeded: value))
    default: throw ShareError.unreadable
    }
  }

  /// A field of type boolean; nil for a null.
  mutating func flag() throws -> Bool? {
    guard let slice = try slice() else { return nil }
    guard slice.count == 1 else { throw ShareError.unreadable }
    return slice.first != 0
  }

  /// A field that cannot be null.
  mutating func required<Value>(_ field: (inout CopyReader) throws -> Value?) throws -> Value {
    guard let value = try field(&self) else { throw ShareError.unreadable }
    return value
  }

  private mutating func slice() throws -> ArraySlice<UInt8>? {
    let count = try integer(as: UInt32.self)
    guard count != .max else { return nil }
    guard Int(count) <= bytes.count - at else { throw ShareError.unreadable }
    defer { at += Int(count) }
    return bytes[at..<at + Int(count)]
  }

  private mutating func integer<Value: FixedWidthInteger>(as type: Value.Type) throws -> Value {
    let count = Value.bitWidth / 8
    guard count <= bytes.count - at else { throw ShareError.unreadable }
    defer { at += count }
    return bytes[at..<at + count].reduce(0) { $0 << 8 | Value($1) }
  }
}
