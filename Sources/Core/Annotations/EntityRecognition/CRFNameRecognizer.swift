import Articles

/// Finds names with a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) whose weights
/// `train` learns, and lets the story vote on what it found.
package struct CRFNameRecognizer: NameRecognizer {
  private let model: CRFModel
  private let lists: Gazetteers
  private let bias: Int32

  /// How much less than learnt "outside names" is worth: a reader misses a name that is not marked more than one
  /// too many is in the way. Chosen on news that nothing was learnt from.
  package static let bias: Float = -0.3

  /// A recogniser with these weights.
  package init(model: CRFModel, bias: Float = CRFNameRecognizer.bias) {
    self.model = model
    lists = .builtIn
    self.bias = Int32(bias / model.unit)
  }

  /// A recogniser with the weights built into the program.
  init() {
    self.init(model: .builtIn)
  }

  package func names(in text: TokenizedText) -> [NameSpan] {
    let document = HeadlineCasing.settled(text)
    return document.bytes.withUnsafeBufferPointer { bytes in
      let facts = FeatureContext(document, in: bytes, lists: lists)
      let found = spans(of: document, facts: facts, bytes: bytes)
      // Before the story votes, lest what is wrong in the headline win over the body.
      let cut = HeadlineNames.settled(found, in: document, original: text)
      let voted = DocumentConsistency.resolved(cut, in: document, facts: facts)
      let split = CompoundSplitter.split(voted, in: document, facts: facts)
      let corrected = SpanCorrector.resolved(split, in: document, facts: facts, bytes: bytes)
      let named = NonNameFilter.dropped(from: corrected, in: document, facts: facts, bytes: bytes)
      return settled(named, in: document, facts: facts, bytes: bytes).compactMap { span in
        span.category.kind.map { NameSpan(tokens: span.tokens, kind: $0) }
      }
    }
  }

  /// The names after what the language and the labels of a transcript tell of them.
  private func settled(
    _ spans: [DocumentConsistency.Span], in document: TokenizedText, facts: FeatureContext,
    bytes: UnsafeBufferPointer<UInt8>
  ) -> [DocumentConsistency.Span] {
    document.language == .english
      ? LabelNames.settled(spans, in: document, facts: facts)
      : SureNames.kept(of: spans, in: document, facts: facts, bytes: bytes)
  }

  /// The names that the model sees, with how far it believes in their classes.
  private func spans(
    of document: TokenizedText, facts: FeatureContext, bytes: UnsafeBufferPointer<UInt8>
  ) -> [DocumentConsistency.Span] {
    var spans: [DocumentConsistency.Span] = []
    var labels: [UInt8] = []
    var features = FeatureExtractor(document, facts: facts, bytes: bytes)
    var decoder = ViterbiDecoder(transitions: model.transitions, bias: bias)
    var scores: [Int32] = []
    for sentence in document.sentences {
      CandidateSpans.stretches(of: sentence.tokens, tokens: document.tokens, words: facts.words) {
        stretch in
        scores.removeAll(keepingCapacity: true)
        scores.append(contentsOf: repeatElement(0, count: stretch.count * CRFModel.width))
        scores.withUnsafeMutableBufferPointer { scores in
          guard let base = scores.baseAddress else { return }
          for i in stretch {
            features.read(i, in: sentence.tokens)
            let row = base + (i - stretch.lowerBound) * CRFModel.width
            model.add(features.hashes, to: row)
          }
        }
        labels.removeAll(keepingCapacity: true)
        labels.append(contentsOf: repeatElement(0, count: stretch.count))
        decoder.decode(scores, count: stretch.count, into: &labels, at: 0)
        append(labels, scores, from: stretch.lowerBound, to: &spans)
      }
    }
    return spans
  }

  private func append(
    _ labels: [UInt8], _ scores: [Int32], from start: Int,
    to spans: inout [DocumentConsistency.Span]
  ) {
    var i = 0
    while i < labels.count {
      guard let category = BIOLabel.category(of: Int(labels[i])) else {
        i += 1
        continue
      }
      var end = i + 1
      while end < labels.count, Int(labels[end]) == BIOLabel.inside(category) { end += 1 }
      let beliefs = ClassProbabilities.read(scores, first: i, count: end - i, unit: model.unit)
      spans.append(
        DocumentConsistency.Span(
          tokens: start + i..<start + end, category: category, beliefs: beliefs))
      i = end
    }
  }
}
