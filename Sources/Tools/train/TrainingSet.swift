import Annotations
import Foundation
import Text

/// All stretches to learn from, their features numbered: flat arrays, as training walks over them many times.
struct TrainingSet: Sendable {
  /// For each token, where its features begin in `features`; one more than there are tokens.
  var featureStarts: [Int32] = [0]
  /// Numbers of features.
  var features: [Int32] = []
  /// For each token, its label.
  var labels: [UInt8] = []
  /// For each stretch, its first token; one more than there are stretches.
  var stretchStarts: [Int32] = [0]
  /// The hash of each feature.
  var hashes: [UInt64] = []

  /// Reads texts on all cores. Features seen fewer than `least` times are left out.
  init(_ texts: [LabelledText], least: Int) {
    number(concurrentMap(texts.count) { Self.lessons(texts[$0]) }, least: UInt32(least))
  }

  private mutating func number(_ read: [[(TrainingSequence, [UInt8])]], least: UInt32) {
    var counts = HashTable(capacity: 1 << 20)
    for (lesson, _) in read.joined() {
      for hash in lesson.features.joined() { counts.update(hash) { $0 += 1 } }
    }
    var numbers = HashTable(capacity: 1 << 20)
    for (lesson, own) in read.joined() {
      for row in lesson.features {
        for hash in row where counts[hash] >= least {
          var number: UInt32 = 0
          let next = UInt32(hashes.count + 1)
          numbers.update(hash) {
            if $0 == 0 { $0 = next }
            number = $0
          }
          if number == next { hashes.append(hash) }
          features.append(Int32(number - 1))
        }
        featureStarts.append(Int32(features.count))
      }
      labels += own
      stretchStarts.append(Int32(labels.count))
    }
  }

  /// The stretches of a text with their labels.
  private static func lessons(_ text: LabelledText) -> [(TrainingSequence, [UInt8])] {
    let document = TokenizedText(text.text, blocks: text.blocks)
    var labels = [UInt8](repeating: 0, count: document.tokens.count)
    for name in text.names {
      var i = document.tokenIndex(at: name.range.lowerBound)
      var label = BIOLabel.begin(name.category)
      while i < document.tokens.count, Int(document.tokens[i].start) < name.range.upperBound {
        labels[i] = UInt8(label)
        label = BIOLabel.inside(name.category)
        i += 1
      }
    }
    return TrainingSequence.lessons(in: document).map { lesson in
      var own = Array(labels[lesson.tokens])
      for i in own.indices {
        let last = i > 0 ? Int(own[i - 1]) : BIOLabel.outside
        if !BIOLabel.allows(Int(own[i]), after: last) { own[i] -= 1 }
      }
      return (lesson, own)
    }
  }
}
