/// Reads TOML 1.0 (https://toml.io/en/v1.0.0) into settings that know their lines.
///
/// A reader of our own, because the parsers at hand tell the line of a syntax error but not of a value of the wrong
/// kind, and the one tried (toml++ 3) ended the program on `[[[[`. Left out is what no setting needs: arrays of
/// tables. Fractions and dates are read as `other`. Linear in bytes; nesting is bounded.
struct TOMLParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var line = 1
  private var tree = ConfigTree()

  /// A larger file is no settings file.
  private static let sizeLimit = 1 << 20
  private static let depthLimit = 8

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func document() throws(ConfigError) -> ConfigValue {
    if bytes.count > TOMLParser.sizeLimit { throw ConfigError(line: nil, "is larger than 1 MB") }
    var heading: [String] = []
    while true {
      skipBlank(overLines: true)
      guard let byte = peek else { return tree.root }
      if byte == 0x5B {  // [
        heading = try self.heading()
      } else {
        let start = line
        let path = try key()
        try expect(0x3D, "\"=\" after the key")
        skipBlank()
        let value = try self.value(depth: 0)
        try tree.set(heading + path, to: ConfigValue(value, line: start), line: start)
      }
      try endOfLine()
    }
  }

  private mutating func heading() throws(ConfigError) -> [String] {
    at += 1
    if peek == 0x5B { throw fault("lists of tables, [[…]], are no settings") }
    let path = try key()
    try expect(0x5D, "\"]\" after the table's name")
    try tree.open(path, line: line)
    return path
  }

  // MARK: Keys

  /// A key, dotted or not.
  private mutating func key() throws(ConfigError) -> [String] {
    var path: [String] = []
    while true {
      skipBlank()
      path.append(try simpleKey())
      skipBlank()
      if path.count > TOMLParser.depthLimit { throw fault("tables lie too deep in each other") }
      guard peek == 0x2E else { return path }
      at += 1
    }
  }

  private mutating func simpleKey() throws(ConfigError) -> String {
    if let byte = peek, byte == 0x22 || byte == 0x27 { return try string(isKey: true) }
    let start = at
    while let byte = peek, TOMLParser.isBare(byte) { at += 1 }
    if at == start { throw fault("a name should stand here; names with other signs need quotes") }
    return text(start..<at)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
    default: false
    }
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(ConfigError) -> ConfigValue.Value {
    if depth > TOMLParser.depthLimit { throw fault("lists lie too deep in each other") }
    switch peek {
    case 0x22, 0x27: return .text(try string(isKey: false))
    case 0x5B: return .list(try list(depth: depth))
    case 0x7B: return .table(try inlineTable(depth: depth))
    default: return try bareValue()
    }
  }

  private mutating func bareValue() throws(ConfigError) -> ConfigValue.Value {
    let start = at
    while let byte = peek, TOMLParser.isBare(byte) || byte == 0x2B || byte == 0x2E || byte == 0x3A {
      at += 1
    }
    let word = text(start..<at)
    switch word {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "": throw fault("a value should stand here")
    default:
      if let number = TOMLParser.integer(word) { return .number(number) }
      guard let first = word.utf8.first,
        (0x30...0x39).contains(first) || first == 0x2B || first == 0x2D
      else { throw fault("\(word) is no value; texts stand in quotes") }
      return .other(word)
    }
  }

  private static func integer(_ word: String) -> Int? {
    let digits = word.filter { $0 != "_" }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
      return hasDigitsOnly(digits.dropFirst(2)) ? Int(digits.dropFirst(2), radix: radix) : nil
    }
    return Int(digits)
  }

  /// Whether no sign stands in a number, which `Int` would take.
  private static func hasDigitsOnly(_ digits: Substring) -> Bool {
    !digits.utf8.contains { $0 == 0x2B || $0 == 0x2D }
  }

  private mutating func list(depth: Int) throws(ConfigError) -> [ConfigValue] {
    let start = line
    at += 1
    var items: [ConfigValue] = []
    while true {
      skipBlank(overLines: true)
      if peek == 0x5D {
        at += 1
        return items
      }
      if peek == nil { throw ConfigError(line: start, "the list that begins here has no \"]\"") }
      let line = line
      items.append(ConfigValue(try value(depth: depth + 1), line: line))
      skipBlank(overLines: true)
      if peek == 0x2C {
        at += 1
      } else if peek != 0x5D, peek != nil {
        throw fault("\",\" or \"]\" should stand here")
      }
    }
  }

  private mutating func inlineTable(depth: Int) throws(ConfigError) -> [String: ConfigValue] {
    at += 1
    var inner = ConfigTree()
    skipBlank()
    if peek == 0x7D {
      at += 1
      return [:]
    }
    while true {
      let path = try key()
      try expect(0x3D, "\"=\" after the key")
      skipBlank()
      try inner.set(path, to: ConfigValue(try value(depth: depth + 1), line: line), line: line)
      skipBlank()
      let byte = peek
      at += 1
      if byte == 0x7D { break }
      if byte != 0x2C {
        at -= 1
        throw fault("\",\" or \"}\" should stand here")
      }
    }
    guard case .table(let entries) = inner.root.value else { return [:] }
    return entries
  }

  // MARK: Texts

  private mutating func string(isKey: Bool) throws(ConfigError) -> String {
    let quote = bytes[at]
    let start = line
    let isLong = !isKey && at + 2 < bytes.count && bytes[at + 1] == quote && bytes[at + 2] == quote
    at += isLong ? 3 : 1
    if isLong, peek == 0x0D { at += 1 }
    if isLong, peek == 0x0A { newline() }
    var content: [UInt8] = []
    while let byte = peek {
      if byte == quote, !isLong || closes(quote) {
        at += isLong ? 3 : 1
        if isLong, peek == quote {  // up to two quotes may stand before the closing three
          content.append(quote)
          at += 1
        }
        return String(decoding: content, as: UTF8.self)
      }
      if byte == 0x0A, !isLong { break }
      if byte == 0x5C, quote == 0x22 {
        try escape(into: &content, isLong: isLong)
      } else {
        content.append(byte)
        if byte == 0x0A { newline() } else { at += 1 }
      }
    }
    throw ConfigError(line: start, "the text that begins here has no closing quote")
  }

  private func closes(_ quote: UInt8) -> Bool {
    at + 2 < bytes.count && bytes[at + 1] == quote && bytes[at + 2] == quote
  }

  private mutating func escape(into content: inout [UInt8], isLong: Bool) throws(ConfigError) {
    at += 1
    guard let byte = peek else { return }
    at += 1
    switch byte {
    case 0x22, 0x5C: content.append(byte)
    case 0x62: content.append(0x08)
    case 0x74: content.append(0x09)
    case 0x6E: content.append(0x0A)
    case 0x66: content.append(0x0C)
    case 0x72: content.append(0x0D)
    case 0x65: content.append(0x1B)
    case 0x75: try unicode(digits: 4, into: &content)
    case 0x55: try unicode(digits: 8, into: &content)
    case 0x0A where isLong, 0x0D where isLong, 0x20 where isLong:
      at -= 1
      while let blank = peek, [0x20, 0x09, 0x0D, 0x0A].contains(blank) {
        if blank == 0x0A { newline() } else { at += 1 }
      }
    default:
      throw fault("a backslash should be written twice, \\\\, or the text in 'single quotes'")
    }
  }

  private mutating func unicode(digits: Int, into content: inout [UInt8]) throws(ConfigError) {
    let end = min(at + digits, bytes.count)
    guard end - at == digits, TOMLParser.hasDigitsOnly(text(at..<end)[...]),
      let value = UInt32(text(at..<end), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw fault("\\u needs the number of a character in \(digits) hexadecimal digits") }
    content.append(contentsOf: String(scalar).utf8)
    at = end
  }

  // MARK: Steps

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func newline() {
    at += 1
    line += 1
  }

  private mutating func skipBlank(overLines: Bool = false) {
    while let byte = peek {
      switch byte {
      case 0x20, 0x09, 0x0D: at += 1
      case 0x0A where overLines: newline()
      case 0x23 where overLines: while let inside = peek, inside != 0x0A { at += 1 }
      default: return
      }
    }
  }

  private mutating func expect(_ byte: UInt8, _ what: String) throws(ConfigError) {
    skipBlank()
    guard peek == byte else { throw fault("\(what) is missing") }
    at += 1
  }

  private mutating func endOfLine() throws(ConfigError) {
    skipBlank()
    if peek == nil || peek == 0x0A || peek == 0x23 { return }
    throw fault("nothing more should stand on this line")
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func fault(_ message: String) -> ConfigError { ConfigError(line: line, message) }
}

