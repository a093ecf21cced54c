import Articles

/// A line of text for people, before it is wrapped, with the stretches that stand out on a terminal.
struct PrintedLine: Equatable {
  /// How a stretch stands out.
  enum Emphasis: Equatable {
    case strong, faint, person, place, organization, otherName
    /// It leads to an address, where the terminal has links (OSC 8).
    case link(SafeURL)

    /// The code that switches it on (SGR, ECMA-48); colors that can be read on light and on dark ground.
    var code: String {
      switch self {
      case .strong: "1"
      case .faint: "2"
      case .person: "36"
      case .place: "32"
      case .organization: "35"
      case .otherName: "34"
      case .link: "4"
      }
    }
  }

  /// A stretch in UTF-8 bytes of the text.
  struct Span: Equatable {
    var range: Range<Int>
    var emphasis: Emphasis
  }

  /// The words; a line feed ends a line in any case.
  var text: String
  /// Stretches that stand out, by where they begin; they may lie in each other.
  var spans: [Span] = []
  /// The columns by which wrapped lines are set in.
  var indent = 0

  /// Creates a line of words, with marks on spans of them.
  init(_ text: String, spans: [Span] = [], indent: Int = 0) {
    self.text = text
    self.spans = spans
    self.indent = indent
  }

  /// Words that stand out as a whole.
  init(_ text: String, _ emphasis: Emphasis) {
    self.init(text, spans: [Span(range: 0..<text.utf8.count, emphasis: emphasis)])
  }

  /// How stretches stand out from each byte on where that changes, within a range of bytes.
  func emphases(in range: Range<Int>) -> [(offset: Int, emphases: [Emphasis])] {
    let within = spans.filter { $0.range.overlaps(range) }
    let edges = Set(
      [range.lowerBound] + within.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    ).filter { range.contains($0) }.sorted()
    return edges.map { edge in
      (edge, within.filter { $0.range.contains(edge) }.map(\.emphasis))
    }
  }
}

extension EntityKind {
  /// How names of the kind stand out on a terminal.
  var emphasis: PrintedLine.Emphasis {
    switch self {
    case .person: .person
    case .place: .place
    case .organization: .organization
    default: .otherName
    }
  }
}
