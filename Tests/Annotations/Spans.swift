import Articles
import TestSupport

@testable import Annotations

/// A marked text as the recogniser's steps see it: its names are the spans that a step is given, or should give.
struct Spans {
  let document: TokenizedText
  let spans: [DocumentConsistency.Span]

  init(_ marked: String) {
    let text = MarkedText(marked)
    let document = TokenizedText(text.text)
    self.document = document
    spans = text.names.map { name in
      let start = document.tokenIndex(at: name.range.lowerBound)
      var end = start
      while end < document.tokens.count, Int(document.tokens[end].start) < name.range.upperBound {
        end += 1
      }
      return DocumentConsistency.Span(tokens: start..<end, category: Self.category(name.tag))
    }
  }

  private static func category(_ tag: String) -> NameClass {
    switch tag {
    case "per": .person
    case "loc": .place
    case "org": .organization
    case "grp": .group
    default: .other
    }
  }

  /// What a step makes of the spans, each as its class and words.
  func after(
    _ step: ([DocumentConsistency.Span], TokenizedText, FeatureContext, UnsafeBufferPointer<UInt8>)
      ->
      [DocumentConsistency.Span]
  ) -> [String] {
    document.bytes.withUnsafeBufferPointer { bytes in
      let facts = FeatureContext(document, in: bytes, lists: .builtIn)
      return step(spans, document, facts, bytes).map(words(of:))
    }
  }

  /// The spans as they are.
  var words: [String] { spans.map(words(of:)) }

  private func words(of span: DocumentConsistency.Span) -> String {
    "\(span.category) \(document.words(in: document.range(of: span.tokens)))"
  }
}

extension QuotedSpanFinder {
  /// The words between marks in a text, in order.
  static func words(in text: String) -> [String] {
    let document = TokenizedText(text)
    return quoted(in: document).map { document.words(in: document.range(of: $0.inner)) }
  }
}
