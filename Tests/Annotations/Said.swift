import Articles
import TestSupport

@testable import Annotations

/// Words said and their speaker; "?" where nobody is known.
struct Said: Hashable, CustomStringConvertible {
  var words: String
  var speaker: String
  var isQuoted: Bool

  init(words: String, speaker: String, isQuoted: Bool) {
    // The comma before a closing mark belongs to the sentence around it.
    self.words = words.hasSuffix(",") ? String(words.dropLast()) : words
    self.speaker = speaker
    self.isQuoted = isQuoted
  }

  var description: String { "\(isQuoted ? "q" : "i") \(speaker): \(words)" }
}

extension MarkedText {
  /// What is marked as said.
  var said: [Said] {
    quotations.map {
      Said(words: text.utf8Slice($0.range), speaker: $0.speaker, isQuoted: !$0.isIndirect)
    }
  }

  /// What the reader finds to be said, the names given.
  func found() -> [Said] {
    let annotator = Annotator(
      recogniser: GivenNames(names: names), reader: RuleBasedQuotationExtractor())
    return annotator.annotate(text).quotations.map { quotation in
      Said(
        words: text.utf8Slice(quotation.range), speaker: quotation.speaker?.name ?? "?",
        isQuoted: quotation.kind.isQuoted)
    }
  }
}

/// Names known beforehand, so that a test of speakers does not depend on how names are found.
struct GivenNames: NameRecognizer {
  var names: [MarkedText.Name]

  func names(in document: TokenizedText) -> [NameSpan] {
    names.compactMap { name in
      guard let kind = name.kind else { return nil }
      let start = document.tokenIndex(at: name.range.lowerBound)
      let end = document.tokenIndex(at: name.range.upperBound - 1) + 1
      return NameSpan(tokens: start..<end, kind: kind)
    }
  }
}
