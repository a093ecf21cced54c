import Text

/// Finds the format of a text from its beginning.
enum FormatDetector {
  /// The format; plain text when nothing else is recognised.
  static func format(_ text: UnsafeBufferPointer<UInt8>, name: String?) -> Format {
    guard let start = text.firstIndex(where: { !$0.isSpace }) else { return .plain }
    if text[start] == 0x7B || text[start] == 0x5B {
      if let format = json(text) { return format }
    }
    if let format = XMLSniffer.format(text) { return format }
    if HTMLSniffer.isPage(text) { return .html }
    if Markdown.recognises(text, name: name) { return .markdown }
    return .plain
  }

  /// The format of a document that is one JSON value; nil when it is none that is known.
  private static func json(_ text: UnsafeBufferPointer<UInt8>) -> Format? {
    var reader = JSONParser(text)
    guard let value = reader.next() else { return nil }
    if JSONFeed.recognises(value) { return .jsonFeed }
    if NINJS.recognises(value), reader.isAtEnd() { return .ninjs }
    if !reader.isDamaged, !reader.isAtEnd(), FrontMatter(text) != nil { return .markdown }
    let first = JSONLinesFormat.values(of: value).first ?? value
    if JSONLinesFormat.article(first) != nil { return .jsonl }
    // Data without a story is no text to read.
    return !reader.isDamaged && reader.isAtEnd() && isData(value) ? .jsonl : nil
  }

  /// Whether a value is an object, or a list of several; "[1]" may begin or be a line of a text.
  private static func isData(_ value: JSON) -> Bool {
    value.isObject || value.values.contains { $0.isObject || !$0.values.isEmpty }
  }

  /// Whether the first line is an object by itself: a batch of JSONL, perhaps with its last line cut.
  static func isJSONLines(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.firstIndex(where: { !$0.isSpace }), text[start] == 0x7B else {
      return false
    }
    let end = text[start...].firstIndex(of: 0x0A) ?? text.count
    return JSONLinesFormat.article(UnsafeBufferPointer(rebasing: text[start..<end])) != nil
  }
}

/// Files that hold no story, by their first bytes or their names.
enum BinaryKind {
  /// What a file is, when it is of a kind that holds no text to take.
  static func of(_ bytes: [UInt8]) -> String? {
    for (mark, kind) in marks where bytes.starts(with: mark) { return kind }
    return nil
  }

  /// What a file is whose name ends as those of programs and their settings do; nil for addresses, where such a name may
  /// answer with a page.
  static func ofProgram(named name: String?) -> String? {
    guard let name, !name.contains("://"), let point = name.lastIndex(of: "."),
      programs.contains(name[name.index(after: point)...].lowercased())
    else { return nil }
    return "a program (\(name[name.index(after: point)...]))"
  }

  private static let programs: Set<String> = [
    "py", "ipynb", "js", "mjs", "ts", "tsx", "jsx", "c", "h", "cc", "cpp", "hpp", "cs", "java",
    "kt",
    "go", "rs", "swift", "rb", "pl", "lua", "sh", "bash", "zsh", "fish", "ps1", "bat", "sql", "css",
    "scss", "toml", "yaml", "yml", "ini", "diff", "patch",
  ]

  /// Whether text is but noise: many control characters, or, where there are few bytes to judge by, no two letters
  /// that stand together. Bytes that were well-formed UTF-8 from the first are believed more readily.
  static func isNoise(_ text: UnsafeBufferPointer<UInt8>, wasText: Bool) -> Bool {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(4096))
    var controls = 0
    var characters = 0
    for (i, byte) in sample.enumerated() where byte & 0xC0 != 0x80 {
      characters += 1
      let isC1 = byte == 0xC2 && i + 1 < sample.count && sample[i + 1] < 0xA0
      if isC1 || (byte < 0x20 && !byte.isSpace && byte != 0x1B) { controls += 1 }
    }
    let isShort = sample.count < 512
    if controls * 100 > characters * (isShort && wasText ? 25 : 8) { return true }
    return isShort && !wasText && !hasWord(sample)
  }

  /// Two letters of ASCII side by side, or one of a script beyond Latin-1.
  private static func hasWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var wasLetter = false
    for byte in text {
      if byte.isLetter ? wasLetter : (0xC4...0xF4).contains(byte) && byte != 0xE2 && byte != 0xEF {
        return true
      }
      wasLetter = byte.isLetter
    }
    return false
  }

  private static let marks: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF"),
    (Array("#!/".utf8), "a program (script)"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP or Office file"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"),
    ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
    (Array("GIF8".utf8), "a picture (GIF)"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program (ELF)"),
    (Array("SQLite format 3\0".utf8), "a database (SQLite)"),
    (Array("BZh".utf8), "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
  ]
}
