import Articles
import Glibc
import Screen

/// Prints lines for people: wrapped at words where a width is given, with names and headlines standing out on a terminal.
struct Printer: ~Copyable {
  /// Where everything goes; records for programs are written here as they are.
  var output: Output
  private let width: Int
  /// Whether stretches stand out.
  let isColored: Bool
  /// Whether people read it as it is printed.
  let isTerminal: Bool
  private let hasLinks: Bool

  /// A printer for lines of a width; 0 leaves lines as long as they are.
  init(width: Int, isColored: Bool, isTerminal: Bool, hasLinks: Bool = false) {
    output = Output()
    self.width = width
    self.isColored = isColored
    self.isTerminal = isTerminal
    self.hasLinks = hasLinks
  }

  /// Prints a line.
  mutating func line(_ text: String, indent: Int = 0) { line(PrintedLine(text, indent: indent)) }

  /// Prints a line with what stands out in it.
  mutating func line(_ line: PrintedLine) {
    if width <= 0, !isColored || line.spans.isEmpty {
      for part in line.text.split(separator: "\n", omittingEmptySubsequences: false) {
        output.line(String(part))
      }
      return
    }
    for (offset, range) in rows(of: line) { put(line, range, offset) }
  }

  /// The rows of a line: columns they are set in by, and their bytes.
  private func rows(of line: PrintedLine) -> [(indent: Int, range: Range<Int>)] {
    let width = width > 0 ? width : Int.max / 2
    var rows: [(indent: Int, range: Range<Int>)] = []
    var from = 0
    let end = line.text.utf8.count
    while true {
      let indent = rows.isEmpty || line.indent >= width ? 0 : line.indent
      let laid = TextLayout.lines(of: line.text, in: from..<end, width: width - indent)
      guard let first = laid.first else { return rows }
      rows.append((indent, first.range))
      if rows.count == 1, line.indent > 0, laid.count > 1 {
        from = laid[1].range.lowerBound
        continue
      }
      rows += laid.dropFirst().map { (indent, $0.range) }
      return rows
    }
  }

  private mutating func put(_ line: PrintedLine, _ range: Range<Int>, _ indent: Int) {
    let margin = String(repeating: " ", count: indent)
    guard isColored, !line.spans.isEmpty else {
      return output.line(margin + line.text.utf8Slice(range))
    }
    let starts = line.emphases(in: range)
    let ends = starts.dropFirst().map(\.offset) + [range.upperBound]
    let pieces = zip(starts, ends).map { start, end in
      Output.StyledText(
        line.text.utf8Slice(start.offset..<end), codes: start.emphases.map(\.code),
        link: hasLinks ? start.emphases.lazy.compactMap(\.address).first : nil)
    }
    output.line(pieces: [Output.StyledText(margin)] + pieces)
  }

  /// Says that a list was cut: as the last line on a terminal, else on standard error.
  mutating func cut(shown: Int, total: Int, isLowerBound: Bool = false) {
    guard shown > 0, shown < total else { return }
    let text = "\(shown) of \(total)\(isLowerBound ? "+" : ""), --limit for more"
    if isTerminal { return output.line(text) }
    output.flush()
    var errors = Output(to: STDERR_FILENO)
    errors.line(text)
  }
}

extension WidthOptions {
  /// Prints through a pager where standard output is a terminal, else straight.
  ///
  /// - Parameter isPaged: Whether there may be more lines than the terminal has rows.
  func print(isPaged: Bool = true, _ body: (inout Printer) throws -> Void) throws {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let hasColors =
      isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    let columns = columns
    let pager = isPaged && isTerminal ? Pager() : nil
    defer { pager?.finish() }
    try Self.flushing(
      Printer(
        width: columns, isColored: hasColors, isTerminal: isTerminal,
        hasLinks: hasColors && TerminalLinks.areKnown(to: environment("TERM") ?? "")), body)
  }

  /// Prints with a printer, which has handed over everything when this returns or throws.
  private static func flushing(
    _ printer: consuming Printer, _ body: (inout Printer) throws -> Void
  ) throws {
    try body(&printer)
    printer.output.flush()
  }
}

/// Links that a terminal opens (OSC 8).
enum TerminalLinks {
  /// Terminals that show them, or leave them out without a trace, by the beginning of TERM.
  private static let family = [
    "xterm", "tmux", "foot", "alacritty", "kitty", "wezterm", "ghostty", "konsole", "vte", "gnome",
    "iterm", "contour", "rio", "mintty",
  ]

  /// Whether a terminal is known to take them.
  static func areKnown(to term: String) -> Bool {
    family.contains { term == $0 || term.hasPrefix($0 + "-") }
  }
}

extension PrintedLine.Emphasis {
  /// The address that it leads to.
  fileprivate var address: SafeURL? { if case .link(let url) = self { url } else { nil } }
}
