import Articles
import TestSupport

@testable import Annotations

/// A marked text as the recogniser's steps see it: its names are the spans that a step is given, or should give.
struct Spans {
  let document: TokenisedText
  let spans: [DocumentVote.Span]

  init(_ marked: String) {
    let text = MarkedText(marked)
    let document = TokenisedText(text.text)
    self.document = document
    spans = text.names.map { name in
      let start = document.tokenIndex(at: name.range.lowerBound)
      var end = start
      while end < document.tokens.count, Int(document.tokens[end].start) < name.range.upperBound {
        end += 1
      }
      return DocumentVote.Span(tokens: start..<end, class_: Self.class_(name.tag))
    }
  }

  private static func class_(_ tag: String) -> NameClass {
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
    _ step: ([DocumentVote.Span], TokenisedText, Facts, UnsafeBufferPointer<UInt8>) ->
      [DocumentVote.Span]
  ) -> [String] {
    document.bytes.withUnsafeBufferPointer { bytes in
      let facts = Facts(document, in: bytes, lists: .builtIn)
      return step(spans, document, facts, bytes).map(words(of:))
    }
  }

  /// The spans as they are.
  var words: [String] { spans.map(words(of:)) }

  private func words(of span: DocumentVote.Span) -> String {
    "\(span.class_) \(document.words(in: document.range(of: span.tokens)))"
  }
}
