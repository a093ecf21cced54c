import Text

/// Lines that belong to a picture, wherever they stand.
enum CaptionFinder {
  /// Whether a line is a picture's credit or begins as captions do.
  static func matches(_ words: String) -> Bool {
    guard words.utf8.count <= 160 else { return false }
    var line = words
    return line.withUTF8 { text in
      if beginnings.contains(where: { text.starts(withLower: $0) }) { return true }
      return text.count <= 100 && agencies.contains { ends(text, $0) }
    }
  }

  private static func ends(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    let end =
      text.last == 0x29 || text.last == 0x2E || text.last == 0x5D ? text.count - 1 : text.count
    guard end >= word.utf8CodeUnitCount else { return false }
    return text[(end - word.utf8CodeUnitCount)..<end].starts(withLower: word)
  }

  private static let beginnings: [StaticString] = [
    "photo:", "photos:", "photo by", "photo credit", "photograph:", "photograph by", "picture:",
    "pictures:",
    "image:", "images:", "image credit", "image source", "image courtesy", "credit:", "foto:",
    "fotos:",
    "cr\u{e9}dit photo", "cr\u{e9}dits photo", "bild:", "imagen:", "imagem:", "(photo", "(image",
    "(picture",
    "\u{444}\u{43e}\u{442}\u{43e}:", "\u{424}\u{43e}\u{442}\u{43e}:", "\u{a9} getty",
    "\u{a9} reuters", "\u{a9} afp",
  ]

  private static let agencies: [StaticString] = [
    "getty images", "/getty", "/afp", "/reuters", "/ap", ", ap", "via ap", "associated press",
    "shutterstock", "afp/getty",
    "ap photo", "/bloomberg", "/epa", "/zuma", "/istock",
  ]
}

/// Lines at the end of a story that say who else reported.
enum EndCredit {
  /// Whether a line names those who contributed, edited or supplied the story.
  static func matches(_ words: String) -> Bool {
    guard words.utf8.count <= 500 else { return false }
    var line = words
    return line.withUTF8 { text in
      beginnings.contains { text.starts(withLower: $0) }
        || phrases.contains { CollapsingTextBuffer.contains(text, $0) }
    }
  }

  /// Whether a line at the end says who the writer is, and not what happened.
  static func isBiography(_ words: String) -> Bool {
    guard words.utf8.count <= 800 else { return false }
    var line = words
    return line.withUTF8 { text in professions.contains { CollapsingTextBuffer.contains(text, $0) }
    }
  }

  private static let professions: [StaticString] = [
    " is a ", " is an ", " is the author", " is the editor", " is editor", " are the authors",
    " writes ", " covers ",
  ]

  private static let beginnings: [StaticString] = [
    "reporting by", "(reporting by", "additional reporting", "(additional reporting",
    "with reporting by", "edited by", "editing by",
    "(editing by", "writing by", "(writing by", "compiled by", "with agency inputs",
    "with inputs from", "(with inputs from",
    "source:", "sources:", "our standards:",
  ]

  private static let phrases: [StaticString] = [
    "contributed to this report", "contributed reporting", "contributed to this story",
    "contributed to this article",
    "contributed to this post", "contributed research",
  ]
}
