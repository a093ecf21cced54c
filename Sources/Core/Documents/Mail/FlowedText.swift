/// The plain text of a letter: lines that a mailer broke are joined (format=flowed, RFC 3676), what the writer quotes
/// and the signature are told apart.
struct FlowedText {
  /// A run of lines of one kind.
  struct Stretch: Equatable {
    /// How many letters deep it is quoted; 0 for what the writer says.
    var depth: Int
    /// Whether it is the signature.
    var isSignature = false
    /// The lines, without the marks of quoting.
    var lines: [String]
  }

  /// The stretches in order.
  private(set) var stretches: [Stretch] = []

  /// Reads a letter's text.
  ///
  /// - Parameters:
  ///   - isFlowed: whether a space at a line's end says that the line goes on.
  ///   - deletesSpace: whether that space is no part of the text (`delsp=yes`).
  init(_ text: String, isFlowed: Bool = false, deletesSpace: Bool = false) {
    var isOpen = false
    var isSignature = false
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // What follows the last line's end is no line.
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      var (depth, words) = Self.unquoted(line, isFlowed)
      if words == "-- " || words == "--" && depth == 0 {
        isSignature = depth == 0
        isOpen = false
        if isSignature { continue }
      }
      if isSignature { depth = 0 }
      let goesOn = isFlowed && words.hasSuffix(" ") && words != "-- "
      if goesOn, deletesSpace { words = words.dropLast() }
      add(String(words), depth, isSignature, joined: isOpen)
      isOpen = goesOn
    }
  }

  private mutating func add(_ words: String, _ depth: Int, _ isSignature: Bool, joined: Bool) {
    guard let last = stretches.indices.last, stretches[last].depth == depth,
      stretches[last].isSignature == isSignature
    else {
      stretches.append(Stretch(depth: depth, isSignature: isSignature, lines: [words]))
      return
    }
    if joined, let line = stretches[last].lines.indices.last {
      stretches[last].lines[line] += words
    } else {
      stretches[last].lines.append(words)
    }
  }

  /// How often a line is quoted, and its words; flowed text puts a space before what begins like a mark.
  private static func unquoted(_ line: Substring, _ isFlowed: Bool) -> (Int, Substring) {
    var rest = line
    var depth = 0
    while rest.first == ">" {
      depth += 1
      rest = rest.dropFirst()
      // "> > words" is as common as ">> words".
      if rest.hasPrefix(" >") { rest = rest.dropFirst() }
    }
    if rest.first == " ", isFlowed || depth > 0 { rest = rest.dropFirst() }
    return (depth, rest)
  }
}
