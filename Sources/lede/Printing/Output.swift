import Glibc

/// Standard output and standard error, written in large pieces.
///
/// A reader that goes away (`lede list | head -1`) ends the program quietly, as `cat` does.
struct Output: ~Copyable {
  private var bytes: [UInt8] = []
  private let file: Int32

  /// Creates an output that writes to standard output.
  init() { self.init(to: STDOUT_FILENO) }

  /// A file descriptor that is open for writing.
  init(to file: Int32) { self.file = file }

  deinit { Self.write(bytes, to: file) }

  /// Appends a line for people; the line feed is added. What a terminal would obey, or what would turn the
  /// direction of the text, is shown as U+FFFD; tabs stay.
  mutating func line(_ text: String) {
    put(text)
    endLine()
  }

  private mutating func put(_ text: String) { bytes += Self.safe(text) }

  /// A text as UTF-8 in which nothing is left that a terminal would obey.
  static func safe(_ text: String) -> [UInt8] {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      bytes +=
        UTF8.encode(isObeyed(scalar) ? "\u{FFFD}" : scalar)
        ?? Unicode.UTF8.encodedReplacementCharacter
    }
    return bytes
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// A part of a line, drawn with codes (SGR, ECMA-48) of our own, perhaps leading to an address.
  struct StyledText {
    var text: String
    var codes: [String]
    var link: SafeURL?

    /// A part of a line.
    init(_ text: String, codes: [String] = [], link: SafeURL? = nil) {
      self.text = text
      self.codes = codes
      self.link = link
    }
  }

  /// Appends a line in pieces; the text itself can turn nothing on.
  mutating func line(pieces: [StyledText]) {
    for piece in pieces {
      if let link = piece.link { bytes += "\u{1B}]8;;\(link.ascii)\u{1B}\\".utf8 }
      if !piece.codes.isEmpty { bytes += "\u{1B}[\(piece.codes.joined(separator: ";"))m".utf8 }
      put(piece.text)
      if !piece.codes.isEmpty { bytes += "\u{1B}[0m".utf8 }
      if piece.link != nil { bytes += "\u{1B}]8;;\u{1B}\\".utf8 }
    }
    endLine()
  }

  /// Appends what is complete in itself, line feed included.
  mutating func raw(_ piece: some Sequence<UInt8>) {
    bytes += piece
    if bytes.count >= 1 << 16 { flush() }
  }

  /// Hands over everything that is still held.
  mutating func flush() {
    Self.write(bytes, to: file)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func endLine() {
    bytes.append(0x0A)
    if bytes.count >= 1 << 16 { flush() }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        done += count
      } else if errno == EPIPE {
        exit(0)
      } else if errno != EINTR && errno != EAGAIN {
        exit(1)
      }
    }
  }
}

/// Says something on standard error, on a line of its own.
func printError(_ message: String) {
  var output = Output(to: STDERR_FILENO)
  output.line("lede: \(message)")
}
