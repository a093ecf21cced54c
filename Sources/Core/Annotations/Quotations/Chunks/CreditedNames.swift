import Articles

/// Tells names that only say who wrote, took a picture or edited: "By Jane Roe", "Photo: Jane Roe".
enum CreditedNames {
  /// Whether a name stands in a credit.
  static func isCredit(_ name: Range<Int>, in document: TokenizedText) -> Bool {
    if let role = paragraph(of: name, in: document)?.role, role == .byline || role == .credit {
      return true
    }
    let start = name.lowerBound
    guard start > 0 else { return false }
    if isWork(start - 1, in: document) { return true }
    guard start > 1 else { return isBylined(name, in: document) }
    let before = document.tokens[start - 1]
    let isBy = document.words(of: start - 1).lowercased() == "by"
    if isBy || before.asciiPunctuation == UInt8(ascii: ":")
      || before.asciiPunctuation == UInt8(ascii: "/"),
      isWork(start - 2, in: document)
    {
      return true
    }
    return isBylined(name, in: document)
  }

  private static func paragraph(
    of name: Range<Int>, in document: TokenizedText
  ) -> TokenizedText.Paragraph? {
    let sentence = document.sentenceIndex(ofToken: name.lowerBound)
    guard sentence < document.sentences.count else { return nil }
    return document.paragraphs[document.sentences[sentence].paragraph]
  }

  /// "photo", "words", "reporting".
  private static func isWork(_ i: Int, in document: TokenizedText) -> Bool {
    guard document.tokens[i].kind == .word, document.tokens[i].isCapitalised || i > 0 else {
      return false
    }
    return works.contains(document.words(of: i).lowercased())
      && (i == 0 || document.tokens[i - 1].kind == .mark || startsLine(i, in: document))
  }

  private static let works: Set<String> = [
    "photo", "photos", "photograph", "photographs", "photography", "picture", "pictures", "image",
    "images", "credit", "words", "text", "story", "reporting", "editing", "illustration", "video",
    "graphic",
    "graphics", "byline", "author",
  ]

  /// Whether a line begins with "By" and holds no verb: a byline, not "By Monday Jane Roe had left."
  private static func isBylined(_ name: Range<Int>, in document: TokenizedText) -> Bool {
    var start = name.lowerBound
    while start > 0, name.lowerBound - start < longest, !startsLine(start, in: document) {
      start -= 1
    }
    guard startsLine(start, in: document), document.words(of: start).lowercased() == "by" else {
      return false
    }
    var end = name.upperBound
    while end < document.tokens.count, end - start < longest, !startsLine(end, in: document) {
      end += 1
    }
    guard end - start < longest else { return false }
    return document.bytes.withUnsafeBufferPointer { bytes in
      (start + 1..<end).allSatisfy {
        guard document.tokens[$0].kind == .word, document.tokens[$0].casing == .lower else {
          return true
        }
        let classes = Lexicon.shared.classes(of: bytes[document.tokens[$0].range])
        return classes.isDisjoint(with: [
          .aux, .be, .subject, .speech, .telling, .past, .verb, .determiner,
        ])
      }
    }
  }

  /// The most tokens of a byline.
  private static let longest = 24

  /// Whether a line begins with a token.
  private static func startsLine(_ i: Int, in document: TokenizedText) -> Bool {
    guard i > 0 else { return true }
    let gap = Int(document.tokens[i - 1].end)..<Int(document.tokens[i].start)
    return document.bytes[gap].contains(0x0A)
  }
}