/// Settings while they are read: tables grow as their keys come.
private struct ConfigTree {
  private(set) var root = ConfigValue(.table([:]), line: 1)
  private var opened: [[String]: Int] = [:]

  mutating func open(_ path: [String], line: Int) throws(ConfigError) {
    if let before = opened[path] {
      throw ConfigError(
        line: line, "[\(path.joined(separator: "."))] stands on line \(before) already")
    }
    opened[path] = line
    try ConfigTree.put(nil, at: path[...], in: &root, line: line)
  }

  mutating func set(_ path: [String], to value: ConfigValue, line: Int) throws(ConfigError) {
    try ConfigTree.put(value, at: path[...], in: &root, line: line)
  }

  /// Goes down the path, making tables on its way; recursion is bounded by the depth of a key.
  private static func put(
    _ value: ConfigValue?, at path: ArraySlice<String>, in table: inout ConfigValue, line: Int
  ) throws(ConfigError) {
    guard let name = path.first else { return }
    guard case .table(var entries) = table.value else {
      throw ConfigError(
        line: line, "\"\(name)\" lies in something that is no table (line \(table.line))")
    }
    if path.count == 1, let value {
      if let before = entries[name] {
        throw ConfigError(line: line, "\"\(name)\" stands on line \(before.line) already")
      }
      entries[name] = value
    } else {
      var inner = entries.removeValue(forKey: name) ?? ConfigValue(.table([:]), line: line)
      table.value = .table([:])
      if path.count == 1 {
        guard case .table = inner.value else {
          throw ConfigError(line: line, "\"\(name)\" stands on line \(inner.line) already")
        }
        inner.line = line
      } else {
        try put(value, at: path.dropFirst(), in: &inner, line: line)
      }
      entries[name] = inner
    }
    table.value = .table(entries)
  }
}
