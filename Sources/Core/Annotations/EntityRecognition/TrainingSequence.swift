/// A stretch of tokens as learning sees it.
package struct TrainingSequence: Sendable {
  /// The document's tokens it covers.
  package var tokens: Range<Int>
  /// For each token, the hashes of its features.
  package var features: [[UInt64]]

  /// All stretches of a text that may hold names, with the features that the recogniser reads.
  package static func lessons(in document: TokenizedText) -> [TrainingSequence] {
    document.bytes.withUnsafeBufferPointer { bytes in
      let facts = FeatureContext(document, in: bytes, lists: .builtIn)
      var features = FeatureExtractor(document, facts: facts, bytes: bytes)
      var lessons: [TrainingSequence] = []
      for sentence in document.sentences {
        CandidateSpans.stretches(of: sentence.tokens, tokens: document.tokens, words: facts.words) {
          stretch in
          var rows: [[UInt64]] = []
          for i in stretch {
            features.read(i, in: sentence.tokens)
            rows.append(features.hashes)
          }
          lessons.append(TrainingSequence(tokens: stretch, features: rows))
        }
      }
      return lessons
    }
  }
}
