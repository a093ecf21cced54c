import Testing

@testable import Annotations

@Suite struct FeatureExtractorTests {
  /// The features of every token of a text, with the words.
  private func features(_ text: String) -> [(word: String, features: [UInt64])] {
    let document = TokenizedText(text)
    return document.bytes.withUnsafeBufferPointer { bytes in
      let facts = FeatureContext(document, in: bytes, lists: .builtIn)
      var extractor = FeatureExtractor(document, facts: facts, bytes: bytes)
      return document.sentences.flatMap { sentence in
        sentence.tokens.map { i in
          extractor.read(i, in: sentence.tokens)
          return (document.words(of: i), extractor.hashes)
        }
      }
    }
  }

  private func features(of word: String, _ text: String) -> [UInt64] {
    features(text).first { $0.word == word }?.features ?? []
  }

  private func has(_ template: UInt64, _ value: UInt64, _ features: [UInt64]) -> Bool {
    features.contains(Hash.join(value, template))
  }

  @Test func theSameTextHasTheSameFeatures() {
    let text = "Ada Quill of the Norwick Harbour Trust met the board on Tuesday."
    let (one, two) = (features(text), features(text))
    #expect(one.map(\.features) == two.map(\.features))
    #expect(one.allSatisfy { !$0.features.isEmpty && $0.features.count < 400 })
  }

  @Test func eachTokenIsReadAnew() {
    let alone = features("Quill")[0].features
    let last = features("They met the board and then saw Quill").last?.features ?? []
    #expect(Set(alone) != Set(last) && !last.isEmpty)
  }

  @Test func wordsAndTheirBeginningsAndEnds() {
    let quill = features(of: "Quill", "They met Quill here")
    #expect(has(2, Hash.of("quill"), quill) && has(5, Hash.of("Quill"), quill))
    for (count, part) in zip(1..., ["q", "qu", "qui", "quil"] as [StaticString]) {
      #expect(has(10 + UInt64(count), Hash.of(part), quill), "\(part)")
    }
    // The whole word is no affix of itself.
    let short = features(of: "Ox", "They met Ox here")
    #expect(has(11, Hash.of("o"), short) && !has(12, Hash.of("ox"), short))
  }

  @Test func lettersOfSeveralBytesAreOneLetter() {
    let word = features(of: "Éloi", "They met Éloi here")
    #expect(!word.isEmpty)
    let plain = features(of: "Eloi", "They met Eloi here")
    #expect(Set(word) != Set(plain))
  }

  @Test func theEdgesOfASentenceAreTold() {
    let first = features("Quill met them.")[0].features
    let later = features(of: "Quill", "Then Quill met them.")
    #expect(has(36, 0, first) && !has(36, 0, later))
    #expect(has(31, Hash.of("<s>"), first) && has(31, Hash.of("then"), later))
    #expect(has(32, Hash.of("</s>"), features("They met Quill").last?.features ?? []))
  }

  @Test func neighboursAreOfTheSentenceOnly() {
    let features = features(of: "Reed", "They met Quill. Reed left.")
    #expect(has(31, Hash.of("<s>"), features) && has(30, Hash.of("<s>"), features))
  }

  @Test func smallWordsHaveNoFeaturesOfCapitals() {
    let small = features(of: "board", "They met the board here")
    for template in 60...64 as ClosedRange<UInt64> {
      #expect(!has(template, Hash.of("met"), small) && !has(template, Hash.of("the"), small))
    }
    #expect(!has(5, Hash.of("board"), small))
  }

  @Test func aRunOfCapitalsKnowsItsEnds() {
    let text = "They met Ada Maria Quill there"
    for word in ["Ada", "Maria", "Quill"] {
      let found = features(of: word, text)
      #expect(has(60, Hash.of("met"), found) && has(61, Hash.of("there"), found))
      #expect(
        has(62, 3, found) && has(63, Hash.of("quill"), found) && has(64, Hash.of("ada"), found))
    }
  }

  @Test func capitalsShowHowLongAnAcronymIs() {
    #expect(has(6, 3, features(of: "NHT", "They met NHT here")))
    #expect(has(6, 6, features(of: "NHTBCDEF", "They met NHTBCDEF here")))
    #expect(!has(6, 5, features(of: "Quill", "They met Quill here")))
  }

  @Test func whatTheStoryDoesElsewhereCounts() {
    let twice = features(of: "Board", "They met the Board. A board of wood broke.")
    let once = features(of: "Board", "They met the Board. A plank of wood broke.")
    #expect(has(70, 0, twice) && !has(70, 0, once))
    #expect(has(71, 0, features(of: "NHT", "They left the NHT, the Norwick Harbour Trust.")))
  }

  @Test func everyKindOfTextIsRead() {
    for text in [
      "", "…", "船の港", "a", "A", "--", "'s", "4,200", "\u{1F6F6} x", "AT&T-based Quill's",
    ] {
      for token in features(text) { #expect(!token.features.isEmpty) }
    }
  }
}
