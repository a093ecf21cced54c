import Text

/// Rich text (RTF 1.9), as word processors and news databases save it: its words and paragraphs.
///
/// Fonts, styles, pictures and what the writer deleted are left out; nothing recurses. Complexity: O(*n*) in bytes.
struct RichText {
  private let bytes: [UInt8]
  private var at = 0
  private var text: [UInt8] = []
  /// Bytes of the document's charset that are not turned into text yet.
  private var raw: [UInt8] = []
  private var groups: [Group] = []
  private var group = Group()
  private var charset = "windows-1252"
  /// What the field that is open does, such as "HYPERLINK "https://…"", and where its words begin.
  private var instruction: [UInt8] = []
  private var fieldStart = 0
  /// The first half of a character of two UTF-16 units.
  private var surrogate: UInt16?

  private struct Group {
    /// Whether its words are none of the text.
    var isSilent = false
    /// Whether its words are hidden, or were taken back.
    var isHidden = false
    /// Whether its words say what a field does, or are those that the field shows.
    var isInstruction = false
    var isResult = false
    /// How many bytes stand behind a `\u` for programs that do not know it.
    var fallback = 1
  }

  private var isShown: Bool { !group.isSilent && !group.isHidden }

  /// Groups nested deeper than this are left out.
  private static let depth = 1000

  /// Whether bytes begin as rich text.
  static func recognizes(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("{\\rtf".utf8)) }

  /// The words of a document as plain text in UTF-8, a line a paragraph.
  static func text(_ bytes: [UInt8]) -> [UInt8] {
    var reader = RichText(bytes: bytes)
    reader.read()
    return reader.text
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "{"):
        flush()
        groups.append(group)
        group.isResult = false
        if groups.count > Self.depth { group.isSilent = true }
      case UInt8(ascii: "}"):
        flush()
        if group.isResult { endField() }
        group = groups.popLast() ?? Group()
      case UInt8(ascii: "\\"): control()
      case 0x0A, 0x0D, 0: break
      default:
        if isShown {
          raw.append(byte)
        } else if group.isInstruction, instruction.count < Self.longestInstruction {
          instruction.append(byte)
        }
      }
    }
    flush()
  }

  /// Longer instructions lead nowhere, in bytes.
  private static let longestInstruction = 4096

  /// Puts the address of a link behind its words, as plain letters do; links of which it is the words bear it already.
  private mutating func endField() {
    defer { instruction = [] }
    let words = String(decoding: text[min(fieldStart, text.count)...], as: UTF8.self)
    guard let url = address, !words.isEmpty, !words.contains(url) else { return }
    append(" <\(url)>")
  }

  /// The web address in an instruction; nil for other fields, and for a place in the document.
  private var address: String? {
    let text = String(decoding: instruction, as: UTF8.self).trimmed()
    guard text.utf8.starts(withLower: "hyperlink") else { return nil }
    let rest = text.dropFirst(9).drop { $0 == " " || $0 == "\"" }
    let url = String(rest.prefix { $0 != "\"" && $0 != " " && $0 != ">" })
    return URLParts(url) == nil ? nil : url
  }

  /// Turns what was read in the document's charset into text.
  private mutating func flush() {
    guard !raw.isEmpty else { return }
    text += Charset.convert(raw, from: charset) ?? Charset.utf8(raw)
    raw.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ words: String) {
    guard isShown else { return }
    flush()
    text += words.utf8
  }

  // MARK: controls

  /// Reads what begins with a backslash.
  private mutating func control() {
    guard at < bytes.count else { return }
    let byte = bytes[at]
    guard byte.isLetter else {
      at += 1
      return symbol(byte)
    }
    let start = at
    while at < bytes.count, bytes[at].isLetter, at - start < 32 { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    let number = number()
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    take(word, number)
  }

  private mutating func number() -> Int? {
    let start = at
    if at < bytes.count, bytes[at] == 0x2D { at += 1 }
    while at < bytes.count, bytes[at].isDigit, at - start < 10 { at += 1 }
    return Int(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func symbol(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "'"):
      guard at + 1 < bytes.count, let high = bytes[at].hexDigit, let low = bytes[at + 1].hexDigit
      else { return }
      at += 2
      if isShown { raw.append(high << 4 | low) }
    case UInt8(ascii: "*"): group.isSilent = true
    case UInt8(ascii: "~"): append("\u{A0}")
    case UInt8(ascii: "_"): append("-")
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"):
      if isShown { raw.append(byte) }
    case 0x0A, 0x0D: append("\n")
    default: break
    }
  }

  private mutating func take(_ word: String, _ number: Int?) {
    if let sign = Self.signs[word] { return append(sign) }
    switch word {
    case "u": unicode(number ?? 0)
    case "uc": group.fallback = min(max(0, number ?? 1), 16)
    case "bin": at = min(bytes.count, at + max(0, number ?? 0))
    case "ansicpg":
      if let number, number != 0 { charset = number == 65001 ? "UTF-8" : "CP\(number)" }
    case "mac": charset = "MACINTOSH"
    case "v", "deleted": group.isHidden = number != 0
    case "plain": group.isHidden = false
    case "fldinst":
      group.isSilent = true
      group.isInstruction = true
    case "fldrslt":
      flush()
      group.isResult = true
      fieldStart = text.count
    default: if Self.silent.contains(word) { group.isSilent = true }
    }
  }

  /// `\uN`: a UTF-16 unit as a signed number, and behind it what older programs show instead.
  private mutating func unicode(_ number: Int) {
    skipFallback()
    let unit = UInt16(truncatingIfNeeded: number)
    guard isShown else { return }
    if UTF16.isLeadSurrogate(unit) {
      surrogate = unit
      return
    }
    let units = (surrogate.map { [$0] } ?? []) + [unit]
    surrogate = nil
    append(String(decoding: units, as: UTF16.self))
  }

  private mutating func skipFallback() {
    for _ in 0..<group.fallback where at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"): return
      case UInt8(ascii: "\\"):
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "'") else { return }
        at = min(bytes.count, at + 4)
      default: at += 1
      }
    }
  }

  private static let signs = [
    "par": "\n", "line": "\n", "sect": "\n\n", "page": "\n\n", "row": "\n", "cell": "\t",
    "tab": "\t", "emdash": "\u{2014}", "endash": "\u{2013}", "lquote": "\u{2018}",
    "rquote": "\u{2019}", "ldblquote": "\u{201C}", "rdblquote": "\u{201D}", "bullet": "\u{2022}",
    "emspace": " ", "enspace": " ",
  ]

  /// Groups that hold no words of the text.
  private static let silent: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "headerl",
    "headerr", "headerf", "footerl", "footerr", "footerf", "themedata", "datastore",
    "listtable", "listoverridetable", "generator", "xmlnstbl", "latentstyles", "filetbl", "revtbl",
    "pntext", "nonshppict", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor",
  ]
}
