import Text

/// "READ MORE: ..." lines: links to other stories that newsrooms put between paragraphs.
struct ReadMoreLine {
  /// The linked story's headline; empty when the line is a label alone.
  var title: String
  /// Its address, where the line carries one.
  var url: String?

  /// Reads a paragraph; nil when it is no such line.
  ///
  /// Labels count in any case before a colon or dash, and in capitals before anything; "Read more about it in
  /// the report" is a sentence and stays one.
  init?(_ paragraph: String) {
    guard paragraph.utf8.count < 400, Self.mayBegin(paragraph) else { return nil }
    let bytes = Array(paragraph.utf8)
    guard let first = bytes.first else { return nil }
    let opened = first == 0x28 || first == 0x5B ? 1 : 0
    let body = bytes.dropFirst(opened)
    for label in Self.labels {
      let count = label.utf8CodeUnitCount
      guard body.starts(withLower: label) else { continue }
      let isUpper = !body.prefix(count).contains { $0.isLower }
      guard let rest = Self.rest(body.dropFirst(count), needsMark: !isUpper) else { continue }
      var title = String(decoding: rest, as: UTF8.self).trimmed()
      if opened == 1, title.utf8.last == 0x29 || title.utf8.last == 0x5D { title.removeLast() }
      self.init(title: title)
      return
    }
    return nil
  }

  /// Whether the first letters could be a label's: nearly all paragraphs are told apart by two bytes.
  private static func mayBegin(_ paragraph: String) -> Bool {
    var letters = paragraph.utf8.makeIterator()
    guard var first = letters.next() else { return false }
    if first == 0x28 || first == 0x5B { first = letters.next() ?? 0 }
    return pairs.contains(UInt16(first.lower) << 8 | UInt16((letters.next() ?? 0).lower))
  }

  private static let pairs = Set(
    labels.map { label in
      label.withUTF8Buffer { UInt16($0[0]) << 8 | UInt16($0[1]) }
    })

  private init(title: String) {
    (self.title, url) = Self.separate(title)
  }

  /// What follows the label and its mark; nil when the label is but the beginning of a longer word or sentence.
  private static func rest(_ bytes: ArraySlice<UInt8>, needsMark: Bool) -> ArraySlice<UInt8>? {
    var rest = bytes.drop { $0 == 0x20 }
    guard let next = rest.first else { return rest }
    if next == 0x3A || next == 0x7C || next == 0x3E {  // : | >
      rest = rest.dropFirst()
    } else if rest.starts(with: [0xE2, 0x80]), rest.count > 2,
      (0x90...0x95).contains(rest[rest.startIndex + 2])
    {
      rest = rest.dropFirst(3)
    } else if next == 0x2D, rest.dropFirst().first == 0x20 {
      rest = rest.dropFirst()
    } else if needsMark || rest.startIndex == bytes.startIndex {
      return nil
    }
    return rest.drop { $0 == 0x20 || $0 == 0x3E }
  }

  /// A title and the address behind it, if there is one.
  private static func separate(_ title: String) -> (String, String?) {
    let words = title.split(separator: " ")
    guard let last = words.last, last.hasPrefix("http://") || last.hasPrefix("https://") else {
      return (title, nil)
    }
    let rest = words.dropLast().joined(separator: " ")
    return (rest, String(last))
  }

  /// In the languages that use such lines most, longest first where one begins another.
  private static let labels: [StaticString] = [
    "read more", "read also", "read next", "read too", "read:", "also read", "see also", "see more",
    "related stories",
    "related articles", "related story", "related article", "related coverage", "related news",
    "related links", "related", "more on this story", "more on this", "more on", "recommended",
    "dig deeper", "explained", "don't miss", "must read", "you may also like", "watch more",
    "watch also",
    "watch", "listen", "lire aussi", "\u{e0} lire aussi", "voir aussi", "lea tambi\u{e9}n",
    "lea m\u{e1}s",
    "leer m\u{e1}s", "leia tamb\u{e9}m", "leia mais", "leggi anche", "lesen sie auch",
    "mehr zum thema",
    "lees ook", "l\u{e6}s ogs\u{e5}", "les ogs\u{e5}", "l\u{e4}s ocks\u{e5}", "baca juga",
    "czytaj te\u{17c}", "citește și",
  ]
}
