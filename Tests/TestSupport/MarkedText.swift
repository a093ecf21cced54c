import Articles

/// A text with what is expected of it marked inline, as in `Fixtures/Stories`.
///
///     <per>Ana Quispe</per> said: “<q s="Ana Quispe">No</q>.” <per n="Ana Quispe">Quispe</per> left <loc>La Paz</loc>.
///
/// Names are `per`, `loc`, `org`, `grp` and `misc`, with `n` for the full name where the words marked are not it;
/// `q` is what stands between quotation marks and `i` indirect speech, with `s` for the speaker.
package struct MarkedText: Sendable {
  /// The text without its marks.
  package private(set) var text = ""
  /// The names, in order of place.
  package private(set) var names: [Name] = []
  /// The quotations and reported clauses, in order of place.
  package private(set) var quotations: [Speech] = []

  /// A name that is expected.
  package struct Name: Hashable, Sendable {
    /// UTF-8 byte offsets into the text.
    package var range: Range<Int>
    /// `per`, `loc`, `org`, `grp` or `misc`.
    package var tag: String
    /// The full name.
    package var name: String

    /// The kind the tag stands for; nil for `misc`.
    package var kind: EntityKind? {
      switch tag {
      case "per": .person
      case "loc": .place
      case "org": .organization
      case "grp": .group
      default: nil
      }
    }
  }

  /// Speech that is expected.
  package struct Speech: Hashable, Sendable {
    /// UTF-8 byte offsets into the text, without the quotation marks.
    package var range: Range<Int>
    /// Whether it is reported without marks.
    package var isIndirect: Bool
    /// The speaker's full name, the phrase for an unnamed one, or "?".
    package var speaker: String
  }

  /// Reads a marked text; what is no mark known here stays text.
  package init(_ marked: String) {
    var rest = Substring(marked)
    var open: [(tag: String, value: String, start: Int)] = []
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      let mark = Mark(rest[rest.index(after: start)..<end])
      if let mark, mark.isEnd {
        if let last = open.lastIndex(where: { $0.tag == mark.tag }) { close(open.remove(at: last)) }
      } else if let mark {
        open.append((mark.tag, mark.value, text.utf8.count))
      } else {
        text += rest[start...end]
      }
      rest = rest[rest.index(after: end)...]
    }
    text += rest
    names.sort { $0.range.lowerBound < $1.range.lowerBound }
    quotations.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func close(_ mark: (tag: String, value: String, start: Int)) {
    let range = mark.start..<text.utf8.count
    switch mark.tag {
    case "q", "i":
      let isIndirect = mark.tag == "i"
      quotations.append(Speech(range: range, isIndirect: isIndirect, speaker: mark.value))
    default:
      let name = mark.value.isEmpty ? text.utf8Slice(range) : mark.value
      names.append(Name(range: range, tag: mark.tag, name: name))
    }
  }

  private struct Mark {
    var tag: String
    var value = ""
    var isEnd = false

    init?(_ inside: Substring) {
      isEnd = inside.hasPrefix("/")
      let words = inside.drop { $0 == "/" }
      tag = String(words.prefix { $0.isLetter })
      guard ["per", "loc", "org", "grp", "misc", "q", "i"].contains(tag) else { return nil }
      let parts = words.split(separator: "\"", omittingEmptySubsequences: false)
      if parts.count > 1 { value = String(parts[1]) }
    }
  }
}

/// A marked story: the lines above the first blank one, and the text below.
package struct MarkedStory: Sendable {
  /// "title", "source", "date" and, for running stories, "thread".
  package let head: [String: String]
  /// The body.
  package let body: MarkedText

  /// Reads a story in the form of `Fixtures/Stories`.
  package init(_ file: String) {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let cut = lines.firstIndex(of: "") ?? lines.endIndex
    var head: [String: String] = [:]
    for line in lines[..<cut] {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      head[String(parts[0])] = String(parts[1].drop { $0 == " " })
    }
    self.head = head
    body = MarkedText(lines[cut...].dropFirst().joined(separator: "\n"))
  }
}
